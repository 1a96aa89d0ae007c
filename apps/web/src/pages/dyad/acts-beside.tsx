import { Link } from '@tanstack/react-router'
import type { ActBeside } from '../../api/types.ts'
import { TableHead } from '../../layout/table-head.tsx'
import { Score } from '../acts/act-table.tsx'
import { SourceDocument } from '../acts/source-document.tsx'

/** Acts by hand beside the confirmed incidents of a feed. */
export function ActsBeside({ acts, partner }: { readonly acts: readonly ActBeside[]; readonly partner: string }) {
  if (acts.length === 0) return null
  return (
    <div className="acts-beside">
      <h3>By hand</h3>
      <table className="table reports-table acts-table" role="table">
        <caption className="hidden">Acts by hand, latest day first</caption>
        <TableHead columns={['Day', 'Code', 'Act', { number: 'Score' }, 'Entry']} />
        <tbody role="rowgroup">
          {acts.map((act) => (
            <tr role="row" key={act.id}>
              <td role="cell" className="day">
                {act.occurredOn}
              </td>
              <td role="cell" className="code" title={act.label}>
                {act.cameo}
              </td>
              <td role="cell" className="act">
                {act.what}
                <span className="report-facts muted">
                  {act.label}
                  {act.tag !== undefined && ` · ${act.tag}`}
                  {act.marking !== undefined && ` · ${act.marking}`}
                </span>
                <span className="report-facts">
                  <SourceDocument document={act.document} />
                </span>
              </td>
              <td role="cell" className="number">
                <Score weight={act.goldstein} />
              </td>
              <td role="cell" className="source">
                <Link to="/acts" search={{ partner }}>
                  {act.id}
                </Link>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
