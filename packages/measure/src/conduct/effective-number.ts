/**
 * How many kinds would give the same variety if all were used alike: exp of Shannon's entropy, - sum of p ln p (Hill, M. O. (1973), Ecology 54(2), order 1).
 * 0 where nothing is counted.
 */
export function effectiveNumber(counts: readonly number[]): number {
  const all = counts.reduce((sum, count) => sum + count, 0)
  if (all === 0) return 0
  return Math.exp(-counts.reduce((sum, count) => (count === 0 ? sum : sum + (count / all) * Math.log(count / all)), 0))
}
