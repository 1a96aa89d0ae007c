import type { Relations } from '../api/types.ts'
import { plural } from '../format/format-number.ts'
import { isPartial } from '../periods/is-partial.ts'

/** What the marks of the charts mean, and where the data end. */
export function ChartLegend({ data }: { readonly data: Relations }) {
  const { coverage, gaps, periods } = data
  const covered = coverage === null ? 'the feed covers no day' : `the feed covers ${coverage.from} to ${coverage.to}`
  return (
    <ul className="legend" aria-label="Legend">
      <li>
        <i className="key key-cooperation" /> <b>Cooperation</b>, above zero: sum of positive weights
      </li>
      <li>
        <i className="key key-conflict" /> <b>Conflict</b>, below zero: sum of negative weights
      </li>
      <li>
        <svg className="key key-no-data" aria-hidden="true">
          <rect width="100%" height="100%" fill="url(#no-data)" />
        </svg>{' '}
        <b>No data</b>: {covered}
        {gaps.length > 0 && `, with ${plural(gaps.length, 'gap')}`}
      </li>
      {periods.some(isPartial) && (
        <li>
          <i className="key key-partial" /> covered in part
        </li>
      )}
    </ul>
  )
}
