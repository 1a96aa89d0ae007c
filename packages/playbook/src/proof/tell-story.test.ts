import { type ActorCode, type Day, parseDay } from '@entente/model'
import { describe, expect, it } from 'vitest'
import { tellWitness, type WitnessNames } from './tell-story.ts'
import type { IncidentWitness, Story } from './witness.ts'

const NAMES: WitnessNames = {
  actor: (code) => ({ XAA: 'Aurelis', XAB: 'Borvia' })[code] ?? code,
  instrument: (id) => id.replaceAll('-', ' '),
}
const OURS = 'XAA' as ActorCode
const THEIRS = 'XAB' as ActorCode
const day = (text: string): Day => parseDay(text)

const ECHO: Story = {
  kind: 'story',
  sides: [
    { perspective: OURS, partner: THEIRS, plays: 'playbook' },
    { perspective: THEIRS, partner: OURS, plays: 'playbook' },
  ],
  begins: day('2026-01-01'),
  ends: day('2026-01-14'),
  before: [],
  events: [
    {
      day: day('2026-01-01'),
      side: 0,
      what: 'sees',
      misread: true,
      rule: 'insults',
      kind: 'insult',
      points: 2,
      instrument: null,
    },
    {
      day: day('2026-01-01'),
      side: 0,
      what: 'proposes',
      type: 'answer',
      response: 'protest',
      step: 1,
      choices: ['no-action', 'clarification', 'note-verbale', 'public-protest'],
      due: day('2026-01-06'),
    },
    { day: day('2026-01-06'), side: 0, what: 'does', instrument: 'note-verbale', rung: 2, cameo: '111' },
    {
      day: day('2026-01-07'),
      side: 1,
      what: 'sees',
      misread: false,
      rule: 'insults',
      kind: 'insult',
      points: 1,
      instrument: 'note-verbale',
    },
    { day: day('2026-01-07'), side: 1, what: 'level', from: 'calm', to: 'watch' },
    { day: day('2026-01-07'), side: 1, what: 'finding', code: 'no-admissible-answer', response: 'protest' },
    {
      day: day('2026-01-08'),
      side: 1,
      what: 'sees',
      misread: false,
      rule: 'souring',
      kind: 'offence',
      points: 3,
      instrument: null,
    },
  ],
  cycle: { from: 2, days: 12, kind: 'echo' },
}

describe('a story', () => {
  it('is told with dates, states, instruments and the cycle, a sentence for each thing', () => {
    expect(tellWitness(ECHO, NAMES)).toEqual([
      '2026-01-01: Aurelis sees an insult by Borvia that never happened (rule insults, 2 points).',
      '2026-01-01: the playbook of Aurelis proposes an answer (protest, step 1): “note verbale”, or “public protest”; due by 2026-01-06.',
      '2026-01-06: Aurelis does it: “note verbale” (rung 2).',
      '2026-01-07: Borvia sees what Aurelis did, “note verbale”, and takes it for an insult (rule insults, 1 point).',
      '2026-01-07: for Borvia the relation goes from calm to watch.',
      '2026-01-07: the limits leave no answer to Borvia (protest).',
      '2026-01-08: Borvia counts an offence by Aurelis (rule souring, 3 points).',
      'And so on, from 2026-01-06 the same comes again, every 12 days, without end: never louder, never over.',
    ])
  })

  it('says what a stock counterpart does, what stood before, and where it gets worse', () => {
    const [ours] = ECHO.sides
    const told = tellWitness(
      {
        ...ECHO,
        sides: [...(ours === undefined ? [] : [ours]), { perspective: THEIRS, partner: OURS, plays: 'hawk' }],
        before: ['Aurelis has an open answer'],
        cycle: { from: 0, days: 1, kind: 'escalating' },
      },
      NAMES,
    )
    expect(told[0]).toBe('Borvia plays hawk: it answers on the next day, two points harsher each time.')
    expect(told[1]).toBe('At the beginning: Aurelis has an open answer.')
    expect(told.at(-1)).toMatch(/every 1 day, without end: and each side has gone further/)
  })
})

describe('an incident', () => {
  const WITNESS: IncidentWitness = {
    kind: 'incident',
    incident: {
      feed: 'gdelt2',
      source: 'XAB',
      target: 'XAA',
      occurredOn: day('2026-01-01'),
      sourceBy: 'other',
      sourceRoles: ['MED'],
      targetRoles: [],
      scheme: 'cameo',
      code: '190',
      cameo: '190',
      root: '19',
      quad: 4,
      goldstein: -10,
      isRoot: true,
      reports: null,
      publishers: 2,
      pages: null,
      confidence: null,
      place: null,
      joint: null,
      stale: null,
      lagDays: 1,
    },
    agreements: { inForce: ['ceasefire-1994'], notInForce: [] },
    named: [
      {
        partner: THEIRS,
        rule: 'uses-force',
        kind: 'attack',
        points: 8,
        answer: { response: 'stand-firm', instruments: ['summon-ambassador'] },
      },
      { partner: null, rule: 'otherwise', kind: 'neutral', points: 0, answer: null },
    ],
  }

  it('is described by what is known of it, with its name and answer', () => {
    expect(tellWitness(WITNESS, NAMES)).toEqual([
      '2026-01-01: Borvia toward Aurelis, code 190 of cameo by others than the state, such as media, business or people, in the feed gdelt2, acting MED, weight -10, 2 publishers, told in a lead paragraph.',
      'That day: ceasefire-1994 in force.',
      'The playbook toward Borvia calls it an attack (rule uses-force, 8 points); it is answered by stand-firm: “summon ambassador”.',
      'The playbook calls it a neutral act (rule otherwise); nothing answers it.',
    ])
  })
})

it('a part is told by its reason', () => {
  expect(tellWitness({ kind: 'part', because: 'no act reaches the second step' }, NAMES)).toEqual([
    'no act reaches the second step.',
  ])
})
