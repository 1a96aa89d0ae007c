import { type By, type Day, periodEnd, toTime } from '../periods/period.ts'
import { LOCALE } from './locale.ts'

/** A period as one names it: 2018, May 2018, 2018-04-30 to 2018-05-06, 2018-05-01. Days are ISO everywhere. */
export function formatPeriod(start: Day, by: By, locale: string = LOCALE): string {
  switch (by) {
    case 'year':
      return start.slice(0, 4)
    case 'month':
      return new Intl.DateTimeFormat(locale, { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(toTime(start))
    case 'week':
      return `${start} to ${periodEnd(start, 'week')}`
    case 'day':
      return start
  }
}
