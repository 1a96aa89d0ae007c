import { type Day, periodStart } from '@entente/model'
import {
  type Autoregression,
  autoregression,
  chooseOrder,
  grangerTest,
  type GrangerTest,
  type Panel,
} from './vector-autoregression.ts'

/** What is read of an incident here. */
export interface Told {
  readonly occurredOn: Day
  readonly goldstein: number | null
  /** Told in both directions: one report seen twice, no answer. */
  readonly joint: boolean
  readonly stale: boolean
}

/** Cooperation: sums of positive weights; conflict: of negative ones, so never above 0. */
export type System = 'cooperation' | 'conflict'

/** Fewest weeks with all lags known, and fewest weeks in which each side did anything, for any figure (our choice). */
const LEAST = { periods: 52, active: 12 } as const
const MOST_LAGS = 4

/** How one side goes on and answers. */
export interface Side {
  /** Sum of the coefficients of its own lags. */
  readonly inertia: number
  /** Sum of the coefficients of the other's lags. */
  readonly reciprocity: number
  /** Whether the other's lags help to tell it. */
  readonly granger: GrangerTest
}

export type Answers =
  | {
      readonly basis: true
      readonly order: number
      readonly periods: number
      readonly first: Side
      readonly second: Side
    }
  | { readonly basis: false; readonly periods: number; readonly needed: typeof LEAST }

/** Weekly sums of one system over incidents that are not old news; null for weeks that are not `covered`. */
export function weeklySums(
  told: readonly Told[],
  weeks: readonly { readonly start: Day; readonly covered: boolean }[],
  { system, joint }: { readonly system: System; readonly joint: boolean },
): (number | null)[] {
  const sums = new Map<Day, number>()
  for (const one of told) {
    const weight = one.goldstein ?? 0
    if (one.stale || (one.joint && !joint) || weight === 0 || weight > 0 !== (system === 'cooperation')) continue
    const start = periodStart(one.occurredOn, 'week')
    sums.set(start, (sums.get(start) ?? 0) + weight)
  }
  return weeks.map(({ start, covered }) => (covered ? (sums.get(start) ?? 0) : null))
}

/**
 * Who answers whom: an autoregression of two series, its order (1 to 4) by Schwarz's criterion, with the sums of own and other's
 * lags (inertia and reciprocity; Goldstein, J. and Freeman, J. (1990), Three-Way Street). `third`, what others do, is a control with
 * its value of the same week and of the week before. Without enough weeks: no basis.
 */
export function answers(first: Series, second: Series, third?: Series): Answers {
  const panel = panelOf(first, second, third)
  const order = chooseOrder(panel, MOST_LAGS, 'bic')
  const fitted = order === null ? null : autoregression(panel, order)
  const thin = [first, second].some((series) => series.filter((value) => (value ?? 0) !== 0).length < LEAST.active)
  const periods = fitted?.periods ?? 0
  if (order === null || fitted === null || thin || periods < LEAST.periods)
    return { basis: false, periods, needed: LEAST }
  const side = (own: 0 | 1): Side | null => {
    const granger = grangerTest(panel, order, 1 - own, own)
    return granger === null ? null : { ...lagSums(fitted, own), granger }
  }
  const [ofFirst, ofSecond] = [side(0), side(1)]
  if (ofFirst === null || ofSecond === null) return { basis: false, periods, needed: LEAST }
  return { basis: true, order, periods, first: ofFirst, second: ofSecond }
}

export function panelOf(first: Series, second: Series, third?: Series): Panel {
  return { series: [first, second], controls: third === undefined ? [] : [third, [null, ...third.slice(0, -1)]] }
}

/** Sums of the coefficients of a side's own lags and of the other's. */
export function lagSums({ equations, order }: Autoregression, own: 0 | 1): Pick<Side, 'inertia' | 'reciprocity'> {
  const lags = equations[own]?.coefficients.slice(1, 1 + 2 * order) ?? []
  const sum = (of: number): number => lags.reduce((total, value, at) => (at % 2 === of ? total + value : total), 0)
  return { inertia: sum(own), reciprocity: sum(1 - own) }
}

/** One value a week; null where it is not known. */
export type Series = readonly (number | null)[]
