import type { Fault } from '@entente/store'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR
const FIRST = [MINUTE, 5 * MINUTE, 15 * MINUTE, HOUR]

/** What is known of a file that went wrong, over all the ways in which it did. */
export interface Failed {
  readonly name: string
  readonly tries: number
  readonly firstAt: Date
  readonly lastAt: Date
  /** Code and words of the last time. */
  readonly cause: string
  readonly message: string
}

/** The faults of each file, by its name; they stand in the manifest, so that a restart forgets nothing. */
export function failedFiles(faults: readonly Fault[]): Map<string, Failed> {
  const byName = new Map<string, Failed>()
  for (const fault of faults) {
    const before = byName.get(fault.name)
    const lastAt = new Date(fault.at)
    const firstAt = new Date(fault.firstAt ?? fault.at)
    const last = before === undefined || before.lastAt <= lastAt
    byName.set(fault.name, {
      name: fault.name,
      tries: (before?.tries ?? 0) + (fault.tries ?? 1),
      firstAt: before === undefined || firstAt < before.firstAt ? firstAt : before.firstAt,
      lastAt: last ? lastAt : before.lastAt,
      cause: last ? fault.code : before.cause,
      message: last ? fault.message : before.message,
    })
  }
  return byName
}

/**
 * When a file that went wrong is asked for again: after 1, 5, 15 and 60 minutes, then hourly until a day has passed since
 * it first went wrong, then daily until a week has; then no more, and the date is null.
 */
export function retryAt({ tries, firstAt, lastAt }: Pick<Failed, 'tries' | 'firstAt' | 'lastAt'>): Date | null {
  const first = FIRST[tries - 1]
  if (first !== undefined) return new Date(lastAt.getTime() + first)
  const age = lastAt.getTime() - firstAt.getTime()
  if (age < DAY) return new Date(lastAt.getTime() + HOUR)
  return age < 8 * DAY ? new Date(lastAt.getTime() + DAY) : null
}

/** The same for a list, which is asked for as long as its feed is followed: at least every hour. */
export function listRetryAt(failed: Failed): Date {
  return new Date(failed.lastAt.getTime() + (FIRST[failed.tries - 1] ?? HOUR))
}

/**
 * How long the whole list is not asked again for a time of which it said that nothing was published, by how long ago that
 * is: a quarter of an hour within the first hour, an hour within the first day, a day within the first week. Milliseconds;
 * null: no more.
 */
export function recheckAfter(ageMs: number): number | null {
  if (ageMs < HOUR) return 15 * MINUTE
  if (ageMs < DAY) return HOUR
  return ageMs < 8 * DAY ? DAY : null
}
