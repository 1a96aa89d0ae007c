import { type Day, dayFromNumber, dayNumber } from '@entente/model'
import type { DaySpan, DifferingFile, Fault, Store } from '@entente/store'
import { type DayRun, dayRuns, type MissingCounts } from './day-runs.ts'
import { type Expectation, expectationOf, REASONS } from './expectation.ts'
import { dayOfMinute, fromMinute, toMinute } from './time-spans.ts'

/** Expected = came + missing + unknown, in files where the feed publishes by the clock, else in days. */
export interface CompletenessTotal {
  readonly expected: number
  readonly came: number
  readonly missing: MissingCounts
  /** Of days that are covered without its being known by how many of their files. */
  readonly unknown: number
  readonly completeDays: number
  /** Days that are covered by a part of their files. */
  readonly partialDays: number
  readonly missingDays: number
}

/** What was expected of a feed day by day, what came, and why the rest did not. */
export interface Completeness {
  readonly feed: string
  /** What is counted: files of a quarter of an hour, or days. */
  readonly every: 'quarter-hour' | 'day'
  /** What the feed promises, in words. */
  readonly promise: string
  /** When its promise begins and ends, `YYYY-MM-DDTHH:MMZ`; null where nothing is promised, or without end. */
  readonly since: string | null
  readonly until: string | null
  /** First and last covered day, as everywhere. */
  readonly coverage: DaySpan | null
  /** End of the last file that came, failed or is in a list of the publisher; nothing is known after it. */
  readonly knownUntil: string | null
  /** From the first covered day to the last. */
  readonly total: CompletenessTotal
  /** All days asked for, those that are alike and follow each other as one run. */
  readonly runs: readonly DayRun[]
  /** Files of the feed that could not be read and in whose place none has come. */
  readonly failedFiles: readonly Fault[]
  /** Files of another size than the publisher's list gives. */
  readonly differing: readonly DifferingFile[]
}

const NO_PROMISE =
  'a data set that promises nothing: expected are the days between its first and its last, and nothing is known of those beyond'

/**
 * How complete a feed is. Without bounds: from the first day that came or failed to the last.
 * A day is covered when one of its files came, as in every other figure; how much of it came stands beside it.
 */
export async function completeness(
  store: Store,
  feed: string,
  range: { readonly from?: Day; readonly to?: Day } = {},
): Promise<Completeness> {
  const expectation = await expectationOf(store, feed)
  const { schedule, coverage, knownUntil, faults } = expectation
  const first = coverage.at(0)?.from
  const last = coverage.at(-1)?.to
  const own = first === undefined || last === undefined ? undefined : { from: first, to: last }
  const known = widest(own, expectation)
  const from = range.from ?? known?.from ?? range.to
  const to = range.to ?? known?.to ?? range.from
  return {
    feed,
    every: schedule?.every ?? 'day',
    promise: schedule?.note ?? NO_PROMISE,
    since: schedule?.since ?? null,
    until: schedule?.until ?? null,
    coverage: own ?? null,
    knownUntil: knownUntil === undefined ? null : fromMinute(knownUntil),
    total: sumRuns(own === undefined ? [] : dayRuns(expectation, own)),
    runs: from === undefined || to === undefined || from > to ? [] : dayRuns(expectation, { from, to }),
    failedFiles: faults,
    differing: (await store.arrivals.differing()).filter((file) => file.feed === feed),
  }
}

/** The days from the first that came or failed to the last. */
function widest(own: DaySpan | undefined, { faults }: Expectation): DaySpan | undefined {
  const spans = faults.flatMap(({ place }) =>
    place === undefined
      ? []
      : [{ from: dayOfMinute(toMinute(place.from)), to: dayOfMinute(toMinute(place.until) - 1) }],
  )
  if (own !== undefined) spans.push(own)
  if (spans.length === 0) return undefined
  return {
    from: spans.map((span) => span.from).reduce((a, b) => (a < b ? a : b)),
    to: spans.map((span) => span.to).reduce((a, b) => (a > b ? a : b)),
  }
}

/** The sum over runs; `missing` names only reasons that occur. */
function sumRuns(runs: readonly DayRun[]): CompletenessTotal {
  const total = { expected: 0, came: 0, unknown: 0, completeDays: 0, partialDays: 0, missingDays: 0 }
  const missing = new Map<string, number>()
  for (const run of runs) {
    const days = dayNumber(run.to) - dayNumber(run.from) + 1
    total.expected += run.expected * days
    total.came += (run.came ?? 0) * days
    if (run.came === null) total.unknown += run.expected * days
    if (run.state === 'complete') total.completeDays += days
    if (run.state === 'partial') total.partialDays += days
    if (run.state === 'missing') total.missingDays += days
    for (const [reason, count] of Object.entries(run.missing))
      missing.set(reason, (missing.get(reason) ?? 0) + count * days)
  }
  const named = REASONS.flatMap((reason) => (missing.has(reason) ? [[reason, missing.get(reason)] as const] : []))
  return { ...total, missing: Object.fromEntries(named) }
}

/** Every day of some runs, one by one. */
export function* daysOfRuns(runs: readonly DayRun[]): Generator<Omit<DayRun, 'from' | 'to'> & { readonly day: Day }> {
  for (const { from, to, ...day } of runs) {
    for (let at = dayNumber(from); at <= dayNumber(to); at += 1) yield { day: dayFromNumber(at), ...day }
  }
}
