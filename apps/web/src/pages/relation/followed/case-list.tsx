import type { FollowedKind } from '../../../api/answers-queries.ts'
import { plural } from '../../../format/format-number.ts'
import { TableHead } from '../../../layout/table-head.tsx'

/** The cases of a kind that is too rare for a number: what they did before and after, a day. */
export function CaseList({ kind: { label, known, list } }: { readonly kind: FollowedKind }) {
  const cases = list ?? []
  const spans = cases[0]?.after.map(({ days }) => days) ?? []
  return (
    <details>
      <summary>
        {label}
        {known === 'journal' && ', from the journal'}: {plural(cases.length, 'case')}
      </summary>
      <div className="scroll-x" tabIndex={0} role="region" aria-label={`Cases: ${label}`}>
        <table className="table" role="table">
          <TableHead
            columns={['Day', { number: '90 days before' }, ...spans.map((days) => ({ number: `${days} days after` }))]}
          />
          <tbody role="rowgroup">
            {cases.map(({ on, before, after }) => (
              <tr key={on} role="row">
                <td role="cell">{on}</td>
                {[before, ...after].map(({ cooperation, conflict }, at) => (
                  <td key={at} role="cell" className="number">
                    {tell(cooperation)} / {tell(conflict)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className="muted small">Cooperation / conflict of the other side, a covered day.</p>
    </details>
  )
}

function tell(value: number | null): string {
  return value === null ? 'no data' : value.toFixed(2)
}
