import { EntenteError } from '@entente/model'
import { twoSidedQuantile } from './normal-quantile.ts'

/** A share with what is known about it. All numbers are shares from 0 to 1, not percentages. */
export interface ShareInterval {
  /** Null where nothing was counted. */
  readonly estimate: number | null
  readonly low: number
  readonly high: number
  /** Two-sided confidence of `low` .. `high`. */
  readonly confidence: number
}

/**
 * Share of successes with Wilson's score interval, without continuity correction:
 * (p + z²/2n ± z √(p(1-p)/n + z²/4n²)) / (1 + z²/n). Counts are whole, 0 <= successes <= n. It never leaves 0 .. 1; at no
 * success it begins at exactly 0, at nothing but successes it ends at exactly 1. With n = 0 the estimate is null and the
 * interval 0 .. 1, the limit of the formula: nothing is known.
 * Source: Wilson, E. B. (1927), JASA 22, 209-212; Newcombe, R. G. (1998), Statistics in Medicine 17, 857-872, method 3.
 * @throws EntenteError `bad-count`, `bad-confidence`.
 */
export function wilsonInterval(successes: number, n: number, confidence: number = 0.95): ShareInterval {
  checkCount(successes, n)
  const estimate = n === 0 ? null : successes / n
  return { estimate, ...scoreInterval(estimate ?? 0.5, n, twoSidedQuantile(confidence)), confidence }
}

/** Wilson's interval of a share `p` that rests on `n` observations, which need not be a whole number; 0 .. 1 at n = 0. */
export function scoreInterval(p: number, n: number, z: number): { readonly low: number; readonly high: number } {
  if (n === 0) return { low: 0, high: 1 }
  if (n === Infinity) return { low: p, high: p }
  const middle = p + (z * z) / (2 * n)
  const half = z * Math.sqrt((p * (1 - p)) / n + (z * z) / (4 * n * n))
  const scale = 1 + (z * z) / n
  return {
    low: p === 0 ? 0 : Math.max(0, (middle - half) / scale),
    high: p === 1 ? 1 : Math.min(1, (middle + half) / scale),
  }
}

/** @throws EntenteError `bad-count` unless both are whole and 0 <= successes <= n. */
export function checkCount(successes: number, n: number): void {
  if (Number.isSafeInteger(successes) && Number.isSafeInteger(n) && successes >= 0 && successes <= n) return
  throw new EntenteError('bad-count', `\`${successes}\` of \`${n}\` is not a count`, {
    help: 'give whole numbers, none below 0, and no more successes than items',
  })
}
