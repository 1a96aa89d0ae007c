import { formatNumber } from '../../format/format-number.ts'
import { describeSkip } from '../../format/skip-reasons.ts'
import { largestFirst, type LedgerCounts, skippedRows } from './ledger-sums.ts'

/** rows = kept + duplicates + skipped + rejected. */
export function LedgerSum({ counts }: { readonly counts: LedgerCounts }) {
  return (
    <>
      <b>{formatNumber(counts.rows)}</b> rows = <b>{formatNumber(counts.kept)}</b> kept +{' '}
      <b>{formatNumber(counts.duplicates)}</b> duplicates + <b>{formatNumber(skippedRows(counts))}</b> skipped +{' '}
      <b>{formatNumber(counts.rejected)}</b> rejected
    </>
  )
}

/** Why rows were skipped, in words, the most frequent first; nothing where none was. */
export function SkipReasons({ skipped }: { readonly skipped: LedgerCounts['skipped'] }) {
  const reasons = largestFirst(skipped)
  if (reasons.length === 0) return null
  return (
    <dl className="reasons" aria-label="Why rows were skipped">
      {reasons.map(([reason, count]) => (
        <div key={reason}>
          <dt>{describeSkip(reason)}</dt>
          <dd>{formatNumber(count)}</dd>
        </div>
      ))}
    </dl>
  )
}
