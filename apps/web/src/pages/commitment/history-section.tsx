import type { Commitment } from '../../api/follow-up-types.ts'
import { plural } from '../../format/format-number.ts'
import { TableHead } from '../../layout/table-head.tsx'

/** Everything that happened to a commitment, by role, the latest first. */
export function HistorySection({ changes }: { readonly changes: Commitment['changes'] }) {
  return (
    <section aria-labelledby="history-title">
      <h2 id="history-title">History</h2>
      <details className="details">
        <summary>{plural(changes.length, 'change')}, each a row of the journal</summary>
        <div className="scroll-x" tabIndex={0} role="region" aria-label="Table of changes">
          <table className="table">
            <caption className="hidden">Changes, the latest first</caption>
            <TableHead columns={['When', 'Role', 'What', { number: 'Row' }]} />
            <tbody>
              {changes.toReversed().map((change) => (
                <tr key={`${change.seq}`}>
                  <td className="day">{change.at.slice(0, 16).replace('T', ' ')}</td>
                  <td>{change.role.replaceAll('-', ' ')}</td>
                  <td>{change.what}</td>
                  <td className="number">{change.seq}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </details>
    </section>
  )
}
