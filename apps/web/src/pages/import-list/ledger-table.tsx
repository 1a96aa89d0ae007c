import { useState } from 'react'
import type { ImportLedger } from '../../api/import-queries.ts'
import { formatNumber, plural } from '../../format/format-number.ts'
import { TableHead } from '../../layout/table-head.tsx'

/** Rows shown before one asks for all. */
const FIRST_ROWS = 50

/** What became of every row: the sum first, then each row that was rejected with its place and reason. */
export function LedgerTable({ ledger }: { readonly ledger: ImportLedger }) {
  const [all, setAll] = useState(false)
  const { rows, added, steps, already, rejected } = ledger
  const shown = all ? rejected : rejected.slice(0, FIRST_ROWS)
  return (
    <>
      <p className="ledger-sum" role="status">
        {plural(rows, 'row')} = <b>{plural(added, 'new commitment')}</b> + {formatNumber(steps)} further steps +{' '}
        {formatNumber(already)} there already + {formatNumber(rejected.length)} rejected
      </p>
      {rejected.length > 0 && (
        <div className="scroll-x" role="region" aria-label="Rejected rows" tabIndex={0}>
          <table className="table">
            <caption className="hidden">Rejected rows</caption>
            <TableHead columns={['Place', 'Why it is rejected']} />
            <tbody>
              {shown.map(({ place, reason }) => (
                <tr key={place}>
                  <th scope="row" className="day">
                    {place}
                  </th>
                  <td>{reason.replaceAll('`', '')}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {shown.length < rejected.length && (
        <p>
          <button type="button" className="button" onClick={() => setAll(true)}>
            Show all {formatNumber(rejected.length)}
          </button>
        </p>
      )}
    </>
  )
}
