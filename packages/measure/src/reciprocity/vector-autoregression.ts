import fCdf from '@stdlib/stats-base-dists-f-cdf'
import { type LeastSquares, leastSquares } from './least-squares.ts'

/** Weeks or months side by side, one list a series, all of the same length; null where nothing is known. */
export interface Panel {
  /** The series that explain each other. */
  readonly series: readonly (readonly (number | null)[])[]
  /** Series that explain but are not explained, each with its value of the same period. */
  readonly controls?: readonly (readonly (number | null)[])[]
}

/** A vector autoregression of some order. */
export interface Autoregression {
  /** Lags of every series. */
  readonly order: number
  /** One equation a series: constant, then lag 1 of all series, lag 2 of all ..., then controls. */
  readonly equations: readonly LeastSquares[]
  /** Periods that were used: those of which they and all their lags are known. */
  readonly periods: number
}

/** Whether the past of one series helps to tell another beyond the other's own past. */
export interface GrangerTest {
  readonly f: number
  /** Lags left out of the restricted equation, and periods less the coefficients of the full one. */
  readonly df: readonly [number, number]
  /** Chance of as large an F where nothing is there. */
  readonly p: number
}

/**
 * Vector autoregression by ordinary least squares, equation by equation, with a constant
 * (Luetkepohl, H. (2005), New Introduction to Multiple Time Series Analysis, 3.2). Periods of which a value or a lag is missing are
 * left out; nothing is filled in. Null where there are too few periods or a series does not vary.
 */
export function autoregression(panel: Panel, order: number, first: number = order): Autoregression | null {
  const { rows, targets } = design(panel, order, first)
  const equations = targets.map((y) => leastSquares(rows, y))
  if (equations.some((one) => one === null)) return null
  return { order, equations: equations as LeastSquares[], periods: rows.length }
}

/**
 * Granger's test that the lags of `cause` are zero in the equation of `effect`: F of the sums of squares with and without them
 * (Granger, C. W. J. (1969), Econometrica 37(3)). Null where the regression is not possible. It says what helps to foretell, never what causes.
 * @param cause and `effect`: places in `panel.series`.
 */
export function grangerTest(panel: Panel, order: number, cause: number, effect: number): GrangerTest | null {
  const { rows, targets } = design(panel, order, order)
  const y = targets[effect] ?? []
  const count = panel.series.length
  const full = leastSquares(rows, y)
  const lagOfCause = (column: number): boolean =>
    column >= 1 && column <= order * count && (column - 1) % count === cause
  const restricted = leastSquares(
    rows.map((row) => row.filter((_, column) => !lagOfCause(column))),
    y,
  )
  if (full === null || restricted === null) return null
  // A perfect fit leaves no variance to hold the gain against.
  if (full.rss === 0) return null
  const f = Math.max(0, (restricted.rss - full.rss) / order / (full.rss / full.df))
  return { f, df: [order, full.df], p: 1 - fCdf(f, order, full.df) }
}

/** How the order is chosen: Akaike, Hannan and Quinn, Schwarz. */
const CRITERIA = ['aic', 'hq', 'bic'] as const
export type Criterion = (typeof CRITERIA)[number]

/**
 * The order with the smallest criterion, all orders fitted to the same periods: ln of the determinant of the residual covariance plus a
 * penalty on the number of coefficients (Luetkepohl 2005, 4.3). Null where not even one lag can be fitted.
 */
export function chooseOrder(panel: Panel, most: number, criterion: Criterion): number | null {
  let best: { readonly order: number; readonly value: number } | null = null
  for (let order = 1; order <= most; order += 1) {
    const fitted = autoregression(panel, order, most)
    if (fitted === null) continue
    const { equations, periods } = fitted
    const coefficients = equations.reduce((sum, { coefficients: own }) => sum + own.length, 0)
    const weight = { aic: 2, hq: 2 * Math.log(Math.log(periods)), bic: Math.log(periods) }[criterion]
    const value = logDeterminant(residualCovariance(equations)) + (weight * coefficients) / periods
    if (best === null || value < best.value) best = { order, value }
  }
  return best?.order ?? null
}

/** Covariance of the residuals of the same period, divided by the number of periods. */
export function residualCovariance(equations: readonly LeastSquares[]): number[][] {
  return equations.map(({ residuals: one }) =>
    equations.map(
      ({ residuals: other }) => one.reduce((sum, value, at) => sum + value * (other[at] ?? 0), 0) / one.length,
    ),
  )
}

/** Of a positive definite matrix, by Cholesky's factors; minus infinity where it is singular. */
function logDeterminant(matrix: readonly (readonly number[])[]): number {
  return cholesky(matrix).reduce((sum, row, at) => sum + 2 * Math.log(row[at] ?? 0), 0)
}

/** The lower factor L of L L' = matrix. */
export function cholesky(matrix: readonly (readonly number[])[]): number[][] {
  const lower: number[][] = []
  for (const [i, row] of matrix.entries()) {
    const own: number[] = []
    for (let j = 0; j <= i; j += 1) {
      const other = j === i ? own : (lower[j] ?? [])
      const known = own.reduce((sum, value, k) => (k < j ? sum + value * (other[k] ?? 0) : sum), 0)
      const left = (row[j] ?? 0) - known
      own.push(j === i ? Math.sqrt(Math.max(0, left)) : left / (other[j] ?? 1))
    }
    lower.push(own)
  }
  return lower
}

/** Rows of the periods from `first` on of which everything is known. */
export function design(
  { series, controls = [] }: Panel,
  order: number,
  first: number,
): { readonly rows: readonly (readonly number[])[]; readonly targets: readonly (readonly number[])[] } {
  const rows: number[][] = []
  const targets: number[][] = series.map(() => [])
  for (let at = first; at < (series[0]?.length ?? 0); at += 1) {
    const lags = Array.from({ length: order }, (_, lag) => series.map((one) => one[at - lag - 1] ?? null)).flat()
    const now = series.map((one) => one[at] ?? null)
    const beside = controls.map((one) => one[at] ?? null)
    if (!known([...lags, ...now, ...beside])) continue
    rows.push([1, ...(lags as number[]), ...(beside as number[])])
    for (const [which, value] of now.entries()) targets[which]?.push(value ?? 0)
  }
  return { rows, targets }
}

function known(values: readonly (number | null)[]): values is readonly number[] {
  return values.every((value) => value !== null && !Number.isNaN(value))
}
