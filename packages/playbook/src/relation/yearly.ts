import { dayFromNumber, dayInYear, dayNumber } from '@entente/model'
import type { DayNumber } from './state.ts'

/** The first day of a yearly `MM-DD` that is not before `from`; 29 February is 28 February where the year has none. */
export function firstAnniversary(on: string, from: DayNumber): DayNumber {
  const year = Number(dayFromNumber(from).slice(0, 4))
  const inYear = dayNumber(dayInYear(on, year))
  return inYear >= from ? inYear : dayNumber(dayInYear(on, year + 1))
}
