import { Link } from '@tanstack/react-router'
import type { Algorithm } from '../../../api/playbook-queries.ts'
import { TableHead } from '../../../layout/table-head.tsx'
import { WithCode } from '../../../layout/with-code.tsx'
import { KindTag } from '../kind-tag.tsx'

interface Props {
  readonly playbook: Algorithm
  /** What each asks, by id. */
  readonly words: Readonly<Record<string, string>>
}

/** Rules in their order, then patterns, which make one more act where acts repeat themselves. */
export function RulesTable({ playbook: { rules, patterns }, words }: Props) {
  const all = [
    ...rules.map((rule) => ({
      ...rule,
      also: rule.of === null ? null : `article ${rule.of.article} of ${rule.of.agreement}`,
    })),
    ...patterns.map((pattern) => ({ ...pattern, also: `a pattern, at most once in ${pattern.oncePer} days` })),
  ]
  return (
    <div className="scroll-x" role="region" aria-label="Table of rules" tabIndex={0}>
      <table className="table stacked-table rules-table" role="table">
        <caption className="hidden">Rules in their order, then patterns</caption>
        <TableHead columns={['Rule', 'Kind', { number: 'Points' }, 'What it asks']} />
        <tbody role="rowgroup">
          {all.map(({ id, kind, points, when, because, also }) => (
            <tr role="row" key={id}>
              <th scope="row" role="rowheader">
                <Link from="/playbooks/$partner" to="." search={{ part: 'names', rule: id }}>
                  {id}
                </Link>
              </th>
              <td role="cell">
                <KindTag kind={kind} />
              </td>
              <td role="cell" className="number">
                {points}
              </td>
              <td role="cell" className="rule-asks">
                <WithCode text={words[id] ?? ''} />
                <code className="rule-text">{when.text}</code>
                {also !== null && <span className="muted small">{also}</span>}
                {because !== null && <span className="muted small">Because {because}.</span>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
