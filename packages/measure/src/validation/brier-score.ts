/** Cases whose forecasts lie between two of the bounds. */
interface ReliabilityBin {
  readonly from: number
  /** Not included, but in the last one. */
  readonly to: number
  readonly cases: number
  /** Mean forecast; null without cases. */
  readonly forecast: number | null
  /** Share that came true; null without cases. */
  readonly observed: number | null
}

export interface BrierScore {
  /** Mean squared distance of forecast and outcome, 0 (perfect) to 1. */
  readonly brier: number
  /** 1 minus the score over that of `reference` for everyone; above 0 is better than it. Null where the reference is perfect. */
  readonly skill: number | null
  readonly bins: readonly ReliabilityBin[]
}

/**
 * Brier score with reliability by bins (Brier, G. W. (1950), Monthly Weather Review 78(1); Murphy, A. H. (1973), Journal of Applied
 * Meteorology 12(4)).
 * @param forecasts probabilities, 0 to 1.
 * @param reference the probability that a naive forecaster gives to all.
 * @param bounds of the bins, rising, from 0 to 1.
 */
export function brierScore(
  forecasts: readonly number[],
  outcomes: readonly boolean[],
  reference: number,
  bounds: readonly number[],
): BrierScore {
  const squares = (forecast: (at: number) => number): number =>
    outcomes.reduce((sum, outcome, at) => sum + (forecast(at) - Number(outcome)) ** 2, 0) / outcomes.length
  const brier = squares((at) => forecasts[at] ?? 0)
  const naive = squares(() => reference)
  const bins = bounds.slice(0, -1).map((from, bin) => {
    const to = bounds[bin + 1] ?? 1
    const last = bin === bounds.length - 2
    const within = forecasts.flatMap((p, at) => (p >= from && (p < to || (last && p <= to)) ? [at] : []))
    const mean = (value: (at: number) => number): number | null =>
      within.length === 0 ? null : within.reduce((sum, at) => sum + value(at), 0) / within.length
    return {
      from,
      to,
      cases: within.length,
      forecast: mean((at) => forecasts[at] ?? 0),
      observed: mean((at) => Number(outcomes[at])),
    }
  })
  return { brier, skill: naive === 0 ? null : 1 - brier / naive, bins }
}
