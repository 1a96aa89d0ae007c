/** What it costs to describe the values of [from, until) by one regime; lower is better. */
export type SegmentCost = (from: number, until: number) => number

/** Which kinds of change are looked for. */
export const COSTS = ['mean', 'mean-variance', 'poisson'] as const
export type CostName = (typeof COSTS)[number]

/**
 * Costs of segments in constant time, from sums that are kept (Killick, R., Fearnhead, P. and Eckley, I. A. (2012), Journal of the American
 * Statistical Association 107(500)):
 * - `mean`: sum of squares about the segment's mean, twice the negative log-likelihood of a normal of variance 1, up to a constant; scale the series first;
 * - `mean-variance`: n (ln s2 + 1) with the segment's own variance s2, floored so that equal values do not cost minus infinity;
 * - `poisson`: twice the negative log-likelihood of counts with the segment's own rate, up to terms that no segmentation changes.
 */
export function segmentCost(values: readonly number[], name: CostName): SegmentCost {
  const sums = cumulate(values)
  const squares = cumulate(values.map((value) => value ** 2))
  const sumOf = (from: number, until: number): number => (sums[until] ?? 0) - (sums[from] ?? 0)
  const squareOf = (from: number, until: number): number =>
    Math.max(0, (squares[until] ?? 0) - (squares[from] ?? 0) - sumOf(from, until) ** 2 / (until - from))
  const floor = 1e-8 * Math.max(squareOf(0, values.length) / Math.max(1, values.length), Number.MIN_VALUE)
  switch (name) {
    case 'mean':
      return squareOf
    case 'mean-variance':
      return (from, until) => (until - from) * (Math.log(Math.max(floor, squareOf(from, until) / (until - from))) + 1)
    case 'poisson':
      return (from, until) => {
        const sum = sumOf(from, until)
        return sum === 0 ? 0 : 2 * sum * (1 - Math.log(sum / (until - from)))
      }
  }
}

/** To mean 0 and standard deviation 1 (divisor n - 1); a series that does not vary becomes zeros. */
export function standardise(values: readonly number[]): number[] {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1)
  return values.map((value) => (variance > 0 ? (value - mean) / Math.sqrt(variance) : 0))
}

function cumulate(values: readonly number[]): Float64Array {
  const sums = new Float64Array(values.length + 1)
  for (const [at, value] of values.entries()) sums[at + 1] = (sums[at] ?? 0) + value
  return sums
}
