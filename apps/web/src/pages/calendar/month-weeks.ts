import { addDays, type Day, periodEnd, periodStart } from '../../periods/period.ts'

/** The weeks that touch a month, from Monday to Sunday; days of other months are there too. */
export function monthWeeks(month: Day): Day[][] {
  const first = periodStart(periodStart(month, 'month'), 'week')
  const last = periodEnd(periodStart(month, 'month'), 'month')
  const weeks: Day[][] = []
  for (let monday = first; monday <= last; monday = addDays(monday, 7)) {
    weeks.push(Array.from({ length: 7 }, (_, at) => addDays(monday, at)))
  }
  return weeks
}

/** The first day of the month so many months away. */
export function monthAway(month: Day, months: number): Day {
  const count = Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1 + months
  return `${String(Math.floor(count / 12)).padStart(4, '0')}-${String((count % 12) + 1).padStart(2, '0')}-01`
}
