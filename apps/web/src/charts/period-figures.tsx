import type { RelationsPeriod } from '../api/types.ts'
import { formatNumber, formatSigned, plural } from '../format/format-number.ts'
import { formatPeriod } from '../format/format-period.ts'
import { QUADS } from '../format/quads.ts'
import type { By } from '../periods/period.ts'
import { isPartial } from '../periods/is-partial.ts'

/** All figures of one period, in the note that follows the pointer. The mean stands beside the number of reports behind it. */
export function PeriodFigures({ period, by }: { readonly period: RelationsPeriod; readonly by: By }) {
  const title = formatPeriod(period.start, by)
  if (period.events === null) {
    return (
      <>
        <strong>{title}</strong>
        <p>No data: the feed covers no day of it.</p>
      </>
    )
  }
  return (
    <>
      <strong>{title}</strong>
      {isPartial(period) && (
        <p>
          {period.coveredDays} of {period.days} days covered
        </p>
      )}
      <dl className="figures">
        <dt>
          <i className="key key-cooperation" /> Cooperation
        </dt>
        <dd>{formatSigned(period.cooperation)}</dd>
        <dt>
          <i className="key key-conflict" /> Conflict
        </dt>
        <dd>{formatSigned(period.conflict)}</dd>
        <dt className="figures-rule">Reports</dt>
        <dd className="figures-rule">{formatNumber(period.events)}</dd>
        {QUADS.map(({ key, label, colour }) => (
          <FigureRow key={key} label={label} colour={colour} value={formatNumber(period[key])} />
        ))}
      </dl>
      {period.scored !== null && period.scored > 0 && (
        <p className="figures-mean">
          mean {formatSigned(period.goldsteinMean)} over {plural(period.scored, 'scored report')}
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
export function sayFigures(period: RelationsPeriod, by: By): string {
  const title = formatPeriod(period.start, by)
  if (period.events === null) return `${title}: no data`
  const partial = isPartial(period) ? `, ${period.coveredDays} of ${period.days} days covered` : ''
  const sums = `cooperation ${formatSigned(period.cooperation)}, conflict ${formatSigned(period.conflict)}`
  return `${title}: ${plural(period.events, 'report')}, ${sums}${partial}`
}
