import { Link } from '@tanstack/react-router'
import type { Algorithm, NamedActs } from '../../../api/playbook-queries.ts'
import { formatNumber } from '../../../format/format-number.ts'
import { TableHead } from '../../../layout/table-head.tsx'
import { KindTag } from '../kind-tag.tsx'

interface Props {
  readonly acts: NamedActs
  readonly playbook: Algorithm
  readonly chosen: string | undefined
}

const OTHERWISE = { id: 'otherwise', kind: 'neutral' } as const

/** How often each rule names an act, also never, and how often it could not be told. */
export function RuleCounts({ acts: { byRule, unknown }, playbook, chosen }: Props) {
  const rows = [...playbook.rules, OTHERWISE]
  return (
    <div className="scroll-x" role="region" aria-label="Acts by rule" tabIndex={0}>
      <table className="table rule-counts">
        <caption className="hidden">Acts by rule, in the order of the rules</caption>
        <TableHead
          columns={[
            'Rule',
            'Kind',
            { number: 'Acts' },
            { number: 'Could not be told' },
            { number: 'Audited precision' },
          ]}
        />
        <tbody>
          {rows.map(({ id, kind }) => {
            const count = byRule[id] ?? 0
            return (
              <tr key={id} {...(id === chosen ? { 'data-chosen': true } : {})}>
                <th scope="row">
                  <Link
                    from="/playbooks/$partner"
                    to="."
                    search={(before) => ({ ...before, rule: id === chosen ? undefined : id })}
                    resetScroll={false}
                    activeOptions={{ exact: true }}
                    activeProps={{}}
                    {...(id === chosen ? { 'aria-current': 'true' } : {})}
                  >
                    {id}
                  </Link>
                </th>
                <td>
                  <KindTag kind={kind} />
                </td>
                <td className="number">{count === 0 ? <span className="muted">never</span> : formatNumber(count)}</td>
                <td className="number">{formatNumber(unknown[id] ?? 0)}</td>
                <td className="number muted">no data</td>
              </tr>
            )
          })}
        </tbody>
      </table>
      <p className="muted small">
        A rule could not be told where the feed lacks what it asks for; then it does not match. No rule has been audited
        by itself yet.
      </p>
    </div>
  )
}
