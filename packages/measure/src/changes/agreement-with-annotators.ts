/** How well found changes agree with those that people marked; each list holds places of the first value of a new regime. */
export interface ChangeAgreement {
  /** 2PR/(P+R), with precision over the union of all annotators and recall as their mean; place 0 is in every list. */
  readonly f1: number
  /** Mean over the annotators of the share of the series that the best fitting found regime covers. */
  readonly covering: number
}

/** Places within which a found change counts as a marked one. */
const MARGIN = 5

/**
 * F1 with a margin of 5 and the covering of the Turing change point benchmark (van den Burg, G. J. J. and Williams, C. K. I. (2020), arXiv:2003.06222).
 * @param annotators marked changes, one list a person.
 */
export function agreementWithAnnotators(
  length: number,
  found: readonly number[],
  annotators: readonly (readonly number[])[],
): ChangeAgreement {
  const predicted = withStart(found)
  const union = withStart(annotators.flat())
  const precision = matches(union, predicted) / predicted.length
  const recall =
    annotators.reduce((sum, marked) => sum + matches(withStart(marked), predicted) / withStart(marked).length, 0) /
    annotators.length
  const regimes = regimesOf(length, found)
  const covering =
    annotators.reduce((sum, marked) => sum + coveringOf(regimesOf(length, marked), regimes, length), 0) /
    annotators.length
  return { f1: precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall), covering }
}

function withStart(changes: readonly number[]): number[] {
  return [...new Set([0, ...changes])].toSorted((a, b) => a - b)
}

/** How many of the marked have a found one within the margin, each found one used once, the nearest first come. */
function matches(marked: readonly number[], predicted: readonly number[]): number {
  const free = new Set(predicted)
  let count = 0
  for (const place of marked) {
    const near = [...free].filter((one) => Math.abs(one - place) <= MARGIN)
    if (near.length === 0) continue
    free.delete(near.reduce((best, one) => (Math.abs(one - place) < Math.abs(best - place) ? one : best)))
    count += 1
  }
  return count
}

type Regime = readonly [from: number, until: number]

function regimesOf(length: number, changes: readonly number[]): Regime[] {
  const edges = [...withStart(changes), length]
  return edges.slice(1).map((until, at) => [edges[at] ?? 0, until])
}

function coveringOf(marked: readonly Regime[], found: readonly Regime[], length: number): number {
  const jaccard = ([a, b]: Regime, [c, d]: Regime): number => {
    const common = Math.max(0, Math.min(b, d) - Math.max(a, c))
    return common / (b - a + (d - c) - common)
  }
  return marked.reduce(
    (sum, regime) =>
      sum + ((regime[1] - regime[0]) / length) * Math.max(...found.map((other) => jaccard(regime, other))),
    0,
  )
}
