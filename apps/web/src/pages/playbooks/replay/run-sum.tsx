import type { Run } from '../../../api/playbook-queries.ts'
import { formatNumber, plural } from '../../../format/format-number.ts'
import { KindCounts } from '../kind-counts.tsx'

const FINDINGS: Readonly<Record<string, string>> = {
  'no-admissible-answer': 'acts that no answer within the limits fits',
  'no-response': 'hostile acts that no response takes',
  'decision-without-proposal': 'decisions on proposals that no longer follow',
}

/** Acts by kind, and what a desk would have had on its table. */
export function RunSum({ run: { counts, load, findings } }: { readonly run: Run }) {
  const { items, days, perDay, mostInADay } = load
  const rate = new Intl.NumberFormat('en', { maximumFractionDigits: 2 }).format(perDay)
  return (
    <dl className="run-sum">
      <div>
        <dt>Acts</dt>
        <dd>
          <KindCounts counts={counts} />
        </dd>
      </div>
      <div>
        <dt>Items on the desk</dt>
        <dd>
          <b>{formatNumber(items)}</b> in {plural(days, 'covered day')}: {rate} a day, {formatNumber(mostInADay)} at
          most
        </dd>
      </div>
      {Object.entries(findings).map(([code, times]) => (
        <div key={code}>
          <dt>{FINDINGS[code] ?? code}</dt>
          <dd>{formatNumber(times)}</dd>
        </div>
      ))}
    </dl>
  )
}
