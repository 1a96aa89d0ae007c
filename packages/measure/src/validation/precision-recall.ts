/** One threshold: everything with at least this score is called. */
interface RecallPoint {
  readonly threshold: number
  /** Called and true, of all that is true. */
  readonly recall: number
  /** Called and true, of all that is called. */
  readonly precision: number
  readonly called: number
}

export interface PrecisionRecall {
  /** From the highest score down, where recall grows, and the last; cases with the same score stand or fall together. */
  readonly points: readonly RecallPoint[]
  /** Sum over the points of precision times the gain in recall; null where nothing is true. */
  readonly averagePrecision: number | null
  readonly positives: number
  readonly cases: number
}

/**
 * Precision against recall, and average precision without interpolation, which flatters no curve
 * (Davis, J. and Goadrich, M. (2006), The relationship between precision-recall and ROC curves, ICML). A score that tells nothing has an average
 * precision near the share of true cases.
 * @param scores higher is more likely; one a case.
 * @param outcomes whether it came true.
 */
export function precisionRecall(scores: readonly number[], outcomes: readonly boolean[]): PrecisionRecall {
  return rankCases(scores, outcomes).curve(new Uint32Array(scores.length).fill(1))
}

/** Cases in order of their scores, so that many draws of them are judged without sorting again. */
export interface RankedCases {
  /** `times`: how often each case counts, in the order in which the cases were given. */
  curve(times: Uint32Array): PrecisionRecall
}

export function rankCases(scores: readonly number[], outcomes: readonly boolean[]): RankedCases {
  const order = Uint32Array.from(scores.keys()).sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0))
  return { curve: (times) => curveOf(order, scores, outcomes, times) }
}

function curveOf(
  order: Uint32Array,
  scores: readonly number[],
  outcomes: readonly boolean[],
  times: Uint32Array,
): PrecisionRecall {
  const positives = outcomes.reduce((sum, outcome, at) => sum + (outcome ? (times[at] ?? 0) : 0), 0)
  const points: RecallPoint[] = []
  let called = 0
  let hits = 0
  let averagePrecision = 0
  for (const [rank, at] of order.entries()) {
    const count = times[at] ?? 0
    called += count
    if (outcomes[at] === true) hits += count
    const next = order[rank + 1]
    const tied = next !== undefined && scores[next] === scores[at]
    // Between two hits the curve only falls: a point is kept where recall grows, and at the end.
    const last = points.at(-1)
    const recall = positives === 0 ? 0 : hits / positives
    if (tied || called === 0 || (recall === last?.recall && next !== undefined)) continue
    averagePrecision += (recall - (last?.recall ?? 0)) * (hits / called)
    points.push({ threshold: scores[at] ?? 0, recall, precision: hits / called, called })
  }
  return { points, averagePrecision: positives === 0 ? null : averagePrecision, positives, cases: called }
}
