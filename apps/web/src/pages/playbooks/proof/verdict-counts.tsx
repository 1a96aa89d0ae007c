import { type Verdict, VERDICTS } from '@entente/playbook/proof'
import type { Found } from '../../../proof/proof-task.ts'
import { formatNumber } from '../../../format/format-number.ts'

/** How many properties are proved, refuted, unknown; what is true of every playbook is not counted as proved. */
export function VerdictCounts({ found }: { readonly found: readonly Found[] }) {
  const counted = found.filter(({ result }) => !result.byConstruction)
  const constructed = found.length - counted.length
  const of = (verdict: Verdict): number => counted.filter(({ result }) => result.result === verdict).length
  const words = VERDICTS.filter((verdict) => verdict === 'proved' || of(verdict) > 0)
  return (
    <span className="verdict-counts">
      {words.map((verdict) => (
        <span key={verdict} className="proof-verdict" data-verdict={verdict}>
          {formatNumber(of(verdict))} {verdict}
        </span>
      ))}
      {constructed > 0 && <span className="muted">{formatNumber(constructed)} by construction</span>}
    </span>
  )
}
