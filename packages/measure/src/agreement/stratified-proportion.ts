import { EntenteError } from '@entente/model'
import { twoSidedQuantile } from './normal-quantile.ts'
import { checkCount, scoreInterval, type ShareInterval } from './wilson-interval.ts'

/** A part of a population and what was found in a simple random sample of it, drawn without replacement. */
export interface Stratum {
  /** Items in the stratum, judged or not. */
  readonly size: number
  /** Items of it that were judged. */
  readonly sampled: number
  /** Judged items that are what is counted. */
  readonly successes: number
}

export interface StratifiedShare extends ShareInterval {
  /** Items in all strata. */
  readonly size: number
  /** Items judged. */
  readonly sampled: number
  /** Share of all items that lie in strata of which none was judged; the estimate is over the others. */
  readonly unsampledShare: number
  /** Observations of a simple random sample that would tell as much; null where nothing was judged or all was. */
  readonly effectiveN: number | null
}

/**
 * Share of successes in a population from samples of its strata, each weighted by its size: p = Σ W_h x_h / n_h with
 * W_h = N_h / Σ N. The interval is Wilson's with n replaced by an effective size n* = p(1 - p) / V, V the larger of
 * - (n - 1) / n × Σ W_h² (1 - f_h) p_h (1 - p_h) / (n_h - 1), what the sample itself tells: n* is n over the design effect;
 * - Σ W_h² (1 - f_h) p (1 - p) / n_h, what strata that are all alike would give.
 *
 * So luck in small strata, where p_h is often exactly 0 or 1, never narrows it, as Korn and Graubard cap n* at n. f_h = n_h / N_h
 * is the finite population correction: a stratum judged wholly adds no uncertainty, and where all are the interval is a
 * point. A stratum with one judged item adds to the second sum only. With one large stratum it is Wilson's own.
 *
 * Strata of which nothing was judged: `estimate` is over the others, `low` takes them as without success, `high` as with
 * nothing else. Empty strata count nothing. With nothing judged: null, 0 .. 1. Simulated coverage: docs/methods/audit.md.
 *
 * Sources: Cochran, W. G. (1977), Sampling Techniques, 3rd ed., 5.3-5.6 (estimate, variance); Kish, L. (1965), Survey
 * Sampling (effective size); Korn, E. L., Graubard, B. I. (1998), Survey Methodology 24, 193-201 (interval from it);
 * Dean, N., Pagano, M. (2015), Journal of Survey Statistics and Methodology 3, 484-503 (Wilson's form of it).
 * @throws EntenteError `bad-count`, `bad-confidence`.
 */
export function stratifiedProportion(strata: readonly Stratum[], confidence: number = 0.95): StratifiedShare {
  strata.forEach(checkStratum)
  const z = twoSidedQuantile(confidence)
  const size = sum(strata, (stratum) => stratum.size)
  const judged = strata.filter((stratum) => stratum.sampled > 0)
  const sampled = sum(judged, (stratum) => stratum.sampled)
  const reached = sum(judged, (stratum) => stratum.size)
  const unsampledShare = size === 0 ? 0 : 1 - reached / size
  const about = { size, sampled, unsampledShare, confidence }
  if (sampled === 0) return { estimate: null, low: 0, high: 1, effectiveN: null, ...about }

  const estimate = Math.min(
    1,
    sum(judged, ({ size: N, sampled: n, successes }) => (N / reached) * (successes / n)),
  )
  const n = effectiveSize(judged, reached, estimate)
  const interval = scoreInterval(estimate, n, z)
  return {
    estimate,
    low: interval.low * (1 - unsampledShare),
    high: interval.high * (1 - unsampledShare) + unsampledShare,
    effectiveN: Number.isFinite(n) ? n : null,
    ...about,
  }
}

/** n*; infinite where every stratum was judged wholly. */
function effectiveSize(strata: readonly Stratum[], reached: number, p: number): number {
  const alike = sum(strata, ({ size, sampled }) => open(size, sampled, reached) / sampled)
  const withinStrata = sum(strata, ({ size, sampled, successes }) => {
    const share = successes / sampled
    return sampled === 1 ? 0 : (open(size, sampled, reached) * share * (1 - share)) / (sampled - 1)
  })
  const n = sum(strata, (stratum) => stratum.sampled)
  const found = (withinStrata * (n - 1)) / n
  return p * (1 - p) === 0 ? 1 / alike : 1 / Math.max(alike, found / (p * (1 - p)))
}

/** W_h² (1 - f_h). */
function open(size: number, sampled: number, reached: number): number {
  return (size / reached) ** 2 * (1 - sampled / size)
}

function checkStratum({ size, sampled, successes }: Stratum): void {
  checkCount(successes, sampled)
  if (Number.isSafeInteger(size) && sampled <= size) return
  throw new EntenteError('bad-count', `\`${sampled}\` items judged of \`${size}\``, {
    help: 'give whole numbers, and no more items judged than there are',
  })
}

function sum<T>(list: readonly T[], of: (item: T) => number): number {
  return list.reduce((total, item) => total + of(item), 0)
}
