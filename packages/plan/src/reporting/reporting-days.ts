import { type Day, EntenteError } from '@entente/model'
import type { FrozenList } from './frozen-list.ts'

/** Most ends of months between the first day and the last: beyond, those of quarters, half years or years. */
const MOST_BETWEEN = 24
const STEPS = [1, 3, 6, 12]

/**
 * The days at which a list is scored, in rising order: those asked for; else its reporting day, the ends of months after it
 * (of quarters, half years or years where these are more than 24), and today. None while its reporting day is still to come.
 * @throws EntenteError `no-reporting-day` for a day before the one that the list is for, or after today.
 */
export function reportingDays(list: Pick<FrozenList, 'on'>, today: Day, asked?: readonly Day[]): Day[] {
  const outside = asked?.find((day) => day < list.on || day > today)
  if (outside !== undefined) {
    throw new EntenteError('no-reporting-day', `there are no scores for ${outside}`, {
      help: `choose a day from ${list.on}, which the list is for, to today, ${today}`,
    })
  }
  if (list.on > today) return []
  return [...new Set(asked ?? [list.on, ...monthEnds(list.on, today), today])].sort()
}

function monthEnds(from: Day, to: Day): Day[] {
  const month = (day: Day): number => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7))
  const months = month(to) - month(from)
  const step = STEPS.find((one) => months / one <= MOST_BETWEEN) ?? 12
  const ends: Day[] = []
  for (let at = month(from); at < month(to); at += 1) {
    // Day 0 of the month after: the last one. Months are counted from 1, so that a quarter ends where they divide.
    if (at % step === 0) ends.push(new Date(Date.UTC(2000, at - 2000 * 12, 0)).toISOString().slice(0, 10) as Day)
  }
  return ends.filter((day) => day > from)
}
