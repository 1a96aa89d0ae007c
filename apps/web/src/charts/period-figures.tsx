import type { Unit } from '../api/types.ts'
import { formatNumber, formatSigned, plural } from '../format/format-number.ts'
import { formatPeriod } from '../format/format-period.ts'
import { QUADS } from '../format/quads.ts'
import { sayCoverage } from '../format/say-coverage.ts'
import type { By } from '../periods/period.ts'
import type { ChartedPeriod } from '../periods/part-days.ts'

interface Props {
  readonly period: ChartedPeriod
  readonly by: By
  readonly unit: Unit
}

/** All figures of one period, in the note that follows the pointer. The mean stands beside how many are behind it. */
export function PeriodFigures({ period, by, unit }: Props) {
  const title = formatPeriod(period.start, by)
  if (period.events === null) {
    return (
      <>
        <strong>{title}</strong>
        <p>No data: the feed covers no day of it.</p>
      </>
    )
  }
  const coverage = sayCoverage(period)
  return (
    <>
      <strong>{title}</strong>
      {coverage !== undefined && <p>{coverage}</p>}
      <dl className="figures">
        <dt>
          <i className="key key-cooperation" /> Cooperation
        </dt>
        <dd>{formatSigned(period.cooperation)}</dd>
        <dt>
          <i className="key key-conflict" /> Conflict
        </dt>
        <dd>{formatSigned(period.conflict)}</dd>
        <dt className="figures-rule">{unit === 'incident' ? 'Incidents' : 'Reports'}</dt>
        <dd className="figures-rule">{formatNumber(period.events)}</dd>
        {QUADS.map(({ key, label, colour }) => (
          <FigureRow key={key} label={label} colour={colour} value={formatNumber(period[key])} />
        ))}
      </dl>
      {unit === 'incident' && (
        <p className="figures-mean">
          {formatNumber(period.joint ?? null)} joint; {formatNumber(period.stale ?? null)} stale besides
        </p>
      )}
      {period.scored !== null && period.scored > 0 && (
        <p className="figures-mean">
          mean {formatSigned(period.goldsteinMean)} over {plural(period.scored, `scored ${unit}`)}
        </p>
      )}
    </>
  )
}

function FigureRow({ label, colour, value }: { label: string; colour: string; value: string }) {
  return (
    <>
      <dt>
        <i className="key key-square" style={{ background: colour }} /> {label}
      </dt>
      <dd>{value}</dd>
    </>
  )
}

/** The same in one sentence, for who listens. */
export function sayFigures(period: ChartedPeriod, by: By, unit: Unit): string {
  const title = formatPeriod(period.start, by)
  if (period.events === null) return `${title}: no data`
  const coverage = sayCoverage(period)
  const sums = `cooperation ${formatSigned(period.cooperation)}, conflict ${formatSigned(period.conflict)}`
  return `${title}: ${plural(period.events, unit)}, ${sums}${coverage === undefined ? '' : `; ${coverage}`}`
}
