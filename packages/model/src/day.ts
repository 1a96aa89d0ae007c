import { EntenteError } from './error.ts'

/** A calendar day in UTC, written `YYYY-MM-DD`. Days compare as text. */
export type Day = string & { readonly day: unique symbol }

/** The lengths of a period that a series can be counted by. Weeks start on Monday (ISO 8601). */
export const PERIODS = ['day', 'week', 'month', 'year'] as const
export type Period = (typeof PERIODS)[number]

const MILLISECONDS_PER_DAY = 86_400_000

/** Days since 1970-01-01, negative before it. */
export function dayNumber(day: Day): number {
  return Date.parse(`${day}T00:00:00Z`) / MILLISECONDS_PER_DAY
}

/** The day `number` days after 1970-01-01. */
export function dayFromNumber(number: number): Day {
  return new Date(number * MILLISECONDS_PER_DAY).toISOString().slice(0, 10) as Day
}

/** Whether a text is a day that exists: `2000-02-30` and `2000-2-3` are not. */
export function isDay(text: string): text is Day {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  const time = Date.parse(`${text}T00:00:00Z`)
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text)
}

/**
 * Reads a day as a user types it.
 * @throws EntenteError `bad-day` when the text is not an existing day in the form `YYYY-MM-DD`.
 */
export function parseDay(text: string): Day {
  if (isDay(text)) return text
  throw new EntenteError('bad-day', `\`${text}\` is not a day`, {
    help: 'write days as YYYY-MM-DD, such as 1993-09-13',
  })
}

/** The day `count` days later (earlier when negative). */
export function addDays(day: Day, count: number): Day {
  return dayFromNumber(dayNumber(day) + count)
}

/** First day of the period that holds `day`: itself, its Monday, the first of its month or of its year. */
export function periodStart(day: Day, by: Period): Day {
  switch (by) {
    case 'day':
      return day
    case 'week':
      return addDays(day, -((((dayNumber(day) + 3) % 7) + 7) % 7))
    case 'month':
      return `${day.slice(0, 7)}-01` as Day
    case 'year':
      return `${day.slice(0, 4)}-01-01` as Day
  }
}

/** First day of the period after the one that starts on `start`. */
export function nextPeriod(start: Day, by: Period): Day {
  switch (by) {
    case 'day':
      return addDays(start, 1)
    case 'week':
      return addDays(start, 7)
    case 'month':
      return periodStart(addDays(start, 31), 'month')
    case 'year':
      return periodStart(addDays(start, 366), 'year')
  }
}

/** The first days of all periods that touch `from` .. `to`, both included. */
export function periodsBetween(from: Day, to: Day, by: Period): Day[] {
  const starts: Day[] = []
  if (by === 'day' || by === 'week') {
    // Days of the same length need no calendar; series by day are long.
    const last = dayNumber(to)
    for (let number = dayNumber(periodStart(from, by)); number <= last; number += by === 'day' ? 1 : 7)
      starts.push(dayFromNumber(number))
    return starts
  }
  for (let start = periodStart(from, by); start <= to; start = nextPeriod(start, by)) starts.push(start)
  return starts
}
