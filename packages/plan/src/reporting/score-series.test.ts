import { type ActorCode, type Day, dayFromNumber } from '@entente/model'
import type { Entry, Fold } from '@entente/store'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { FOLLOW_UP, type FollowUp } from '../follow-up/follow-up.ts'
import { toScored } from '../follow-up/to-scored.ts'
import { compareLists } from '../scores/compare-lists.ts'
import type { FrozenList } from './frozen-list.ts'
import { changesSince, scoreSeries } from './score-series.ts'

const FIRST = 20_000
const dayAt = (number: number): Day => dayFromNumber(FIRST + number)
const days = fc.integer({ min: 0, max: 60 })
const anyDay = fc.option(days.map(dayAt))

/** Rows about six commitments of four steps; those of steps that are not there change nothing. */
const commitment = fc.integer({ min: 1, max: 6 }).map((number) => `C${number}`)
const step = fc.tuple(commitment, fc.integer({ min: 1, max: 4 })).map(([id, number]) => `${id}.${number}`)
const changes = fc.oneof(
  fc.record({ state: fc.constant('done'), doneOn: anyDay }),
  fc.record({ state: fc.constant('dropped'), doneOn: fc.constant(null) }),
  fc.record({ state: fc.constant('open'), doneOn: fc.constant(null) }),
  fc.record({ due: anyDay }),
)
const row = fc.oneof(
  { weight: 6, arbitrary: fc.record({ kind: fc.constant('step/changed'), id: step, changes }) },
  fc.record({
    kind: fc.constant('made'),
    steps: fc.array(anyDay, { maxLength: 3 }),
    partner: fc.constantFrom('A', 'B'),
  }),
  fc.record({ kind: fc.constant('step/added'), commitment, due: anyDay }),
  fc.record({
    kind: fc.constant('commitment/closed'),
    id: commitment,
    outcome: fc.record({ result: fc.constantFrom('fulfilled', 'partly', 'not-fulfilled'), on: days.map(dayAt) }),
  }),
  fc.record({ kind: fc.constant('commitment/reopened'), id: commitment }),
)
/** Some rows are written on a day before the last one, as by a clock that was set back. */
const rows = fc.array(fc.record({ row, after: fc.integer({ min: -1, max: 5 }) }), { minLength: 1, maxLength: 40 })

describe('scores over days', () => {
  it('are what each day says by itself, whatever was written when', () => {
    fc.assert(
      fc.property(rows, days, fc.constantFrom(null, 'A'), (written, frozenOn, partner) => {
        const entries = entriesOf(written)
        const frozen = [...stateBy(entries, dayAt(frozenOn)).commitments.values()].filter(
          (one) => partner === null || one.partner === partner,
        )
        const list: FrozenList = {
          id: 'L1',
          title: 'any',
          on: dayAt(frozenOn),
          partner: partner as ActorCode | null,
          commitments: frozen.map(toScored),
          frozenAt: '',
        }
        const asked = [0, 1, 7, 30, 90].map((after) => dayAt(frozenOn + after))
        const head = (): { seq: number; hash: string } => ({ seq: entries.length, hash: 'h' })
        const journal = { view: viewOf(entries), lastBy: (day: Day) => lastBy(entries, day), head }
        const series = scoreSeries(journal, list, asked)
        // Kept while nothing is written and the same is asked, and only then.
        expect(scoreSeries(journal, list, asked)).toBe(series)
        expect(scoreSeries(journal, list, asked.slice(1))).toEqual(series.slice(1))
        expect(scoreSeries({ ...journal, head: () => ({ seq: 0, hash: 'other' }) }, list, asked)).not.toBe(series)
        for (const [at, day] of asked.entries()) {
          const current = [...stateBy(entries, day).commitments.values()].filter(
            (one) => partner === null || one.partner === partner,
          )
          const expected = compareLists(list.commitments, current.map(toScored), day)
          expect(series[at]).toEqual({ day, frozen: expected.frozen, current: expected.current })
          expect(changesSince(journal, list, day)).toEqual(expected.changes)
        }
      }),
      { numRuns: 500 },
    )
  })
})

type Written = readonly { readonly row: object; readonly after: number }[]

function entriesOf(written: Written): Entry[] {
  let day = 0
  let made = 0
  const steps = new Map<string, number>()
  const nextStep = (id: string, due: Day | null): object => {
    steps.set(id, (steps.get(id) ?? 0) + 1)
    return { id: `${id}.${steps.get(id)}`, what: '', owner: '', due, state: 'open', doneOn: null, because: null }
  }
  return written.map(({ row: { kind, ...fields }, after }: { readonly row: { kind?: string }; after: number }, at) => {
    day = Math.max(0, day + after)
    const common = { seq: at + 1, at: `${dayAt(day)}T09:00:00Z`, role: 'analyst' as const, officer: null }
    if (kind === 'made') {
      const { steps: dues, ...rest } = fields as { steps: (Day | null)[] }
      made += 1
      const id = `C${made}`
      const payload = { ...rest, id, status: 'announced', owner: '', steps: dues.map((due) => nextStep(id, due)) }
      return { ...common, kind: 'commitment/made', payload }
    }
    if (kind === 'step/added') {
      const { commitment: id, due } = fields as { commitment: string; due: Day | null }
      return { ...common, kind, payload: { commitment: id, step: nextStep(id, due) } }
    }
    return { ...common, kind: kind ?? '', payload: fields }
  })
}

function lastBy(entries: readonly Entry[], day: Day): number {
  const later = entries.findIndex(({ at }) => at.slice(0, 10) > day)
  return later === -1 ? entries.length : later
}

function viewOf(entries: readonly Entry[]) {
  return <State>(fold: Fold<State>): State => {
    const state = fold.empty()
    for (const entry of entries) fold.apply(state, entry)
    return state
  }
}

function stateBy(entries: readonly Entry[], day: Day): FollowUp {
  return viewOf(entries.slice(0, lastBy(entries, day)))(FOLLOW_UP)
}
