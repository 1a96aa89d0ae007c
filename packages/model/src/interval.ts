import { type Day, dayFromNumber, dayNumber, isDay } from './day.ts'

const FORM = /^P([1-9]\d{0,3})([DWMY])$/

/** Whether a text is a length of time by the calendar: `P30D`, `P2W`, `P6M`, `P1Y` (ISO 8601, one unit only). */
export function isInterval(text: string): boolean {
  return FORM.test(text)
}

/**
 * The day `times` intervals later (earlier when negative), counted from the first day at once, so that no day is lost on
 * the way: 31 January and `P1M` twice is 31 March. Where a month is too short it is its last day: 31 January and `P1M` is
 * 28 or 29 February. A text that is no interval gives the day itself.
 */
export function addInterval(day: Day, interval: string, times: number = 1): Day {
  const match = FORM.exec(interval)
  const count = Number(match?.[1] ?? 0) * times
  switch (match?.[2]) {
    case 'D':
      return dayFromNumber(dayNumber(day) + count)
    case 'W':
      return dayFromNumber(dayNumber(day) + 7 * count)
    case 'M':
      return addMonths(day, count)
    case 'Y':
      return addMonths(day, 12 * count)
    default:
      return day
  }
}

/** The day in a year of a yearly `MM-DD`; 29 February is 28 February where the year has none. */
export function dayInYear(monthAndDay: string, year: number): Day {
  const day = `${String(year).padStart(4, '0')}-${monthAndDay}`
  return isDay(day) ? day : (`${day.slice(0, 8)}28` as Day)
}

function addMonths(day: Day, count: number): Day {
  const months = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 + count
  const month = `${String(Math.floor(months / 12)).padStart(4, '0')}-${String((months % 12) + 1).padStart(2, '0')}`
  for (const number of [day.slice(8), '30', '29']) {
    const found = `${month}-${number}`
    if (isDay(found)) return found
  }
  return `${month}-28` as Day
}
