import type { SegmentCost } from './segment-cost.ts'

/** A division into regimes. */
export interface Segmentation {
  /** Places of the first value of every regime but the first, rising. */
  readonly changes: readonly number[]
  /** Sum of the costs of the regimes, without any penalty. */
  readonly cost: number
}

/**
 * The division with the smallest cost for every number of changes up to `most`, exactly, by dynamic programming in n squared times `most`
 * (Auger, I. E. and Lawrence, C. E. (1989), Bulletin of Mathematical Biology 51(1); Bai, J. and Perron, P. (2003), Journal of Applied
 * Econometrics 18(1)). Fewer are returned where the shortest regime leaves no room.
 * @param shortest least number of values in a regime.
 */
export function bestSegmentations(
  length: number,
  cost: SegmentCost,
  { most, shortest }: { readonly most: number; readonly shortest: number },
): Segmentation[] {
  // best[until] of the division of [0, until) with so many changes, and where its last regime begins.
  let best = Float64Array.from({ length: length + 1 }, (_, until) => (until >= shortest ? cost(0, until) : Infinity))
  const begins: Int32Array[] = []
  const found: Segmentation[] = [{ changes: [], cost: best[length] ?? Infinity }]
  for (let count = 1; count <= most; count += 1) {
    const next = new Float64Array(length + 1).fill(Infinity)
    const begin = new Int32Array(length + 1)
    for (let until = shortest * (count + 1); until <= length; until += 1)
      for (let from = shortest * count; from <= until - shortest; from += 1) {
        const total = (best[from] ?? Infinity) + cost(from, until)
        if (total >= (next[until] ?? Infinity)) continue
        next[until] = total
        begin[until] = from
      }
    if (next[length] === Infinity) break
    begins.push(begin)
    best = next
    found.push({ changes: traceBack(begins, length), cost: next[length] ?? Infinity })
  }
  return found
}

function traceBack(begins: readonly Int32Array[], length: number): number[] {
  let until = length
  return begins
    .toReversed()
    .map((begin) => (until = begin[until] ?? 0))
    .toReversed()
}

export interface PeltOptions {
  /** What each change must save. */
  readonly penalty: number
  /** Least number of values in a regime. Default 1. */
  readonly shortest?: number
  /** Whether ln of its length is added to the cost of every regime, as the modified BIC asks. Default false. */
  readonly withLogLength?: boolean
}

/**
 * The division with the smallest cost plus penalty, exactly: pruned exact linear time (Killick and others 2012).
 * The usual penalties: `schwarz`, `modifiedBic`.
 */
export function pelt(
  length: number,
  cost: SegmentCost,
  { penalty, shortest = 1, withLogLength = false }: PeltOptions,
): Segmentation {
  const costOf: SegmentCost = withLogLength ? (from, until) => cost(from, until) + Math.log(until - from) : cost
  const best = new Float64Array(length + 1).fill(Infinity)
  const begin = new Int32Array(length + 1)
  best[0] = -penalty
  // With each candidate, from which value on it is not needed any more: a better one needs the room of a regime first.
  let candidates: { readonly from: number; readonly needless: number }[] = [{ from: 0, needless: Infinity }]
  for (let until = shortest; until <= length; until += 1) {
    candidates = candidates.filter(({ needless }) => until < needless)
    const totals = candidates.map(({ from }) => (best[from] ?? Infinity) + costOf(from, until))
    const least = Math.min(...totals)
    best[until] = least + penalty
    begin[until] = candidates[totals.indexOf(least)]?.from ?? 0
    // Splitting a regime never costs more; the term ln of its length may grow by that much, so it is allowed for.
    const bound = least + penalty + (withLogLength ? Math.log(until) : 0)
    candidates = candidates.map(({ from, needless }, at) => ({
      from,
      needless: (totals[at] ?? Infinity) > bound ? Math.min(needless, until + shortest) : needless,
    }))
    if (until - shortest + 1 >= shortest) candidates.push({ from: until - shortest + 1, needless: Infinity })
  }
  const changes: number[] = []
  for (let until = begin[length] ?? 0; until > 0; until = begin[until] ?? 0) changes.unshift(until)
  const edges = [0, ...changes, length]
  return { changes, cost: edges.slice(1).reduce((sum, until, at) => sum + cost(edges[at] ?? 0, until), 0) }
}

/** Schwarz's: so many parameters a change, its place among them, times ln n. */
export function schwarz(length: number, parameters: number): number {
  return (parameters + 1) * Math.log(length)
}

/** Modified BIC (Zhang, N. R. and Siegmund, D. O. (2007), Biometrics 63(1)): 3 ln n, with ln of every regime's length (`withLogLength`). */
export function modifiedBic(length: number): number {
  return 3 * Math.log(length)
}
