import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { act, EXAMPLE, pattern, written } from '../../../../../test/example-playbook.ts'
import type { Kind } from '../../normal-form/kinds.ts'
import { relationProgram } from '../../relation/program.ts'
import { shiftState } from '../../relation/shift-state.ts'
import type { RelationState } from '../../relation/state.ts'
import { hear, take, tick } from '../../relation/step.ts'
import { longestSince } from './cut-playbook.ts'
import { calmEve } from './program-side.ts'
import { sideText } from './side-state.ts'

const KINDS: readonly Kind[] = ['friendly', 'criticism', 'insult', 'offence', 'attack']

const PROGRAM = relationProgram(
  {
    ...EXAMPLE,
    responses: EXAMPLE.responses.map((one) =>
      one.id === 'protest'
        ? {
            ...one,
            offRamp: { when: written('received("apology") || since("does-offence") > 16'), offer: ['offer-talks'] },
          }
        : one,
    ),
    patterns: [pattern('souring', 'attack', 4, 'count("insult", "P8D") >= 2', 9)],
  },
  (type, anchor) => `${type}:${anchor.join(':')}`,
)
const LONGEST = longestSince(PROGRAM.playbook)
const text = (state: RelationState): string => sideText(PROGRAM, state, LONGEST)

/** What comes on a day: an act of a kind, an apology, or nothing. */
type Came = Kind | 'apology' | null

function after(came: readonly Came[]): RelationState {
  return came.reduce<RelationState>(
    (before, what) => {
      const { state } = tick(PROGRAM, before, true)
      if (what === null) return state
      if (what === 'apology') return hear(PROGRAM, state, { cameo: '055', tag: null }).state
      return take(PROGRAM, state, act(state.day - FIRST, what, 4)).state
    },
    calmEve(PROGRAM, FIRST),
  )
}

/** Day 0 of the example, 2020-01-01. */
const FIRST = 18_262
const days = fc.array(fc.constantFrom<Came>(...KINDS, 'apology', null, null, null, null, null), { maxLength: 60 })

function quiet(count: number): readonly Came[] {
  return Array.from({ length: count }, () => null)
}

describe('the text of a state', () => {
  it('is the same whatever the calendar says', () => {
    const property = fc.property(days, fc.integer({ min: -5_000, max: 5_000 }), (came, by) => {
      expect(text(shiftState(after(came), by))).toBe(text(after(came)))
    })
    fc.assert(property, { numRuns: 300 })
  })

  it('is the same for two states only where they go on alike', () => {
    // What makes no difference any more is behind them: an act long ago, and one more long before that.
    const property = fc.property(days, days, fc.integer({ min: 0, max: 300 }), (before, came, between) => {
      const [a, b] = [[...before, ...quiet(between)], quiet(between)].map(after)
      if (a === undefined || b === undefined || text(a) !== text(b)) return
      const go = (state: RelationState): string =>
        text(
          came.reduce((one, what) => {
            const { state: next } = tick(PROGRAM, one, true)
            return what === null || what === 'apology'
              ? next
              : take(PROGRAM, next, act(next.day - FIRST, what, 4)).state
          }, state),
        )
      expect(go(a)).toBe(go(b))
    })
    fc.assert(property, { numRuns: 300 })
  })

  it.each<[string, readonly Came[], readonly Came[]]>([
    ['strain', ['attack'], ['attack', null, null, null, null, null]],
    ['an answer behind', ['criticism'], []],
    ['the days since an answer', ['criticism', null], ['criticism', null, null]],
    ['the step of a ladder', ['offence', ...quiet(14), 'offence'], [...quiet(15), 'offence']],
    ['acts in the window of a pattern', ['insult', ...quiet(2)], ['insult', null, null, 'insult']],
    ['an apology in a run', ['offence', 'apology'], ['offence', null]],
    [
      'days since an act that a condition asks for',
      [...quiet(90), 'offence', null],
      [...quiet(90), 'offence', null, null],
    ],
  ])('tells apart %s', (_what, a, b) => {
    expect(text(after(a))).not.toBe(text(after(b)))
  })

  it('leaves out what no answer depends on', () => {
    const state = after(['offence', null, 'friendly'])
    expect(text({ ...state, warmth: 99 })).toBe(text(state))
    expect(text({ ...state, standing: [] })).toBe(text(state))
    // Longer ago than any condition asks for.
    expect(text({ ...state, lastActs: state.lastActs.map(() => FIRST - 500) })).toBe(
      text({ ...state, lastActs: state.lastActs.map(() => FIRST - 900) }),
    )
  })

  it('tells every part apart that decides', () => {
    const state = after(['offence', 'insult', null, 'insult', 'criticism'])
    const [last] = state.responses.flatMap((one) => (one.last === null ? [] : [one.last]))
    expect(last).toBeDefined()
    const changed: readonly Partial<RelationState>[] = [
      { strain: state.strain + 1 },
      { level: state.level + 1 },
      { silentSince: state.silentSince.map(() => state.day - 3) },
      { tallies: state.tallies.map(() => [[state.day, 7] as const]) },
      { lastActs: state.lastActs.map(() => state.day - 2) },
      { responses: state.responses.map((one) => ({ ...one, last: one.last && { ...one.last, points: 9 } })) },
      { responses: state.responses.map((one) => ({ ...one, last: one.last && { ...one.last, on: state.day - 9 } })) },
      { responses: state.responses.map((one) => ({ ...one, run: one.run && { ...one.run, step: 2 } })) },
      { responses: state.responses.map((one) => ({ ...one, open: one.open && { ...one.open, choices: [] } })) },
      { responses: state.responses.map((one) => ({ ...one, open: null })) },
    ]
    const texts = [{}, ...changed].map((one) => text({ ...state, ...one }))
    expect(new Set(texts).size).toBe(texts.length)
  })
})
