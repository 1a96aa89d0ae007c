import type { DayNumber, Tally } from './state.ts'

/** Rule 3: how often in the `days` days that end on `day`, itself included. */
export function countWithin(tally: Tally, day: DayNumber, days: number): number {
  let sum = 0
  for (let place = tally.length - 1; place >= 0; place -= 1) {
    const [on, count] = tally[place] ?? [0, 0]
    if (day - on >= days) break
    sum += count
  }
  return sum
}

/** One more on `day`, which is the last day of the tally or a later one. */
export function counted(tally: Tally, day: DayNumber): Tally {
  const last = tally.at(-1)
  return last?.[0] === day ? tally.with(-1, [day, last[1] + 1]) : [...tally, [day, 1]]
}

/** Without the days that no window of `days` days can reach any more: so a tally never holds more than its window. */
export function forgotten(tally: Tally, day: DayNumber, days: number): Tally {
  const first = tally[0]
  return first === undefined || day - first[0] < days ? tally : tally.filter(([on]) => day - on < days)
}
