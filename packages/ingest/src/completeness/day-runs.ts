import { type Day, dayFromNumber, dayNumber } from '@entente/model'
import type { DaySpan } from '@entente/store'
import { type Expectation, type MissingReason, REASONS } from './expectation.ts'
import { daysToMinutes, intersect, type Minutes, MINUTES_A_DAY } from './time-spans.ts'

/**
 * What a day is: all that was expected came (`complete`); some of it (`partial`); it is covered, and by how much is not
 * known (`covered`); nothing came (`missing`); nothing is known of it (`unknown`); nothing is expected (`none`).
 */
export const DAY_STATES = ['complete', 'partial', 'covered', 'missing', 'unknown', 'none'] as const
export type DayState = (typeof DAY_STATES)[number]

/** How many slots are missing, by reason; reasons that do not occur are left out. */
export type MissingCounts = Readonly<Partial<Record<MissingReason, number>>>

/** What is to be said of one day: expected = came + missing; `came` is null where it is not known. */
export interface DayCounts {
  readonly state: DayState
  readonly expected: number
  readonly came: number | null
  readonly missing: MissingCounts
}

/** Days of which the same is to be said, both ends included; the numbers are those of each day. */
export interface DayRun extends DayCounts {
  readonly from: Day
  readonly to: Day
}

/** All days from one to another, in runs. */
export function dayRuns(expectation: Expectation, range: DaySpan): DayRun[] {
  const { slot, came, missing, expected, coverage, schedule } = expectation
  const count = (spans: readonly Minutes[]): Float64Array => countByDay(spans, range, slot)
  const expectedBy = count([expected])
  const cameBy = count(intersect([expected], came))
  const missingBy = REASONS.map((reason) => [reason, count(missing[reason])] as const)
  const coveredBy = countByDay(
    coverage.map(({ from, to }) => daysToMinutes(from, to)),
    range,
    MINUTES_A_DAY,
  )
  const runs: DayRun[] = []
  let before = ''
  for (let at = 0, number = dayNumber(range.from); at < expectedBy.length; at += 1, number += 1) {
    const lacking = missingBy.flatMap(([reason, by]) => ((by[at] ?? 0) > 0 ? [[reason, by[at] ?? 0] as const] : []))
    const counts = judge({
      covered: (coveredBy[at] ?? 0) > 0,
      expected: expectedBy[at] ?? 0,
      came: cameBy[at] ?? 0,
      missing: Object.fromEntries(lacking),
      promises: schedule !== undefined,
    })
    const key = JSON.stringify(counts)
    const last = runs.at(-1)
    const day = dayFromNumber(number)
    if (last !== undefined && key === before) runs[runs.length - 1] = { ...last, to: day }
    else runs.push({ from: day, to: day, ...counts })
    before = key
  }
  return runs
}

interface DayFacts {
  readonly covered: boolean
  readonly expected: number
  readonly came: number
  readonly missing: MissingCounts
  /** Whether the feed promises anything at all. */
  readonly promises: boolean
}

function judge({ covered, expected, came, missing, promises }: DayFacts): DayCounts {
  // Taken in by a version that did not note it, or from an export that says which days it covers and not how.
  if (covered && came === 0) return { state: 'covered', expected, came: null, missing: {} }
  if (expected === 0) return { state: promises ? 'none' : 'unknown', expected, came, missing }
  if (came === expected) return { state: 'complete', expected, came, missing }
  if (came > 0) return { state: 'partial', expected, came, missing }
  return { state: missing['not-yet'] === expected ? 'unknown' : 'missing', expected, came, missing }
}

/** How many slots of each day the spans hold. */
function countByDay(spans: readonly Minutes[], range: DaySpan, slot: number): Float64Array {
  const window = daysToMinutes(range.from, range.to)
  const counts = new Float64Array((window.until - window.from) / MINUTES_A_DAY)
  for (const { from, until } of intersect(spans, [window])) {
    for (let start = from; start < until;) {
      const day = Math.floor((start - window.from) / MINUTES_A_DAY)
      const end = Math.min(until, window.from + (day + 1) * MINUTES_A_DAY)
      counts[day] = (counts[day] ?? 0) + (end - start) / slot
      start = end
    }
  }
  return counts
}
