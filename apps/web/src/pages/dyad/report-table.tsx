import type { Report } from '../../api/types.ts'
import { TableHead } from '../../layout/table-head.tsx'
import { ActCells } from './act-cells.tsx'
import { webAddress } from './web-address.ts'

/**
 * Reports, latest day first: what is said to have been done, its weight, and where one can read it. On narrow screens
 * its rows are laid out otherwise, so that the roles are written out: a browser drops them with the table layout.
 */
export function ReportTable({ reports }: { readonly reports: readonly Report[] }) {
  const linked = reports.some((report) => webAddress(report.url) !== undefined)
  return (
    <>
      {!linked && (
        <p className="muted">There is no link in this feed: it does not say where its reports can be read.</p>
      )}
      <table className="table reports-table" role="table">
        <caption className="hidden">Reports, latest day first</caption>
        <TableHead columns={['Day', 'Code', 'Reported act', { number: 'Score' }, ...(linked ? ['Source'] : [])]} />
        <tbody role="rowgroup">
          {reports.map((report) => (
            <ReportRow key={`${report.feed} ${report.id}`} report={report} linked={linked} />
          ))}
        </tbody>
      </table>
    </>
  )
}

function ReportRow({ report, linked }: { readonly report: Report; readonly linked: boolean }) {
  return (
    <tr role="row">
      <ActCells of={report} />
      {linked && (
        <td role="cell" className="source">
          <SourceLink report={report} />
        </td>
      )}
    </tr>
  )
}

/** A url is shown only as a link, never as text: it may hold the name of a person [G4]. */
function SourceLink({ report }: { readonly report: Report }) {
  const address = webAddress(report.url)
  if (address === undefined) return <span className="muted">none</span>
  return (
    <a
      href={address}
      target="_blank"
      rel="noreferrer noopener"
      aria-label={`source of ${report.occurredOn}, code ${report.code} (opens a new page)`}
    >
      source<span aria-hidden="true"> ↗</span>
    </a>
  )
}
