import { useState } from 'react'
import type { Completeness } from '../../api/types.ts'
import { formatNumber } from '../../format/format-number.ts'
import { daysBetween } from '../../periods/period.ts'
import { TableHead } from '../../layout/table-head.tsx'
import { sayDay } from './day-words.ts'

const FIRST_RUNS = 100

/** The same as the calendar in rows: days of which the same is to be said, latest first. */
export function RunTable({ data }: { readonly data: Completeness }) {
  const [all, setAll] = useState(false)
  const runs = data.runs.toReversed()
  const shown = all ? runs : runs.slice(0, FIRST_RUNS)
  return (
    <details className="details">
      <summary>Days as a table</summary>
      <div className="scroll-x" role="region" aria-label="Table of days" tabIndex={0}>
        <table className="table">
          <caption>
            Days that follow each other and are alike stand in one row; the numbers are those of each day.
          </caption>
          <TableHead columns={['From', 'To', { number: 'Days' }, 'Each day']} />
          <tbody>
            {shown.map((run) => (
              <tr key={run.from}>
                <th scope="row" className="day">
                  {run.from}
                </th>
                <td className="day">{run.to}</td>
                <td className="number">{formatNumber(daysBetween(run.from, run.to))}</td>
                <td>{sayDay(run, data.every)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {shown.length < runs.length && (
        <p>
          Showing {formatNumber(shown.length)} of {formatNumber(runs.length)}{' '}
          <button type="button" className="button" onClick={() => setAll(true)}>
            Show all
          </button>
        </p>
      )}
    </details>
  )
}
