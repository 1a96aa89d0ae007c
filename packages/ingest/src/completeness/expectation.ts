import type { DaySpan, Fault, Store } from '@entente/store'
import { QUARTER_HOUR, type Schedule, scheduleOf } from './schedules.ts'
import {
  daysToMinutes,
  intersect,
  type Minutes,
  MINUTES_A_DAY,
  subtract,
  toMinute,
  toMinutes,
  union,
} from './time-spans.ts'

/** Why an expected file is not there. */
export const MISSING_REASONS = {
  failed: 'a file was given and could not be read',
  'not-given': 'no file was given',
  'not-published': 'a list of the publisher covers the time and names no file for it',
  'not-yet': 'later than the last file that is known of',
} as const
export type MissingReason = keyof typeof MISSING_REASONS
export const REASONS: readonly MissingReason[] = ['failed', 'not-given', 'not-published', 'not-yet']

/** What is expected of a feed, what came of it, and why the rest did not, as stretches of time. */
export interface Expectation {
  readonly schedule: Schedule | undefined
  /** Minutes of one slot. */
  readonly slot: number
  readonly coverage: readonly DaySpan[]
  /** When anything is expected at all. */
  readonly expected: Minutes
  readonly came: readonly Minutes[]
  readonly missing: Readonly<Record<MissingReason, readonly Minutes[]>>
  /** End of the last file that came, failed or is in a list; nothing is known after it. Undefined where there is none. */
  readonly knownUntil: number | undefined
  /** Files of the feed that failed, by what their name tells. */
  readonly faults: readonly Fault[]
}

/** Weighs what a feed promises against what the store knows, over all time. */
export async function expectationOf(store: Store, feed: string): Promise<Expectation> {
  const schedule = scheduleOf(feed)
  const coverage = await store.coverage(feed)
  const covered = coverage.map(({ from, to }) => daysToMinutes(from, to))
  const quarterly = schedule?.every === 'quarter-hour'
  const came = quarterly ? (await store.arrivals.slots(feed)).map(toMinutes) : covered
  const published = (await store.arrivals.published(feed)).map(toMinutes)
  const listed = (await store.arrivals.listed(feed)).map(toMinutes)
  const faults = (await store.arrivals.faults()).filter((fault) => fault.place?.feed === feed)
  const failed = union(faults.flatMap((fault) => (fault.place === undefined ? [] : [toMinutes(fault.place)])))
  const ends = [came, published, failed].flatMap((list) => list.at(-1)?.until ?? [])
  const knownUntil = ends.length === 0 ? undefined : Math.max(...ends)
  const expected = schedule === undefined ? ownSpan([...came, ...failed]) : promised(schedule)
  const gone = subtract([expected], came)
  const rest = subtract(gone, failed)
  const open = schedule !== undefined && schedule.until === null
  const later = open ? [{ from: knownUntil ?? 0, until: Infinity }] : []
  const due = subtract(rest, later)
  const unlisted = intersect(due, subtract(listed, published))
  return {
    schedule,
    slot: quarterly ? QUARTER_HOUR : MINUTES_A_DAY,
    coverage,
    expected,
    came,
    missing: {
      failed: intersect(gone, failed),
      'not-given': subtract(due, unlisted),
      'not-published': unlisted,
      'not-yet': intersect(rest, later),
    },
    knownUntil,
    faults,
  }
}

function promised({ since, until }: Schedule): Minutes {
  return { from: toMinute(since), until: until === null ? Infinity : toMinute(until) }
}

/** A finished data set promises the days between its own first and last; where there is none, nothing. */
function ownSpan(known: readonly Minutes[]): Minutes {
  if (known.length === 0) return { from: 0, until: 0 }
  return {
    from: Math.min(...known.map((span) => span.from)),
    until: Math.max(...known.map((span) => span.until)),
  }
}
