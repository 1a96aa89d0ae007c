import type { WatchedFeed } from '../../api/live-queries.ts'
import { formatNumber } from '../../format/format-number.ts'
import { TableHead } from '../../layout/table-head.tsx'
import { sayCause, sayMoment } from './feed-words.ts'

/** Gaps that are shown, the latest first. */
const MOST = 50

interface GapProps {
  readonly feed: string
  readonly gaps: WatchedFeed['gaps']
  readonly followed: boolean
}

/** What is missing, why, and when it is tried next. */
export function GapTable({ feed, gaps, followed }: GapProps) {
  if (gaps.length === 0) {
    return (
      <p className="muted">
        {followed ? 'No gap since it is asked for.' : 'While it is not followed, no gap of it is looked for.'}
      </p>
    )
  }
  return (
    <>
      <h3 id={`gaps-${feed}`}>
        Gaps <span className="muted small">{formatNumber(gaps.length)}</span>
      </h3>
      <div className="scroll-x" role="region" aria-labelledby={`gaps-${feed}`} tabIndex={0}>
        <table className="table">
          <TableHead columns={['From', 'Until', 'Cause', 'Tried next']} />
          <tbody>
            {gaps
              .toReversed()
              .slice(0, MOST)
              .map(({ from, until, cause, nextRetry }) => (
                <tr key={`${from} ${cause}`}>
                  <td className="nowrap">{from}</td>
                  <td className="nowrap">{until ?? 'it goes on'}</td>
                  <td>{sayCause(cause)}</td>
                  <td className="nowrap">{sayMoment(nextRetry, followed ? 'no more' : 'when it is followed')}</td>
                </tr>
              ))}
          </tbody>
        </table>
      </div>
      {gaps.length > MOST && <p className="muted">{formatNumber(gaps.length - MOST)} earlier ones are not shown.</p>}
    </>
  )
}

/** Files that could not be taken in so far. */
export function FaultTable({ feed, faults }: Pick<WatchedFeed, 'feed' | 'faults'>) {
  return (
    <>
      <h3 id={`faults-${feed}`}>Files that failed</h3>
      <div className="scroll-x" role="region" aria-labelledby={`faults-${feed}`} tabIndex={0}>
        <table className="table">
          <TableHead columns={['File', 'What went wrong', { number: 'Tries' }, 'Last tried']} />
          <tbody>
            {faults.slice(0, MOST).map(({ name, code, message, tries, lastAt }) => (
              <tr key={name}>
                <td>
                  <code>{name}</code>
                </td>
                <td>
                  {message} <code className="muted">{code}</code>
                </td>
                <td className="number">{tries}</td>
                <td className="nowrap">{sayMoment(lastAt, '')}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {faults.length > MOST && <p className="muted">{formatNumber(faults.length - MOST)} more are not shown.</p>}
    </>
  )
}
