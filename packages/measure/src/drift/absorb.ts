/** Which group every observation is in, for one set of fixed effects: numbers from 0 to `size` - 1. */
export interface FixedEffect {
  readonly group: Int32Array
  readonly size: number
}

/** Numbers the groups that `keys` name, in the order in which they come. */
export function fixedEffect(keys: readonly (string | number)[]): FixedEffect {
  const known = new Map<string | number, number>()
  const group = Int32Array.from(keys, (key) => {
    const at = known.get(key) ?? known.size
    known.set(key, at)
    return at
  })
  return { group, size: known.size }
}

const SWEEPS = 10_000

/**
 * Takes weighted group means out of `column` in place, one set of fixed effects after another (alternating projections),
 * until no mean is larger than `tolerance`. Returns whether it got there.
 * Source: Guimarães, Portugal (2010), Stata Journal 10, 628-649.
 */
export function absorb(
  column: Float64Array,
  effects: readonly FixedEffect[],
  weights: Float64Array,
  tolerance: number,
): boolean {
  const totals = effects.map(({ group, size }) => sums(group, size, weights))
  for (let sweep = 0; sweep < SWEEPS; sweep++) {
    let largest = 0
    for (const [at, { group, size }] of effects.entries()) {
      const mean = sums(group, size, weights, column)
      const total = totals[at] ?? mean
      for (let k = 0; k < size; k++) {
        const value = (mean[k] ?? 0) / (total[k] ?? 1)
        mean[k] = value
        largest = Math.max(largest, Math.abs(value))
      }
      for (let i = 0; i < column.length; i++) column[i] = (column[i] ?? 0) - (mean[group[i] ?? 0] ?? 0)
    }
    if (largest < tolerance || effects.length === 0) return true
  }
  return false
}

/** Weighted sums per group; of 1 where no column is given. */
function sums(group: Int32Array, size: number, weights: Float64Array, column?: Float64Array): Float64Array {
  const sum = new Float64Array(size)
  for (let i = 0; i < group.length; i++) {
    const at = group[i] ?? 0
    sum[at] = (sum[at] ?? 0) + (weights[i] ?? 0) * (column === undefined ? 1 : (column[i] ?? 0))
  }
  return sum
}
