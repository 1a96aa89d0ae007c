/**
 * Mean a day, in which a day counts half as much as one that is `halfLife` days later: sum of w x over sum of w with
 * w = 0.5^(age / half-life), over covered days only. A day that is not covered adds nothing above or below, so silence of the feed is not calm.
 * Null where no day is covered.
 * @param values one a day, the last day last; NaN where the day is not covered.
 * @param halfLife in days, above 0.
 */
export function decayedMean(values: ArrayLike<number>, halfLife: number): number | null {
  return decayedMeans(values, halfLife, [values.length - 1])[0] ?? null
}

/**
 * `decayedMean` as it stood at the end of some days, in one pass.
 * @param at places in `values`, each above the one before.
 */
export function decayedMeans(values: ArrayLike<number>, halfLife: number, at: readonly number[]): (number | null)[] {
  const decay = 0.5 ** (1 / halfLife)
  const means: (number | null)[] = []
  let above = 0
  let below = 0
  for (let day = 0; day < values.length && means.length < at.length; day += 1) {
    const value = values[day] ?? Number.NaN
    above *= decay
    below *= decay
    if (!Number.isNaN(value)) {
      above += value
      below += 1
    }
    if (day === at[means.length]) means.push(below === 0 ? null : above / below)
  }
  return means
}
