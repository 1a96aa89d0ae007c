import { Link } from '@tanstack/react-router'
import { useMemo, useState } from 'react'
import type { PartnerLog } from '../../api/live-queries.ts'
import { plural } from '../../format/format-number.ts'
import { TableHead } from '../../layout/table-head.tsx'
import { type LogRow, rowsOf } from './log-rows.ts'

const PAGE = 100

/** The rows of the lanes in one order, the latest first. */
export function LogTable({ log }: { readonly log: PartnerLog }) {
  const rows = useMemo(() => rowsOf(log), [log])
  const [shown, setShown] = useState(PAGE)
  const unlisted = log.incidentTotal - log.incidents.length
  return (
    <>
      <h2 id="log-rows">As a table</h2>
      {rows.length === 0 && <p className="muted">Nothing is known of these days, and no gap of the feed either.</p>}
      {rows.length > 0 && (
        <div className="scroll-x" role="region" aria-labelledby="log-rows" tabIndex={0}>
          <table className="table">
            <TableHead columns={['Day', 'Lane', 'What', 'More']} />
            <tbody>
              {rows.slice(0, shown).map((row) => (
                <tr key={row.key}>
                  <td className="nowrap">{row.on}</td>
                  <td className="nowrap">{row.lane}</td>
                  <td>
                    <What row={row} />
                  </td>
                  <td className="muted">{row.more}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {unlisted > 0 && (
        <p className="muted">
          {plural(unlisted, 'older incident')} {unlisted === 1 ? 'is' : 'are'} counted above and not listed one by one.
        </p>
      )}
      {rows.length > shown && (
        <p className="form-buttons">
          <button type="button" className="button" onClick={() => setShown(shown + PAGE)}>
            Show {Math.min(PAGE, rows.length - shown)} more of {rows.length - shown}
          </button>
        </p>
      )}
    </>
  )
}

function What({ row: { what, link } }: { readonly row: LogRow }) {
  if (link === null) return what
  if (link.to === 'incident') {
    return (
      <Link to="/incidents/$key" params={{ key: link.id }}>
        {what}
      </Link>
    )
  }
  if (link.to === 'completeness') return <Link to="/archive">{what}</Link>
  return <a href={`/inbox/${encodeURIComponent(link.id)}`}>{what}</a>
}
