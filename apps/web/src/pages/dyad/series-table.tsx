import { useState } from 'react'
import { formatNumber, formatSigned, plural } from '../../format/format-number.ts'
import { formatPeriod } from '../../format/format-period.ts'
import { QUADS } from '../../format/quads.ts'
import { sayFiles } from '../../format/say-coverage.ts'
import type { Charted, ChartedPeriod } from '../../periods/part-days.ts'
import { TableHead } from '../../layout/table-head.tsx'

/** Rows shown before one asks for all: thousands would make the page slow. */
const FIRST_ROWS = 120

/** The series as a table, latest first, for who reads numbers rather than lines. */
export function SeriesTable({ data }: { readonly data: Charted }) {
  const [open, setOpen] = useState(false)
  return (
    <details className="details" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>Figures as a table</summary>
      {open && <Rows data={data} />}
    </details>
  )
}

function Rows({ data }: { readonly data: Charted }) {
  const [all, setAll] = useState(false)
  const latest = data.periods.toReversed()
  const inPart = data.partSpans.length > 0
  const rows = all ? latest : latest.slice(0, FIRST_ROWS)
  return (
    <>
      <div className="scroll-x" role="region" aria-label="Figures as a table" tabIndex={0}>
        <table className="table table-figures">
          <caption>
            {data.sourceName} → {data.targetName}, {data.feed}, by {data.by}; a dash means no data
          </caption>
          <TableHead
            columns={[
              'Period',
              'Cooperation',
              'Conflict',
              ...(data.unit === 'incident' ? ['Incidents', 'Joint', 'Stale, besides'] : ['Reports']),
              ...QUADS.map((quad) => quad.label),
              'Scored',
              'Mean of scored',
              'Days covered',
              ...(inPart ? ['Of them in part'] : []),
            ]}
          />
          <tbody>
            {rows.map((period) => (
              <Row key={period.start} period={period} by={data.by} unit={data.unit} inPart={inPart} />
            ))}
          </tbody>
        </table>
      </div>
      {rows.length < latest.length && (
        <button type="button" className="button" onClick={() => setAll(true)}>
          Show all {plural(latest.length, 'period')}
        </button>
      )}
    </>
  )
}

interface RowProps {
  readonly period: ChartedPeriod
  readonly by: Charted['by']
  readonly unit: Charted['unit']
  /** Whether days of the series came in part. */
  readonly inPart: boolean
}

function Row({ period, by, unit, inPart }: RowProps) {
  return (
    <tr>
      <th scope="row">{formatPeriod(period.start, by)}</th>
      <td>{formatSigned(period.cooperation)}</td>
      <td>{formatSigned(period.conflict)}</td>
      <td>{formatNumber(period.events)}</td>
      {unit === 'incident' && (
        <>
          <td>{formatNumber(period.joint ?? null)}</td>
          <td>{formatNumber(period.stale ?? null)}</td>
        </>
      )}
      {QUADS.map(({ key }) => (
        <td key={key}>{formatNumber(period[key])}</td>
      ))}
      <td>{formatNumber(period.scored)}</td>
      <td>{formatSigned(period.goldsteinMean)}</td>
      <td>
        {period.coveredDays} of {period.days}
      </td>
      {inPart && (
        <td>{period.part === undefined ? 0 : `${formatNumber(period.part.days)} (${sayFiles(period.part)})`}</td>
      )}
    </tr>
  )
}
