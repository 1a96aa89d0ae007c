import type { Conduct } from '../../../api/conduct-queries.ts'
import { useActorName } from '../../../follow-up/names.ts'
import { formatNumber, formatPercent } from '../../../format/format-number.ts'
import { TableHead } from '../../../layout/table-head.tsx'

/** How one side's acts are spread over the region, year by year. */
export function BalanceTable({ years }: { readonly years: Conduct['balance'] }) {
  const name = useActorName()
  return (
    <table className="table" role="table">
      <TableHead columns={['Year', { number: 'Reports' }, { number: 'As if over' }, 'Most toward']} />
      <tbody role="rowgroup">
        {years.toReversed().map(({ year, known, reports, effective, toward: [first] }) => (
          <tr key={year} role="row">
            <td role="cell">{year}</td>
            <td role="cell" className="number">
              {formatNumber(reports)}
            </td>
            <td role="cell" className="number">
              {known ? effective.toFixed(1) : 'in part'}
            </td>
            <td role="cell">
              {first === undefined ? 'none' : `${name(first.actor)}, ${formatPercent(first.reports / reports)}`}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
