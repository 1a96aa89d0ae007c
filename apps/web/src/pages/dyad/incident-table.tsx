import { Link } from '@tanstack/react-router'
import { Fragment, useState } from 'react'
import type { Incident } from '../../api/types.ts'
import { formatNumber } from '../../format/format-number.ts'
import { TableHead } from '../../layout/table-head.tsx'
import { ActCells } from './act-cells.tsx'
import { incidentMarks } from './incident-marks.ts'
import { IncidentReports } from './incident-reports.tsx'

/**
 * Incidents, latest day first; each opens to its reports. The roles are written out as in the table of reports, whose
 * layout on narrow screens it shares.
 */
export function IncidentTable({ incidents }: { readonly incidents: readonly Incident[] }) {
  const [open, setOpen] = useState<string>()
  return (
    <table className="table reports-table incidents-table" role="table">
      <caption className="hidden">Incidents, latest day first</caption>
      <TableHead columns={['Day', 'Code', 'Reported act', { number: 'Score' }, { number: 'Publishers' }, 'Reports']} />
      <tbody role="rowgroup">
        {incidents.map((incident) => {
          const shown = incident.key === open
          return (
            <Fragment key={incident.key}>
              <IncidentRow
                incident={incident}
                shown={shown}
                onToggle={() => setOpen(shown ? undefined : incident.key)}
              />
              {shown && (
                <tr role="row" className="opened">
                  <td role="cell" colSpan={6}>
                    <p className="incident-link">
                      <Link to="/incidents/$key" params={{ key: incident.key }}>
                        The page of this incident
                      </Link>
                    </p>
                    <IncidentReports incidentKey={incident.key} />
                  </td>
                </tr>
              )}
            </Fragment>
          )
        })}
      </tbody>
    </table>
  )
}

interface RowProps {
  readonly incident: Incident
  readonly shown: boolean
  readonly onToggle: () => void
}

function IncidentRow({ incident, shown, onToggle }: RowProps) {
  const { occurredOn, code, publishers } = incident
  const marks = incidentMarks(incident)
  const reports = incident.reports + incident.laterReports
  return (
    <tr role="row" data-status={incident.status}>
      <ActCells of={incident}>
        {marks.length > 0 && <span className="report-facts marks">{marks.join(' · ')}</span>}
      </ActCells>
      <td role="cell" className="number publishers">
        {publishers === null ? <span className="muted">not told</span> : formatNumber(publishers)}
      </td>
      <td role="cell" className="source">
        <button
          type="button"
          className="quiet-button"
          aria-expanded={shown}
          aria-label={`${reports === 1 ? '1 report' : `${formatNumber(reports)} reports`} of ${occurredOn}, code ${code}`}
          onClick={onToggle}
        >
          {reports === 1 ? '1 report' : `${formatNumber(reports)} reports`}{' '}
          <span aria-hidden="true">{shown ? '▴' : '▾'}</span>
        </button>
      </td>
    </tr>
  )
}
