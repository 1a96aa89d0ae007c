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

/** The sum over files, reason by reason. */
export function sumLedgers(files: readonly LedgerCounts[]): LedgerCounts {
  const skipped: Record<string, number> = {}
  const total = { rows: 0, kept: 0, duplicates: 0, rejected: 0 }
  for (const file of files) {
    total.rows += file.rows
    total.kept += file.kept
    total.duplicates += file.duplicates
    total.rejected += file.rejected
    for (const [reason, count] of Object.entries(file.skipped)) skipped[reason] = (skipped[reason] ?? 0) + count
  }
  return { ...total, skipped }
}

/** Entries of a count by name, the largest first. */
export function largestFirst(counts: Readonly<Record<string, number>>): [string, number][] {
  return Object.entries(counts).sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
}
