import type { Lasting } from '../../../api/durability-queries.ts'
import { formatNumber } from '../../../format/format-number.ts'
import { TableHead } from '../../../layout/table-head.tsx'

/** The spells behind a curve. */
export function SpellTable({ title, lasting }: { readonly title: string; readonly lasting: Lasting }) {
  return (
    <details>
      <summary>
        {title} ({lasting.spells.length})
      </summary>
      <table className="table" role="table">
        <TableHead columns={['First month', { number: 'Months' }, 'How it ended']} />
        <tbody role="rowgroup">
          {lasting.spells.map(({ from, months, ended }) => (
            <tr key={from} role="row">
              <td role="cell">{from.slice(0, 7)}</td>
              <td role="cell" className="number">
                {formatNumber(months)}
              </td>
              <td role="cell">{ended ? 'a worse month came' : 'the record broke off'}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  )
}
