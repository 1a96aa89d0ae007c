import type { Run } from '../../../api/playbook-queries.ts'
import { formatNumber } from '../../../format/format-number.ts'
import { TableHead } from '../../../layout/table-head.tsx'
import { KindTag } from '../kind-tag.tsx'
import { RuleAudit } from '../rule-audit.tsx'

/** Rules and patterns that made acts in the span, each with its audited precision. */
export function RuleTallies({ run }: { readonly run: Run }) {
  const made = run.rules.filter(({ acts }) => acts > 0)
  if (made.length === 0) return null
  return (
    <details className="details">
      <summary>Acts by rule, with what audits say of each</summary>
      <div className="scroll-x" role="region" aria-label="Acts by rule in this span" tabIndex={0}>
        <table className="table">
          <caption className="hidden">Rules and patterns that made acts in this span</caption>
          <TableHead columns={['Rule', 'Kind', { number: 'Acts' }, { number: 'Audited precision' }]} />
          <tbody>
            {made.map(({ rule, kind, acts, precision }) => (
              <tr key={rule}>
                <th scope="row">{rule}</th>
                <td>
                  <KindTag kind={kind} />
                </td>
                <td className="number">{formatNumber(acts)}</td>
                <td className="number">
                  <RuleAudit precision={precision} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  )
}
