import { EntenteError } from '@entente/model'

/** How far two readers agree on a scale, near misses counted as near. */
export interface WeightedKappa {
  /** 1 is full agreement, 0 what chance alone would give. Null where it is not defined: see `reason`. */
  readonly value: number | null
  /** `no-pairs`: nothing was read twice. `one-category`: both gave the same rating to everything. */
  readonly reason: 'no-pairs' | 'one-category' | null
  /** Items that both have rated. */
  readonly n: number
}

/**
 * Cohen's kappa with quadratic weights, of two readers' ratings in steps of equal weight: 1 less the mean squared difference
 * of the pairs over the mean squared difference of all combinations of a rating of the one with a rating of the other,
 * κ = 1 - n Σ_i (a_i - b_i)² / Σ_i Σ_j (a_i - b_j)². Shifting or stretching the scale changes nothing.
 * Sources: Cohen, J. (1968), Weighted kappa, Psychological Bulletin 70, 213-220; Fleiss, J. L., Cohen, J. (1973),
 * Educational and Psychological Measurement 33, 613-619.
 * @throws EntenteError `bad-rating` when a rating is not a finite number.
 */
export function quadraticWeightedKappa(pairs: readonly (readonly [number, number])[]): WeightedKappa {
  if (!pairs.flat().every(Number.isFinite)) {
    throw new EntenteError('bad-rating', 'a rating is not a number', { help: 'leave out what was not rated' })
  }
  const n = pairs.length
  if (n === 0) return { value: null, reason: 'no-pairs', n }
  const observed = pairs.reduce((sum, [a, b]) => sum + (a - b) ** 2, 0)
  const expected = pairs.reduce((sum, [a]) => pairs.reduce((inner, [, b]) => inner + (a - b) ** 2, sum), 0)
  if (expected === 0) return { value: null, reason: 'one-category', n }
  return { value: 1 - (n * observed) / expected, reason: null, n }
}
