import { type Day, isDay } from '@entente/model'

/** How days with slashes are written, where they leave a choice. */
export const DAY_ORDERS = ['dmy', 'mdy'] as const
export type DayOrder = (typeof DAY_ORDERS)[number]

/** Whether a text is one day with the day first, and another with the month first. */
export function isAmbiguousDay(text: string): boolean {
  const [, first = '', second = ''] = /^(\d{1,2})[/-](\d{1,2})[/-]\d{4}$/.exec(text.trim()) ?? []
  return first !== '' && Number(first) <= 12 && Number(second) <= 12 && Number(first) !== Number(second)
}

/**
 * A day as lists write it: `2026-02-01`, `1.2.2026`, `01/02/2026`. With dots the day comes first; with slashes or hyphens both are
 * in use, so that 1 to 12 in both places is read only where `order` says how.
 * @returns the day, or why it is none.
 */
export function readDay(text: string, order?: DayOrder): { readonly day: Day } | { readonly fault: string } {
  const given = text.trim()
  const iso = given.slice(0, 10)
  if (isDay(iso) && /^(?:$|[T ])/.test(given.slice(10))) return { day: iso }
  const parts = /^(\d{1,2})([./-])(\d{1,2})\2(\d{4})$/.exec(given)
  if (parts === null) return { fault: `\`${given}\` is not a day` }
  const [, first = '', sign, second = '', year = ''] = parts
  const open = isAmbiguousDay(given)
  if (open && order === undefined) return { fault: `\`${given}\` can be two days: say which comes first, day or month` }
  const monthFirst = sign !== '.' && (open ? order === 'mdy' : Number(second) > 12)
  const [month, number] = monthFirst ? [first, second] : [second, first]
  const day = `${year}-${month.padStart(2, '0')}-${number.padStart(2, '0')}`
  return isDay(day) ? { day } : { fault: `\`${given}\` is not a day` }
}
