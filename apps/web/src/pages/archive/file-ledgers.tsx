import { useState } from 'react'
import type { FileLedger } from '../../api/types.ts'
import { formatNumber, plural } from '../../format/format-number.ts'
import { describeSkip } from '../../format/skip-reasons.ts'
import { FileTable } from './file-table.tsx'
import { largestFirst, skippedRows, sumLedgers } from './ledger-sums.ts'

const FIRST_FILES = 50

/** Files with their ledgers, and the sum of them all. */
export function FileLedgers({ files }: { readonly files: readonly FileLedger[] }) {
  const [all, setAll] = useState(false)
  const [troubled, setTroubled] = useState(false)
  if (files.length === 0) return <p className="empty">No file was taken in yet.</p>
  const total = sumLedgers(files)
  const matching = troubled ? files.filter((file) => file.rejected > 0 || file.status === 'failed') : files
  const shown = all ? matching : matching.slice(0, FIRST_FILES)
  return (
    <>
      <p className="ledger-sum">
        {plural(files.length, 'file')}: <b>{formatNumber(total.rows)}</b> rows = <b>{formatNumber(total.kept)}</b> kept
        + <b>{formatNumber(total.duplicates)}</b> duplicates + <b>{formatNumber(skippedRows(total))}</b> skipped +{' '}
        <b>{formatNumber(total.rejected)}</b> rejected.
      </p>
      {largestFirst(total.skipped).length > 0 && (
        <dl className="reasons" aria-label="Why rows were skipped">
          {largestFirst(total.skipped).map(([reason, count]) => (
            <div key={reason}>
              <dt>{describeSkip(reason)}</dt>
              <dd>{formatNumber(count)}</dd>
            </div>
          ))}
        </dl>
      )}
      <label className="check">
        <input type="checkbox" checked={troubled} onChange={(event) => setTroubled(event.target.checked)} /> only files
        with rejected lines, or that failed
      </label>
      {matching.length === 0 ? <p className="empty">There are none.</p> : <FileTable files={shown} />}
      {shown.length < matching.length && (
        <p>
          Showing {formatNumber(shown.length)} of {formatNumber(matching.length)}{' '}
          <button type="button" className="button" onClick={() => setAll(true)}>
            Show all
          </button>
        </p>
      )}
    </>
  )
}
