import { Link } from '@tanstack/react-router'
import type { FileLedger } from '../../api/types.ts'
import { formatNumber, plural } from '../../format/format-number.ts'
import { describeSkip } from '../../format/skip-reasons.ts'
import { largestFirst } from './ledger-sums.ts'

interface Props {
  readonly file: FileLedger
  /** Whether the file has a page of its own, which shows all rejected lines. */
  readonly page: boolean
}

/** Why rows of a file were skipped or rejected, and what else is to be known of it. */
export function FileFindings({ file, page }: Props) {
  const { skipped, rejected, rejections, unknownCodes, error } = file
  const reasons = largestFirst(skipped)
  const codes = largestFirst(unknownCodes)
  if (error !== undefined) {
    return (
      <>
        {error.message}
        {error.help !== undefined && <span className="report-facts muted">{error.help}</span>}
      </>
    )
  }
  if (reasons.length === 0 && rejected === 0 && codes.length === 0)
    return <span className="muted">nothing left out</span>
  return (
    <details className="findings" open={rejected > 0}>
      <summary>{rejected > 0 ? plural(rejected, 'line') + ' rejected' : 'reasons'}</summary>
      <ul>
        {rejections.map(({ line, reason }) => (
          <li key={line}>
            line {formatNumber(line)}: {reason}
          </li>
        ))}
        {rejected > rejections.length && (
          <li>
            {page ? (
              <Link to="/archive/files/$sha256" params={{ sha256: file.sha256 }}>
                all {formatNumber(rejected)} lines
              </Link>
            ) : (
              `and ${formatNumber(rejected - rejections.length)} more`
            )}
          </li>
        )}
        {reasons.map(([reason, count]) => (
          <li key={reason}>
            {formatNumber(count)} skipped: {describeSkip(reason)}
          </li>
        ))}
        {codes.map(([code, count]) => (
          <li key={code}>
            code {code} without a weight: {plural(count, 'report')}
          </li>
        ))}
      </ul>
    </details>
  )
}
