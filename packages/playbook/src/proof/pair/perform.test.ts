import { addDays, dayNumber, parseDay } from '@entente/model'
import { describe, expect, it } from 'vitest'
import { ruleOf } from '../../../../../test/playbook-of.ts'
import { PROOF_OPTIONS } from '../../../../../test/tiny-playbook.ts'
import { pairingOf, touchy } from '../../../../../test/touchy-pairs.ts'
import type { Playbook } from '../../normal-form/playbook.ts'
import type { Story } from '../witness.ts'
import { exchanged } from './counterpart.ts'
import { findCycles } from './find-cycles.ts'
import { type PairMove, PairStates } from './pair-states.ts'
import { perform, type Script } from './perform.ts'
import { calmStarts, provePair } from './prove-pair.ts'
import { shortestLasso } from './shortest-lasso.ts'
import { type Made, signalsIn } from './side.ts'

const FIRST = parseDay('2026-01-01')

/** What an exploration of the program finds, with something changed, played by the program. */
function played(playbook: Playbook, change: (script: Script) => Partial<Script> = () => ({})): Story | null {
  const pairing = pairingOf(playbook)
  const model = pairing.exact()
  const pair = new PairStates(...model.sides)
  const starts = calmStarts(pair, model)
  const { spiral } = findCycles(pair, starts, () => false)
  const lasso = spiral ? shortestLasso(pair, starts, spiral.states) : null
  if (lasso === null) throw new Error('there is nothing to play')
  const [a, b] = pair
    .describe(lasso.start)
    .map(({ arriving }) => signalsIn(arriving).map((signal) => ({ signal, cameo: null, instrument: null })))
  const begins = dayNumber(FIRST)
  const { stem, cycle } = lasso
  const script = { sides: pairing.stories, before: [], begins, arriving: [a ?? [], b ?? []], stem, cycle } as const
  return perform(model.players([begins, begins]), { ...script, ...change(script) })
}

/** Every answer that is made, changed. */
function withMade(days: readonly PairMove[], change: (made: Made) => Made): readonly PairMove[] {
  const changed = (move: PairMove['moves'][0]): PairMove['moves'][0] => ({ ...move, made: move.made.map(change) })
  return days.map((day) => ({ ...day, moves: [changed(day.moves[0]), changed(day.moves[1])] }))
}

/** Days from the first, the side and what it sees or does. */
function inShort({ begins, events }: Story): readonly string[] {
  return events.flatMap((event) => {
    const day = dayNumber(event.day) - dayNumber(begins)
    if (event.what === 'does') return [`${day} ${event.side} ${event.instrument}`]
    if (event.what === 'sees') return [`${day} ${event.side} ${event.misread ? 'misreads' : 'sees'} ${event.rule}`]
    return []
  })
}

describe('playing what an exploration found', () => {
  it('reproduces it as it stands', () => {
    expect(played(touchy(1, 4))?.cycle).toMatchObject({ days: 4, kind: 'echo' })
  })

  it.each<[string, (script: Script) => Partial<Script>]>([
    [
      'an answer is made a day earlier',
      ({ stem, cycle }) => ({ stem: stem.slice(1), cycle: [...cycle.slice(1), ...cycle.slice(0, 1)] }),
    ],
    ['a day is left out of the cycle', ({ cycle }) => ({ cycle: cycle.slice(1) })],
    ['another response answers', ({ cycle }) => ({ cycle: withMade(cycle, (one) => ({ ...one, response: 7 })) })],
    [
      'an answer is taken for something else',
      ({ cycle }) => ({ cycle: withMade(cycle, (one) => ({ ...one, signal: 9 })) }),
    ],
    [
      'an answer of the day is made as one of the day before',
      ({ cycle }) => ({ cycle: withMade(cycle, (one) => ({ ...one, morning: !one.morning })) }),
    ],
    ['half of the cycle is left out', ({ cycle }) => ({ cycle: cycle.slice(0, cycle.length / 2) })],
    ['nothing was misread', () => ({ arriving: [[], []] })],
  ])('has no story where %s', (_what, change) => {
    expect(played(touchy(1, 4), change)).toBeNull()
  })
})

describe('the story of two like-minded sides', () => {
  const [pair] = provePair(touchy(5, 12), exchanged(touchy(5, 12)), { ...PROOF_OPTIONS, on: FIRST })
  const story = pair?.witness?.kind === 'story' ? pair.witness : null

  it('has the dates that a head of desk would count', () => {
    if (story === null) throw new Error(pair?.detail ?? 'nothing was proved')
    expect(inShort(story)).toEqual([
      '0 0 misreads accuses',
      '5 0 note-verbale',
      '6 1 sees accuses',
      '11 1 note-verbale',
      '12 0 sees accuses',
      '17 0 note-verbale',
      '18 1 sees accuses',
    ])
    expect(story.begins).toBe(FIRST)
    expect(story.cycle).toMatchObject({ days: 12, kind: 'echo' })
  })

  it('ends on the last day before it begins again', () => {
    const last = dayNumber(story?.ends ?? FIRST) - dayNumber(FIRST)
    expect(story?.events.every(({ day }) => day <= addDays(FIRST, last))).toBe(true)
  })

  it('escalates where an answer has more points than what was misread', () => {
    const misreading = (points: number): Story | null => {
      const slights = { ...ruleOf('slights', 'offence', 'event.cameo == "112"'), points }
      // After `accuses`, which comes by the one code that is sent, it is the second class of acts.
      const first = { signal: 1, cameo: null, instrument: null }
      const playbook = { ...touchy(1, 4), rules: [slights, ...touchy(1, 4).rules] }
      return played(playbook, () => ({ arriving: [[first], []] }))
    }
    expect(misreading(2)?.events[0]).toMatchObject({ what: 'sees', rule: 'slights', points: 2 })
    expect(misreading(2)?.cycle?.kind).toBe('escalating')
    expect(misreading(4)?.cycle?.kind).toBe('echo')
  })
})
