import { plural } from '../format/format-number.ts'
import { type Charted, sumPartDays } from '../periods/part-days.ts'
import { isDotted, isWhole } from './draw-lines.ts'
import { ShadeKey } from './shade-patterns.tsx'

/** What the marks of the charts mean, and where the data end. */
export function ChartLegend({ data }: { readonly data: Charted }) {
  const { coverage, gaps, periods } = data
  const covered = coverage === null ? 'the feed covers no day' : `the feed covers ${coverage.from} to ${coverage.to}`
  const part = sumPartDays(periods)
  return (
    <ul className="legend" aria-label="Legend">
      <li>
        <i className="key key-cooperation" /> <b>Cooperation</b>, above zero: sum of positive weights
      </li>
      <li>
        <i className="key key-conflict" /> <b>Conflict</b>, below zero: sum of negative weights
      </li>
      <li>
        <ShadeKey of="no-data" /> <b>No data</b>: {covered}
        {gaps.length > 0 && `, with ${plural(gaps.length, 'gap')}`}
      </li>
      {part !== undefined && (
        <li>
          <ShadeKey of="in-part" /> <b>Came in part</b>: {plural(part.days, 'day')} of which files are missing
        </li>
      )}
      {periods.some((period, at) => period.events !== null && !isWhole(period) && isDotted(periods, period, at)) && (
        <li>
          <i className="key key-partial" /> days or files of the period are missing
        </li>
      )}
    </ul>
  )
}
