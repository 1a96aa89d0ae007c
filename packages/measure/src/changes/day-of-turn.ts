/** Rates are never taken as lower than this share of the higher one: a day of something must stay possible. */
const LEAST_RATE = 0.02

/**
 * The day within a span on which a known rate most probably gave way to another: the largest Poisson likelihood of the days before it at the old
 * rate and of those from it on at the new one (Hinkley, D. V. (1970), Biometrika 57(1)). Days that are not covered say nothing.
 * @param days one value each, 0 or more; NaN where the day is not covered.
 * @returns place of the first day at the new rate, from 0 to `days.length`.
 */
export function dayOfTurn(days: ArrayLike<number>, before: number, after: number): number {
  const least = LEAST_RATE * Math.max(before, after)
  const [old, fresh] = [Math.max(before, least), Math.max(after, least)]
  let [gained, best, place] = [0, 0, 0]
  for (let day = 0; day < days.length; day += 1) {
    const value = days[day] ?? Number.NaN
    // What this day gains by being of the old rate instead of the new one.
    if (!Number.isNaN(value)) gained += value * Math.log(old / fresh) - (old - fresh)
    if (gained > best) [best, place] = [gained, day + 1]
  }
  return place
}
