import { modifiedBic, pelt } from './segment.ts'
import { segmentCost } from './segment-cost.ts'

/** Where one line of a relation turned. */
export interface LineTurn {
  /** Place of the first month of the new regime. */
  readonly at: number
  /** Means a covered day, of months, on both sides up to the turns next to this one. */
  readonly before: number
  readonly after: number
  /** Whether a ramp of two years or more explains it better than a step, by more than its length as one more parameter costs (BIC). */
  readonly gradual: boolean
}

/** How turns are looked for, fixed on KEDS Gulf alone (docs/methods/change-points.md). */
interface TurnSettings {
  /** Months that a regime has at least. */
  readonly shortest: number
  /** Times the modified BIC: months hang together, and each tells less than an independent one. */
  readonly penalty: number
}

/** The smallest penalty at which at most one in twenty lines of KEDS Gulf turns once its years are shuffled (`npm run calibrate-turns`). */
const TURN_SETTINGS: TurnSettings = { shortest: 6, penalty: 4 }

/** Months that a ramp lasts at least. */
const SHORTEST_RAMP = 24

/** Months that are known, as square roots (Anscombe 1948) in units of the noise from one month to the next. */
interface ScaledMonths {
  /** Their places among all months. */
  readonly places: readonly number[]
  readonly roots: readonly number[]
}

/**
 * Turns of one line by month: square roots, scaled by the noise from one month to the next (1.4826 times the median of absolute differences, divided
 * by the root of 2, over steps from or to a month with something; a change of level hardly moves it), divided by `pelt` with a new mean for each regime.
 * @param values means a covered day, 0 or more; NaN where the month is not known: such months are left out, and are no regime.
 */
export function turnsOf(values: ArrayLike<number>, { shortest, penalty }: TurnSettings = TURN_SETTINGS): LineTurn[] {
  const { places, roots } = scaledMonths(values)
  if (roots.length < 2 * shortest) return []
  const { changes } = pelt(roots.length, segmentCost(roots, 'mean'), {
    penalty: penalty * modifiedBic(roots.length),
    shortest,
  })
  const edges = [0, ...changes, roots.length]
  return changes.map((place, number) => {
    const [from, until] = [edges[number] ?? 0, edges[number + 2] ?? roots.length]
    const [old, fresh] = [roots.slice(from, place), roots.slice(place, until)]
    return {
      at: places[place] ?? 0,
      before: meanOf(places.slice(from, place).map((at) => values[at] ?? 0)),
      after: meanOf(places.slice(place, until).map((at) => values[at] ?? 0)),
      gradual: leastAboutRamp([...old, ...fresh]) + Math.log(until - from) < aboutMean(old) + aboutMean(fresh),
    }
  })
}

/** None where nothing varies from month to month. */
export function scaledMonths(values: ArrayLike<number>): ScaledMonths {
  const places = Array.from(values, (value, at) => (Number.isNaN(value) ? -1 : at)).filter((at) => at >= 0)
  const roots = places.map((at) => Math.sqrt(values[at] ?? 0))
  const scale = noiseOf(roots)
  return scale === 0 ? { places: [], roots: [] } : { places, roots: roots.map((root) => root / scale) }
}

/** Months that lie still tell nothing of the noise: only steps from or to a month with something count. */
function noiseOf(roots: readonly number[]): number {
  const sizes = roots
    .slice(1)
    .flatMap((root, at) => (root > 0 || (roots[at] ?? 0) > 0 ? [Math.abs(root - (roots[at] ?? 0))] : []))
    .toSorted((one, other) => one - other)
  return (1.4826 * (sizes[Math.floor(sizes.length / 2)] ?? 0)) / Math.SQRT2
}

function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}

/** Sum of squares about the mean. */
function aboutMean(values: readonly number[]): number {
  const mean = meanOf(values)
  return values.reduce((sum, value) => sum + (value - mean) ** 2, 0)
}

/** The least sum of squares about a line that is flat, rises or falls for two years or more, and is flat again. */
function leastAboutRamp(values: readonly number[]): number {
  const whole = aboutMean(values)
  let least = Infinity
  for (let length = SHORTEST_RAMP; length <= values.length; length += 6)
    for (let from = 0; from + length <= values.length; from += 3) {
      const ramp = values.map((_, at) => Math.min(1, Math.max(0, (at - from) / length)))
      const centre = meanOf(ramp)
      const along = ramp.reduce((sum, share, at) => sum + (share - centre) * (values[at] ?? 0), 0)
      least = Math.min(least, whole - along ** 2 / aboutMean(ramp))
    }
  return least
}
