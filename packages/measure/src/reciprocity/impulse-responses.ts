import { quantile } from '../quantile.ts'
import { seeded } from '../random/random.ts'
import { regressionOn } from './least-squares.ts'
import {
  type Autoregression,
  autoregression,
  cholesky,
  design,
  type Panel,
  residualCovariance,
} from './vector-autoregression.ts'

/**
 * What one shock is: `generalised` lets the others move with it as they usually do, in no order (Pesaran, M. H. and Shin, Y. (1998),
 * Economics Letters 58(1)); `first` is orthogonalised with the series in their order (the first moves the others within the
 * period, never the reverse), `last` in the opposite order (Sims, C. A. (1980), Econometrica 48(1)).
 */
export type Shock = 'generalised' | 'first' | 'last'

export interface ImpulseQuestion {
  readonly order: number
  readonly shock: Shock
  /** Periods after the shock that are told. Default 8. */
  readonly horizon?: number
  /** Bootstrap draws. Default 200. */
  readonly draws?: number
  /** Share of the draws between the bounds. Default 0.9. */
  readonly level?: number
  /** Default `reciprocity`. */
  readonly seed?: string
}

/** Response of one series at one period after a shock, in the series' own units. */
export interface Response {
  readonly response: number
  readonly low: number
  readonly high: number
}

/**
 * Responses of every series (`[responding][shocked][periods after]`) to a shock of one standard deviation of the residuals, with
 * percentile bands from residuals drawn anew, whole periods at a time, on the observed lags (fixed design: Goncalves, S. and Kilian, L.
 * (2004), Journal of Econometrics 123(1)), which holds where periods are missing. Null where the regression is not possible.
 */
export function impulseResponses(panel: Panel, question: ImpulseQuestion): Response[][][] | null {
  const { order, shock, horizon = 8, draws = 200, level = 0.9, seed = 'reciprocity' } = question
  const fitted = autoregression(panel, order)
  if (fitted === null) return null
  const found = responses(fitted, shock, horizon)
  const drawn = redrawn(panel, fitted, draws, seed).map((one) => responses(one, shock, horizon))
  return found.map((of, i) =>
    of.map((to, j) =>
      to.map((response, at) => {
        const sorted = drawn.map((one) => one[i]?.[j]?.[at] ?? 0).toSorted((a, b) => a - b)
        const tail = (1 - level) / 2
        return { response, low: quantile(sorted, tail), high: quantile(sorted, 1 - tail) }
      }),
    ),
  )
}

/** The same regression on residuals drawn anew, so many times: its coefficients are those found plus the regression of the draw on the same rows. */
export function redrawn(panel: Panel, fitted: Autoregression, draws: number, seed: string): Autoregression[] {
  const random = seeded(seed)
  const { rows } = design(panel, fitted.order, fitted.order)
  const regression = regressionOn(rows)
  if (regression === null) return []
  return Array.from({ length: draws }, () => {
    const chosen = rows.map(() => random.below(rows.length))
    const equations = fitted.equations.map(({ coefficients, residuals }) => {
      const again = regression(chosen.map((at) => residuals[at] ?? 0))
      return { ...again, coefficients: coefficients.map((value, at) => value + (again.coefficients[at] ?? 0)) }
    })
    return { ...fitted, equations }
  })
}

function responses(fitted: Autoregression, shock: Shock, horizon: number): number[][][] {
  const { order, equations } = fitted
  const places = [...equations.keys()]
  const lag = (of: number, l: number, from: number): number =>
    equations[of]?.coefficients[1 + (l - 1) * places.length + from] ?? 0
  const moved: number[][][] = [places.map((i) => places.map((j) => (i === j ? 1 : 0)))]
  for (let at = 1; at <= horizon; at += 1) {
    const known = Math.min(at, order)
    moved.push(
      places.map((i) =>
        places.map((j) => {
          let sum = 0
          for (let l = 1; l <= known; l += 1)
            for (const k of places) sum += lag(i, l, k) * (moved[at - l]?.[k]?.[j] ?? 0)
          return sum
        }),
      ),
    )
  }
  const start = impact(residualCovariance(equations), shock)
  return places.map((i) =>
    places.map((j) =>
      moved.map((one) => places.reduce((sum, k) => sum + (one[i]?.[k] ?? 0) * (start[k]?.[j] ?? 0), 0)),
    ),
  )
}

/** Column j: how the series move within the period of a shock to j. */
function impact(covariance: readonly (readonly number[])[], shock: Shock): number[][] {
  const places = [...covariance.keys()]
  const at = (i: number, j: number): number => covariance[i]?.[j] ?? 0
  if (shock === 'generalised') return places.map((i) => places.map((j) => at(i, j) / Math.sqrt(at(j, j))))
  const order = shock === 'first' ? places : places.toReversed()
  const lower = cholesky(order.map((i) => order.map((j) => at(i, j))))
  return places.map((i) => places.map((j) => lower[order.indexOf(i)]?.[order.indexOf(j)] ?? 0))
}
