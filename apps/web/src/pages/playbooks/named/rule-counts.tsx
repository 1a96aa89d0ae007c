import { Link } from '@tanstack/react-router'
import { Fragment, type ReactNode } from 'react'
import type { Algorithm, NamedActs } from '../../../api/playbook-queries.ts'
import { formatNumber } from '../../../format/format-number.ts'
import { TableHead } from '../../../layout/table-head.tsx'
import { KindTag } from '../kind-tag.tsx'
import { RuleAudit } from '../rule-audit.tsx'

interface Props {
  readonly acts: NamedActs
  readonly playbook: Algorithm
  /** Id of the rule that is open. */
  readonly chosen: string | undefined
  /** What is shown below it. */
  readonly examples: ReactNode
}

const OTHERWISE = { id: 'otherwise', kind: 'neutral' } as const

/** How often each rule names an act, also never, and how often it could not be told; one opens to its examples. */
export function RuleCounts({ acts: { byRule, unknown, audited }, playbook, chosen, examples }: Props) {
  return (
    <>
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
            {[...playbook.rules, OTHERWISE].map(({ id, kind }) => (
              <Fragment key={id}>
                <tr {...(id === chosen ? { 'data-chosen': true } : {})}>
                  <th scope="row">
                    <RuleLink id={id} open={id === chosen} />
                  </th>
                  <td>
                    <KindTag kind={kind} />
                  </td>
                  <td className="number">
                    {byRule[id] === undefined ? <span className="muted">never</span> : formatNumber(byRule[id])}
                  </td>
                  <td className="number">{formatNumber(unknown[id] ?? 0)}</td>
                  <td className="number">
                    <RuleAudit precision={audited[id]} />
                  </td>
                </tr>
                {id === chosen && (
                  <tr className="opened" ref={showRow}>
                    <td colSpan={5}>{examples}</td>
                  </tr>
                )}
              </Fragment>
            ))}
          </tbody>
        </table>
      </div>
      <p className="muted small">
        A rule could not be told where the feed lacks what it asks for; then it does not match. Audited: how often a
        person who read the sources found what it names right.
      </p>
    </>
  )
}

/** Who comes by a link to one rule sees it, however far down it stands. */
function showRow(row: HTMLTableRowElement | null): void {
  row?.previousElementSibling?.scrollIntoView({ block: 'nearest' })
}

function RuleLink({ id, open }: { readonly id: string; readonly open: boolean }) {
  return (
    <Link
      from="/playbooks/$partner"
      to="."
      search={(before) => ({ ...before, rule: open ? undefined : id })}
      resetScroll={false}
      activeOptions={{ exact: true }}
      activeProps={{}}
      {...(open ? { 'aria-current': 'true' } : {})}
    >
      {id}
    </Link>
  )
}
