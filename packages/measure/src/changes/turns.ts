import { modifiedBic, pelt } from './segment.ts'
import { segmentCost } from './segment-cost.ts'

/** Where one line of a relation turned. */
interface LineTurn {
  /** Place of the first month of the new regime. */
  readonly at: number
  /** Means a covered day, of months, on both sides up to the turns next to this one. */
  readonly before: number
  readonly after: number
}

/** How turns are looked for, fixed on KEDS Gulf alone (docs/methods/change-points.md). */
interface TurnSettings {
  /** Months that a regime has at least. */
  readonly shortest: number
  /** Times the modified BIC: months hang together, and each tells less than an independent one. */
  readonly penalty: number
}

/** The smallest penalty at which at most one in twenty lines of KEDS Gulf turns once its years are shuffled (`npm run calibrate-turns`). */
const TURN_SETTINGS: TurnSettings = { shortest: 6, penalty: 16 }

/**
 * Turns of one line by month: square roots (Anscombe 1948), scaled by the noise from one month to the next (1.4826 times the median of absolute
 * differences, divided by the root of 2; a change of level hardly moves it), divided by `pelt` with a new mean for each regime.
 * @param values means a covered day, 0 or more; NaN where the month is not known: such months are left out, and are no regime.
 */
export function turnsOf(values: ArrayLike<number>, { shortest, penalty }: TurnSettings = TURN_SETTINGS): LineTurn[] {
  const months = Array.from(values).flatMap((value, at) =>
    Number.isNaN(value) ? [] : [{ at, root: Math.sqrt(value) }],
  )
  const scale = noiseOf(months.map(({ root }) => root))
  if (scale === 0 || months.length < 2 * shortest) return []
  const scaled = months.map(({ root }) => root / scale)
  const { changes } = pelt(scaled.length, segmentCost(scaled, 'mean'), {
    penalty: penalty * modifiedBic(scaled.length),
    shortest,
  })
  const edges = [0, ...changes, months.length]
  const mean = (from: number, until: number): number =>
    months.slice(from, until).reduce((sum, { at }) => sum + (values[at] ?? 0), 0) / (until - from)
  return changes.map((place, number) => ({
    at: months[place]?.at ?? 0,
    before: mean(edges[number] ?? 0, place),
    after: mean(place, edges[number + 2] ?? months.length),
  }))
}

function noiseOf(roots: readonly number[]): number {
  const steps = roots.slice(1).map((root, at) => root - (roots[at] ?? 0))
  const sizes = steps.map(Math.abs).toSorted((one, other) => one - other)
  const robust = (1.4826 * (sizes[Math.floor(sizes.length / 2)] ?? 0)) / Math.SQRT2
  if (robust > 0) return robust
  // More than half of the months are alike, as in a thin relation.
  return Math.sqrt(steps.reduce((sum, step) => sum + step ** 2, 0) / Math.max(1, steps.length) / 2)
}
