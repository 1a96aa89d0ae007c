import { type Day, dayNumber } from '@entente/model'
import type { Episode } from './episodes/episode.ts'
import type { Random } from './random.ts'
import { FIRST_DAY, LAST_DAY } from './region.ts'

/** Outages of the feed that last: first and last day, both included. */
const OUTAGES = [
  ['2015-11-02', '2015-11-10'],
  ['2020-08-03', '2020-08-23'],
] as const

/** How many days are missing one by one. */
const SINGLE_DAYS = 24

/** The days on which the feed brings no row at all. No day with a written-out act is among them. */
export function missingDays(episodes: readonly Episode[], random: Random): ReadonlySet<number> {
  const missing = new Set<number>()
  for (const [from, to] of OUTAGES) {
    for (let day = dayNumber(from as Day); day <= dayNumber(to as Day); day++) missing.add(day)
  }

  const told = new Set(episodes.flatMap(({ acts }) => acts.map(({ on }) => dayNumber(on as Day))))
  const first = dayNumber(FIRST_DAY)
  const wanted = missing.size + SINGLE_DAYS
  while (missing.size < wanted) {
    const day = first + random.below(dayNumber(LAST_DAY) - first + 1)
    // Neighbours stay covered, so that a single day is a single day.
    const taken = [day - 1, day, day + 1].some((near) => missing.has(near) || told.has(near))
    if (!taken) missing.add(day)
  }
  return missing
}
