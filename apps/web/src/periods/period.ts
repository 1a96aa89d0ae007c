/** A day, YYYY-MM-DD. The server validates; here it is only compared and counted. */
export type Day = string

/** Lengths of a period, shortest first. Weeks begin on Monday, as the server counts them. */
export const PERIODS = ['day', 'week', 'month', 'year'] as const
export type By = (typeof PERIODS)[number]

const MS_PER_DAY = 86_400_000

/** Whether a text is a day of the calendar. */
export function isDay(text: unknown): text is Day {
  if (typeof text !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  const time = Date.parse(`${text}T00:00:00Z`)
  return !Number.isNaN(time) && toDay(time) === text
}

export function isBy(text: unknown): text is By {
  return PERIODS.some((period) => period === text)
}

/** Midnight UTC at which a day begins, in milliseconds. */
export function toTime(day: Day): number {
  return Date.parse(`${day}T00:00:00Z`)
}

/** The day that holds an instant, in UTC whatever the zone of the machine. */
export function toDay(time: number): Day {
  return new Date(time).toISOString().slice(0, 10)
}

export function addDays(day: Day, days: number): Day {
  return toDay(toTime(day) + days * MS_PER_DAY)
}

/** Days from one to another, both included. */
export function daysBetween(from: Day, to: Day): number {
  return (toTime(to) - toTime(from)) / MS_PER_DAY + 1
}

/** First day of the period that holds a day. */
export function periodStart(day: Day, by: By): Day {
  switch (by) {
    case 'day':
      return day
    case 'week':
      return addDays(day, -((new Date(toTime(day)).getUTCDay() + 6) % 7))
    case 'month':
      return `${day.slice(0, 7)}-01`
    case 'year':
      return `${day.slice(0, 4)}-01-01`
  }
}

/** First day of the period after the one that begins on `start`. */
export function nextPeriod(start: Day, by: By): Day {
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

/** Last day of the period that begins on `start`. */
export function periodEnd(start: Day, by: By): Day {
  return addDays(nextPeriod(start, by), -1)
}

/** The next shorter length, by which one looks closer. */
export function closer(by: By): By | undefined {
  return by === 'year' ? 'month' : by === 'month' ? 'day' : by === 'week' ? 'day' : undefined
}
