import type { NamedActs } from '../../api/playbook-queries.ts'
import { formatNumber, formatPercent } from '../../format/format-number.ts'

/** How often what a rule names was judged right, with the interval and how many were judged; else that there is no data. */
export function RuleAudit({ precision }: { readonly precision: NamedActs['audited'][string] | undefined }) {
  if (precision === undefined || precision === null || precision.estimate === null) {
    return <span className="muted">no data</span>
  }
  const { estimate, low, high, n } = precision
  return (
    <>
      {formatPercent(estimate)}{' '}
      <span className="muted small">
        ({formatPercent(low)} to {formatPercent(high)}, {formatNumber(n)} judged)
      </span>
    </>
  )
}
