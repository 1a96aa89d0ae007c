import type { ReactNode } from 'react'
import type { Incident, Report } from '../../api/types.ts'
import { formatSigned } from '../../format/format-number.ts'
import { quadLabel } from '../../format/quads.ts'
import { describeRoles } from '../../format/roles.ts'

/** What a report and an incident have in common for a reader: day, code, act in words, and weight; `children` below the act. */
export function ActCells({ of, children }: { readonly of: Report | Incident; readonly children?: ReactNode }) {
  const { occurredOn, code, scheme, label, goldstein, quad } = of
  const sign = goldstein === null || goldstein === 0 ? undefined : goldstein > 0 ? 'cooperation' : 'conflict'
  return (
    <>
      <td role="cell" className="day">
        {occurredOn}
      </td>
      <td role="cell" className="code" title={`${scheme.toUpperCase()} ${code}`}>
        {code}
      </td>
      <td role="cell" className="act">
        {label ?? 'a code that its scheme does not know'}
        <span className="report-facts muted">
          {[
            quadLabel(quad),
            `by ${describeRoles(of.sourceRoles)}${of.sourceBy === 'other' ? ' (no state organ)' : ''}`,
            `toward ${describeRoles(of.targetRoles)}`,
            of.place,
          ]
            .filter((part) => part !== undefined && part !== null)
            .join(' · ')}
        </span>
        {children}
      </td>
      <td role="cell" className="number">
        {goldstein === null ? (
          <span className="muted">no weight</span>
        ) : (
          <b className={sign}>{formatSigned(goldstein)}</b>
        )}
      </td>
    </>
  )
}
