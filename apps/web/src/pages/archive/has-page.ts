import type { FileLedger } from '../../api/types.ts'

/** Rows that are no events: a file of nothing else is counted, and not entered in the archive. */
const NO_EVENTS = ['id-map']

/** Whether the archive knows a file, so that it has a page of its own. */
export function hasPage(ledger: FileLedger, dryRun: boolean): boolean {
  if (ledger.status === 'already-ingested') return true
  if (ledger.status === 'failed' || dryRun) return false
  const others = NO_EVENTS.reduce((sum, reason) => sum + (ledger.skipped[reason] ?? 0), 0)
  return ledger.rows === 0 || ledger.rows > others
}
