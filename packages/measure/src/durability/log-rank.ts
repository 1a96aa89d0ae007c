import tCdf from '@stdlib/stats-base-dists-t-cdf'
import type { LifeTable } from './survival.ts'

/** Two groups of durations held against each other. */
export interface LogRank {
  /** Ends of the first group, and those it would have if both lasted alike. */
  readonly observed: number
  readonly expected: number
  readonly chiSquare: number
  /** Of a chi-square with 1 degree of freedom. */
  readonly p: number
}

/**
 * The log-rank test (Mantel and Haenszel): at each duration the ends of the first group against their hypergeometric
 * expectation; chi-square = (O - E)² / V. Null where V is 0: nothing ended while both were at risk. It supposes durations
 * that have nothing to do with each other, which spells of one relation may not be.
 * Source: Mantel (1966), Cancer Chemotherapy Reports 50, 163-170.
 */
export function logRank(first: LifeTable, second: LifeTable): LogRank | null {
  const all = merged(first, second)
  let [atRisk, both] = [size(first), size(first) + size(second)]
  let [observed, expected, variance] = [0, 0, 0]
  for (const { one, two } of all) {
    const ended = one.ended + two.ended
    observed += one.ended
    expected += (ended * atRisk) / both
    if (both > 1) variance += (ended * atRisk * (both - atRisk) * (both - ended)) / (both * both * (both - 1))
    atRisk -= one.ended + one.censored
    both -= ended + one.censored + two.censored
  }
  if (variance <= 1e-12) return null
  const chiSquare = (observed - expected) ** 2 / variance
  // Student's t with so many degrees of freedom is the normal distribution.
  return { observed, expected, chiSquare, p: 2 * tCdf(-Math.sqrt(chiSquare), 1e12) }
}

type Row = Omit<LifeTable[number], 'months'>
const NONE: Row = { ended: 0, censored: 0 }

function merged(first: LifeTable, second: LifeTable): { readonly one: Row; readonly two: Row }[] {
  const [ones, twos] = [first, second].map((table) => new Map(table.map((row) => [row.months, row])))
  return [...new Set([...first, ...second].map(({ months }) => months))]
    .sort((a, b) => a - b)
    .map((months) => ({ one: ones?.get(months) ?? NONE, two: twos?.get(months) ?? NONE }))
}

function size(table: LifeTable): number {
  return table.reduce((sum, { ended, censored }) => sum + ended + censored, 0)
}
