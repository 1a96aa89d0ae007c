import { EntenteError } from '@entente/model'
import { twoSidedQuantile } from './normal-quantile.ts'

/** How far two readers agree beyond chance. */
export interface Kappa {
  /** -1 to 1; 1 is full agreement, 0 what chance alone would give. Null where it is not defined: see `reason`. */
  readonly value: number | null
  /**
   * Why a number is missing: `no-pairs` (nobody was read twice), `one-category` (both put everything in the same category,
   * so chance alone agrees fully), `full-agreement` (kappa is 1, and its large-sample error would be 0, which is not known).
   */
  readonly reason: 'no-pairs' | 'one-category' | 'full-agreement' | null
  /** Items that both have judged. */
  readonly n: number
  /** Share of them on which they agree; null where n is 0. */
  readonly observed: number | null
  /** Share on which they would agree by chance, from how often each uses each category; null where n is 0. */
  readonly expected: number | null
  readonly standardError: number | null
  readonly low: number | null
  readonly high: number | null
  readonly confidence: number
}

/**
 * Cohen's kappa of two readers, one pair of categories for each item that both have judged. Categories are nominal: their
 * names and order do not matter. Formula, edge cases and source: `cohenKappaOfTable`.
 * @throws EntenteError `bad-confidence`.
 */
export function cohenKappa(pairs: readonly (readonly [string, string])[], confidence: number = 0.95): Kappa {
  const categories = [...new Set(pairs.flat())]
  const table = categories.map(() => categories.map(() => 0))
  for (const [first, second] of pairs) {
    const row = table[categories.indexOf(first)]
    const column = categories.indexOf(second)
    if (row !== undefined) row[column] = (row[column] ?? 0) + 1
  }
  return cohenKappaOfTable(table, confidence)
}

/**
 * Cohen's kappa of a square table of counts; row: category by the first reader, column: by the second.
 * kappa = (po - pe) / (1 - pe), with po = Σ p_ii and pe = Σ p_i. p_.i. Its large-sample variance is
 * {Σ p_ii [1 - (p_i. + p_.i)(1 - κ)]² + (1 - κ)² Σ_{i≠j} p_ij (p_.i + p_j.)² - [κ - pe(1 - κ)]²} / (n (1 - pe)²),
 * and the interval is κ ± z × its root, cut at -1 and 1. With few items it is a little narrow (docs/methods/audit.md).
 * Sources: Cohen, J. (1960), Educational and Psychological Measurement 20, 37-46; Fleiss, J. L., Cohen, J., Everitt, B. S.
 * (1969), Large sample standard errors of kappa and weighted kappa, Psychological Bulletin 72, 323-327.
 * @throws EntenteError `bad-table` unless it is square and holds whole counts; `bad-confidence`.
 */
export function cohenKappaOfTable(table: readonly (readonly number[])[], confidence: number = 0.95): Kappa {
  checkTable(table)
  const z = twoSidedQuantile(confidence)
  const n = table.flat().reduce((sum, count) => sum + count, 0)
  const none = { value: null, standardError: null, low: null, high: null, confidence, n }
  if (n === 0) return { ...none, reason: 'no-pairs', observed: null, expected: null }

  const shares = table.map((row) => row.map((count) => count / n))
  const rows = shares.map((row) => row.reduce((sum, share) => sum + share, 0))
  const columns = rows.map((_, at) => shares.reduce((sum, row) => sum + (row[at] ?? 0), 0))
  const observed = table.reduce((sum, row, at) => sum + (row[at] ?? 0), 0) / n
  const expected = rows.reduce((sum, share, at) => sum + share * (columns[at] ?? 0), 0)
  const used = table.filter((row, at) => row.some((count) => count > 0) || table.some((other) => (other[at] ?? 0) > 0))
  if (used.length === 1) return { ...none, reason: 'one-category', observed, expected }

  const value = (observed - expected) / (1 - expected)
  const known = { value, n, observed, expected, confidence }
  if (observed === 1) return { ...known, reason: 'full-agreement', standardError: null, low: null, high: null }
  const standardError = Math.sqrt(variance(shares, rows, columns, value, expected) / n)
  const low = Math.max(-1, value - z * standardError)
  return { ...known, reason: null, standardError, low, high: Math.min(1, value + z * standardError) }
}

/** n times the large-sample variance of kappa. */
function variance(
  shares: readonly (readonly number[])[],
  rows: readonly number[],
  columns: readonly number[],
  kappa: number,
  expected: number,
): number {
  let sum = -((kappa - expected * (1 - kappa)) ** 2)
  for (const [i, row] of shares.entries()) {
    for (const [j, share] of row.entries()) {
      const chance = ((columns[i] ?? 0) + (rows[j] ?? 0)) * (1 - kappa)
      sum += share * (i === j ? 1 - chance : chance) ** 2
    }
  }
  return Math.max(0, sum) / (1 - expected) ** 2
}

function checkTable(table: readonly (readonly number[])[]): void {
  const whole = (count: number): boolean => Number.isSafeInteger(count) && count >= 0
  if (table.every((row) => row.length === table.length && row.every(whole))) return
  throw new EntenteError('bad-table', 'this is not a table of two readers', {
    help: 'give as many columns as rows, and whole counts of 0 or more',
  })
}
