import type { Conduct } from '../../../api/conduct-queries.ts'
import { useActorName } from '../../../follow-up/names.ts'
import { formatNumber, formatPercent } from '../../../format/format-number.ts'
import { TableHead } from '../../../layout/table-head.tsx'

interface Props {
  readonly who: string
  readonly whom: string
  readonly consistency: Conduct['consistency']['ours']
}

/** How one side answers each kind of act of the other, and how much of it goes with the kind. */
export function ConsistencyPart({ who, whom, consistency: { explained, kinds, rules } }: Props) {
  const name = useActorName()
  if (explained === null)
    return (
      <p>
        {name(who)}: no basis. Two kinds of acts of {name(whom)} with {rules.leastActs} cases each are needed.
      </p>
    )
  return (
    <>
      <p>
        {name(who)}: of the difference among its answers the kind of act explains{' '}
        {formatPercent(explained.conflict.share)} in conflict ({sayChance(explained.conflict)}) and{' '}
        {formatPercent(explained.cooperation.share)} in cooperation ({sayChance(explained.cooperation)}).
      </p>
      <details>
        <summary>
          What {name(who)} does in the {rules.answerDays} days after each kind of act of {name(whom)}
        </summary>
        <div className="scroll-x" tabIndex={0} role="region" aria-label={`Answers of ${name(who)} by kind`}>
          <table className="table" role="table">
            <TableHead
              columns={[
                'After',
                { number: 'Acts' },
                { number: 'Cooperation a day' },
                { number: 'Conflict a day' },
                { number: 'Days until' },
                { number: 'Usually' },
              ]}
            />
            <tbody role="rowgroup">
              {kinds.map(({ kind, label, acts, cooperation, conflict, wait, usualWait }) => (
                <tr key={kind} role="row">
                  <td role="cell">{label}</td>
                  {[formatNumber(acts), signed(cooperation), signed(conflict), String(wait), String(usualWait)].map(
                    (value, at) => (
                      <td key={at} role="cell" className="number">
                        {value}
                      </td>
                    ),
                  )}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
        <p className="muted small">
          Beside the {rules.usualDays} days before; days until the next act of the same sign (median).
        </p>
      </details>
    </>
  )
}

function sayChance({ byChance, p }: { readonly byChance: number; readonly p: number }): string {
  const beyond = p < 0.05 ? 'more than chance brings' : 'as chance brings'
  return `${beyond}: ${formatPercent(byChance)}, p ${p.toFixed(3)}`
}

function signed(value: number): string {
  return `${value < 0 ? '−' : '+'}${Math.abs(value).toFixed(2)}`
}
