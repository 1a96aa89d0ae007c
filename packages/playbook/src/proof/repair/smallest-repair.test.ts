import type { ActorCode } from '@entente/model'
import { describe, expect, it } from 'vitest'
import { readExample } from '../../../../../scripts/spec/examples.ts'
import { day } from '../../../../../test/example-playbook.ts'
import type { Playbook, Response } from '../../normal-form/playbook.ts'
import { type Counterpart, exchanged } from '../pair/counterpart.ts'
import {
  DEFAULT_PROOF_LIMITS,
  type ProofOptions,
  type PropertyName,
  type PropertyResult,
  result,
  type Verdict,
} from '../property.ts'
import type { Story } from '../witness.ts'
import { type Prover, searchRepair, smallestRepair } from './smallest-repair.ts'

const OPTIONS: ProofOptions = { on: day(0), limits: DEFAULT_PROOF_LIMITS, now: () => 0, baseLimits: null }
const HEAD = 'entente: playbook/v1\npartner: XAB\nextends: base\n'
const TWELVE = `${HEAD}responses:\n  - {id: protest, within: P5D, cooldown: P12D} # two weeks less two days\n`

function repairable(text: string) {
  const source = { file: 'XAB.yaml', text }
  const { playbook, diagnostics } = readExample(text)
  expect(diagnostics).toEqual([])
  if (playbook === undefined) throw new Error('no playbook')
  return { playbook, text: source, read: (one: { text: string }) => readExample(one.text) }
}

function protestOf({ responses }: Playbook): Response {
  const found = responses.find(({ id }) => id === 'protest')
  if (found === undefined) throw new Error('no protest')
  return found
}

/** Both sides answer each other for ever in protest. */
const ECHO: Story = {
  kind: 'story',
  sides: [
    { perspective: 'XAA' as ActorCode, partner: 'XAB' as ActorCode, plays: 'playbook' },
    { perspective: 'XAB' as ActorCode, partner: 'XAA' as ActorCode, plays: 'playbook' },
  ],
  begins: day(1),
  ends: day(13),
  before: [],
  events: [
    {
      day: day(1),
      side: 0,
      what: 'sees',
      misread: true,
      rule: 'threatens',
      kind: 'offence',
      points: 4,
      instrument: null,
    },
    { day: day(1), side: 0, what: 'proposes', type: 'answer', response: 'protest', step: 1, choices: [], due: day(6) },
  ],
  cycle: { from: 0, days: 12, kind: 'echo' },
}

function verdict(name: PropertyName, verdict_: Verdict): PropertyResult {
  return result(name, verdict_, '', { witness: verdict_ === 'refuted' ? ECHO : null })
}

/** Says that a pair comes to rest where this is so of the two protests. */
function pairWhere(rests: (ours: Response, theirs: Response) => boolean, name: PropertyName = 'pair'): Prover {
  return (ours, theirs) => {
    const other = theirs.plays === 'playbook' ? theirs.playbook : ours
    return [verdict(name, rests(protestOf(ours), protestOf(other)) ? 'proved' : 'refuted')]
  }
}

/** Of two sides whose news is a day old, as PLAYBOOK section 5 has it: it is enough that one of them still cools down. */
const LIKE_MINDED = pairWhere(
  (ours, theirs) => Math.max(ours.cooldown, theirs.cooldown) > ours.within + theirs.within + 2,
)

describe('the smallest repair', () => {
  it('of two like-minded sides is one day more of our own cool-down, at its place in the text', () => {
    const ours = repairable(TWELVE)
    expect(smallestRepair(ours, exchanged(ours.playbook), OPTIONS, [LIKE_MINDED])).toEqual({
      part: { list: 'responses', id: 'protest', key: 'cooldown' },
      from: 'P12D',
      to: 'P13D',
      sentence:
        'with a cool-down of 13 days instead of 12 in protest, on our side alone, every story of this pair comes to rest; the same change on both sides does it too',
      diff: [
        '--- a/XAB.yaml',
        '+++ b/XAB.yaml',
        '@@ -2,4 +2,4 @@',
        ' partner: XAB',
        ' extends: base',
        ' responses:',
        '-  - {id: protest, within: P5D, cooldown: P12D} # two weeks less two days',
        '+  - {id: protest, within: P5D, cooldown: P13D} # two weeks less two days',
        '',
      ].join('\n'),
      tried: 1,
      by: 'us',
      together: true,
    })
  })

  it('never changes the other side, and is none where ours alone cannot do it', () => {
    const ours = repairable(TWELVE)
    const seen: Counterpart[] = []
    const theirs: Counterpart = { plays: 'playbook', name: 'XAB', playbook: repairable(HEAD).playbook }
    const never: Prover = (_ours, other) => {
      seen.push(other)
      return [verdict('pair', 'refuted')]
    }
    expect(searchRepair(ours, theirs, OPTIONS, [never])).toMatchObject({ repair: null, ended: 'all-tried' })
    expect(seen.every((one) => one === theirs)).toBe(true)
  })

  it('against ourselves tries both sides where ours alone does not', () => {
    const ours = repairable(TWELVE)
    const both = pairWhere((one, other) => Math.min(one.cooldown, other.cooldown) > 12)
    const { repair } = searchRepair(ours, exchanged(ours.playbook), OPTIONS, [both])
    expect(repair).toMatchObject({ to: 'P13D', by: 'both', together: null })
    expect(repair?.sentence).toContain(', on both sides, ')
  })

  it('is not bisected: what holds at one number and at none near it is found', () => {
    const ours = repairable(TWELVE)
    const at = (days: number): Prover => pairWhere(({ cooldown }) => cooldown === days)
    expect(smallestRepair(ours, exchanged(ours.playbook), OPTIONS, [at(31)])).toMatchObject({ to: 'P31D' })
    expect(searchRepair(ours, exchanged(ours.playbook), OPTIONS, [at(73)])).toMatchObject({ repair: null })
  })

  it('is asked of the next prover only where the one before is content, and loses nothing that was proved', () => {
    const ours = repairable(TWELVE)
    const asked: number[] = []
    const alone: Prover = (one) => {
      const { cooldown } = protestOf(one)
      asked.push(cooldown)
      return [
        verdict('sunset', cooldown > 13 && cooldown < 16 ? 'unknown' : 'proved'),
        verdict('encouraging', 'refuted'),
      ]
    }
    const pairAny = pairWhere(({ cooldown }) => cooldown > 13, 'pair-any')
    const repair = smallestRepair(ours, exchanged(ours.playbook), OPTIONS, [LIKE_MINDED, pairAny, alone])
    expect(repair?.to).toBe('P16D')
    expect(asked).toEqual([12, 14, 15, 16, 16])
  })

  it.each([
    ['a shorter within', ({ within }: Response) => within <= 3, 'within', 'P3D'],
    ['a shorter window', ({ answer }: Response) => answer.kind === 'ladder' && answer.window < 60, 'window', 'P59D'],
    ['a step less', ({ answer }: Response) => answer.kind === 'ladder' && answer.steps.length < 3, 'ladder', undefined],
  ] as const)('may be %s', (_name, rests, key, to) => {
    const ours = repairable(TWELVE)
    const repair = smallestRepair(ours, exchanged(ours.playbook), OPTIONS, [pairWhere(rests)])
    expect(repair?.part).toEqual({ list: 'responses', id: 'protest', key })
    if (to !== undefined) expect(repair?.to).toBe(to)
    expect(repair?.diff).not.toBeNull()
  })

  it('with a shorter within writes out the timers that would go with it', () => {
    const own =
      '  - {id: answer-threats, to: {kind: offence, min_points: 9}, ladder: [note-verbale], window: P30D, within: P5D}\n'
    const ours = repairable(
      `${HEAD}acts:\n  - {id: besieges, kind: offence, points: 9, when: official}\nresponses:\n${own}`,
    )
    const prompt: Prover = ({ responses: [first] }) => [result('pair', first?.within === 4 ? 'proved' : 'refuted', '')]
    const repair = smallestRepair(ours, exchanged(ours.playbook), OPTIONS, [prompt])
    expect(repair).toMatchObject({ from: 'P5D', to: 'P4D' })
    expect(repair?.diff).toContain('window: P30D, within: P4D, cooldown: P5D, expires: P5D}')
  })

  it('may be lower limits, then fewer points', () => {
    const ours = repairable(TWELVE)
    const where =
      (rests: (one: Playbook) => boolean): Prover =>
      (one) => [verdict('pair', rests(one) ? 'proved' : 'refuted')]
    const ceiling = smallestRepair(ours, exchanged(ours.playbook), OPTIONS, [
      where(({ limits }) => limits.ceiling < ours.playbook.limits.ceiling),
    ])
    expect(ceiling).toMatchObject({ part: { list: 'limits', id: null, key: 'ceiling' }, by: 'us' })
    expect(ceiling?.diff).toContain('+limits:\n+  ceiling: ')
    const rule = ours.playbook.rules.find(({ kind, points }) => kind === 'offence' && points > 1)
    const points = smallestRepair(ours, exchanged(ours.playbook), OPTIONS, [
      where(({ rules }) => rules.some(({ id, points: now }) => id === rule?.id && now < rule.points)),
    ])
    expect(points).toMatchObject({ part: { list: 'rules', id: rule?.id, key: 'points' } })
    expect(points?.diff).toContain('+acts:')
  })

  it('proves nothing anew of responses that the refuting story does without', () => {
    const ours = repairable(TWELVE)
    const proved: Playbook[] = []
    const never: Prover = (one) => {
      proved.push(one)
      return [verdict('pair', 'refuted')]
    }
    searchRepair(ours, { plays: 'mirror' }, OPTIONS, [never])
    const others = (one: Playbook): readonly Response[] => one.responses.filter(({ id }) => id !== 'protest')
    expect(proved.length).toBeGreaterThan(60)
    expect(new Set(proved.map((one) => JSON.stringify(others(one)))).size).toBe(1)
  })

  it('is not looked for where nothing is refuted, and not beyond the time', () => {
    const ours = repairable(TWELVE)
    const itself = exchanged(ours.playbook)
    expect(searchRepair(ours, itself, OPTIONS, [pairWhere(() => true)])).toEqual({
      repair: null,
      tried: 0,
      ended: 'not-refuted',
    })
    let time = 0
    const timed = { ...OPTIONS, now: () => (time += 1), limits: { ...OPTIONS.limits, milliseconds: 20 } }
    expect(searchRepair(ours, itself, timed, [pairWhere(() => false)])).toMatchObject({ repair: null, ended: 'limit' })
  })

  it('has no diff where the text would not read as what was proved', () => {
    const { playbook, text } = repairable(TWELVE)
    const deaf = { playbook, text, read: () => readExample(TWELVE) }
    expect(smallestRepair(deaf, exchanged(playbook), OPTIONS, [LIKE_MINDED])).toMatchObject({ to: 'P13D', diff: null })
  })
})
