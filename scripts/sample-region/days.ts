import { type Day, dayFromNumber } from '@entente/model'

const written = new Map<number, Day>()

/** The day `number` days after 1970-01-01, remembered: a feed writes each of its few thousand days many times. */
export function dayOf(number: number): Day {
  const known = written.get(number)
  if (known !== undefined) return known
  const day = dayFromNumber(number)
  written.set(number, day)
  return day
}
