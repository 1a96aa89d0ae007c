import type { FileLedger } from '../../api/types.ts'

export type LedgerCounts = Pick<FileLedger, 'rows' | 'kept' | 'duplicates' | 'skipped' | 'rejected'>

/** Rows that were skipped for any reason. */
export function skippedRows({ skipped }: LedgerCounts): number {
  return Object.values(skipped).reduce((sum, count) => sum + count, 0)
}

/** Whether every row is accounted for: rows = kept + duplicates + skipped + rejected. */
export function addsUp(counts: LedgerCounts): boolean {
  return counts.rows === counts.kept + counts.duplicates + skippedRows(counts) + counts.rejected
}

/** Entries of a count by name, the largest first. */
export function largestFirst(counts: Readonly<Record<string, number>>): [string, number][] {
  return Object.entries(counts).sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
}
