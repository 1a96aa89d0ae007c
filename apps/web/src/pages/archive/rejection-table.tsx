import type { FileLedger } from '../../api/types.ts'
import { formatNumber } from '../../format/format-number.ts'
import { TableHead } from '../../layout/table-head.tsx'

/** Lines of a file that were refused, each with its reason. */
export function RejectionTable({ rejections }: { readonly rejections: FileLedger['rejections'] }) {
  return (
    <table className="table rejection-table">
      <caption className="hidden">Rejected lines</caption>
      <TableHead columns={[{ number: 'Line' }, 'Reason']} />
      <tbody>
        {rejections.map(({ line, reason }) => (
          <tr key={`${line} ${reason}`}>
            <th scope="row" className="number">
              {formatNumber(line)}
            </th>
            <td>{reason}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
