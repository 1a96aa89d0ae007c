import type { Report } from '../../api/types.ts'
import { formatSigned } from '../../format/format-number.ts'
import { quadLabel } from '../../format/quads.ts'
import { describeRoles } from '../../format/roles.ts'
import { webAddress } from './web-address.ts'

/** Reports, latest day first: what is said to have been done, its weight, and where one can read it. */
export function ReportTable({ reports }: { readonly reports: readonly Report[] }) {
  const linked = reports.some((report) => webAddress(report.url) !== undefined)
  return (
    <>
      {!linked && (
        <p className="muted">There is no link in this feed: it does not say where its reports can be read.</p>
      )}
      <table className="table reports-table">
        <caption className="hidden">Reports, latest day first</caption>
        <thead>
          <tr>
            <th scope="col">Day</th>
            <th scope="col">Code</th>
            <th scope="col">Reported act</th>
            <th scope="col" className="number">
              Score
            </th>
            {linked && <th scope="col">Source</th>}
          </tr>
        </thead>
        <tbody>
          {reports.map((report) => (
            <ReportRow key={`${report.feed} ${report.id}`} report={report} linked={linked} />
          ))}
        </tbody>
      </table>
    </>
  )
}

function ReportRow({ report, linked }: { readonly report: Report; readonly linked: boolean }) {
  const { occurredOn, code, scheme, label, goldstein, quad } = report
  const sign = goldstein === null || goldstein === 0 ? undefined : goldstein > 0 ? 'cooperation' : 'conflict'
  return (
    <tr>
      <td className="day">{occurredOn}</td>
      <td className="code" title={`${scheme.toUpperCase()} ${code}`}>
        {code}
      </td>
      <td>
        {label ?? 'a code that its scheme does not know'}
        <span className="report-facts muted">
          {[
            quadLabel(quad),
            `by ${describeRoles(report.sourceRoles)}${report.sourceBy === 'other' ? ' (no state organ)' : ''}`,
            `toward ${describeRoles(report.targetRoles)}`,
            report.place,
          ]
            .filter((part) => part !== undefined && part !== null)
            .join(' · ')}
        </span>
      </td>
      <td className="number">
        {goldstein === null ? (
          <span className="muted">no weight</span>
        ) : (
          <b className={sign}>{formatSigned(goldstein)}</b>
        )}
      </td>
      {linked && (
        <td>
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
