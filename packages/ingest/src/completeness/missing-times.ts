import type { Store, TimeSpan } from '@entente/store'
import { expectationOf, type MissingReason, REASONS } from './expectation.ts'
import { fromMinute, intersect, toMinutes } from './time-spans.ts'

/** A stretch of time for which a feed promises something that is not there, and why. */
export interface MissingTime extends TimeSpan {
  readonly reason: MissingReason
}

/** What is missing of a feed within a stretch of time, by time. */
export async function missingTimes(store: Store, feed: string, within: TimeSpan): Promise<MissingTime[]> {
  const { missing } = await expectationOf(store, feed)
  return REASONS.flatMap((reason) =>
    intersect(missing[reason], [toMinutes(within)]).map(({ from, until }) => ({
      reason,
      from: fromMinute(from),
      until: fromMinute(until),
    })),
  ).toSorted((a, b) => (a.from < b.from ? -1 : 1))
}
