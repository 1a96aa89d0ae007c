import type { Day } from '@entente/model'
import type { ArrivedFile, Fault, Store, TimeSpan } from '@entente/store'
import { type DayCounts, dayRuns } from './day-runs.ts'
import { expectationOf, type MissingReason, REASONS } from './expectation.ts'
import { daysToMinutes, fromMinute, intersect, type Minutes, toMinutes } from './time-spans.ts'

/** A stretch of a day of which the same is to be said. */
export interface DayStretch extends TimeSpan {
  readonly state: 'came' | MissingReason
  /** Slots in it. */
  readonly slots: number
}

/** One day of a feed in full. */
export interface CompletenessOfDay extends DayCounts {
  readonly feed: string
  readonly day: Day
  /** By time; empty where the day is covered and its slots are not known. */
  readonly stretches: readonly DayStretch[]
  /** Files that cover the day. */
  readonly files: readonly ArrivedFile[]
  /** Files that were meant for it and could not be read. */
  readonly failedFiles: readonly Fault[]
}

/** What was expected on a day, what came with which files, and why the rest did not. */
export async function completenessOfDay(store: Store, feed: string, day: Day): Promise<CompletenessOfDay> {
  const expectation = await expectationOf(store, feed)
  const { came, expected, missing, slot, faults } = expectation
  const window = [daysToMinutes(day, day)]
  const [run] = dayRuns(expectation, { from: day, to: day })
  if (run === undefined) throw new RangeError('a day has a run')
  const { from: _from, to: _to, ...counts } = run
  const stretch = (state: DayStretch['state'], spans: readonly Minutes[]): (DayStretch & { minute: number })[] =>
    intersect(spans, window).map(({ from, until }) => ({
      from: fromMinute(from),
      until: fromMinute(until),
      state,
      slots: (until - from) / slot,
      minute: from,
    }))
  const stretches = [
    ...stretch('came', intersect([expected], came)),
    ...REASONS.flatMap((reason) => stretch(reason, missing[reason])),
  ]
  return {
    feed,
    day,
    ...counts,
    stretches:
      counts.came === null
        ? []
        : stretches.toSorted((a, b) => a.minute - b.minute).map(({ minute: _minute, ...rest }) => rest),
    files: await store.arrivals.filesOf(feed, day),
    failedFiles: faults.filter(({ place }) => place !== undefined && intersect([toMinutes(place)], window).length > 0),
  }
}
