import type { ScoresOfDay } from '../../api/score-types.ts'
import { formatNumber } from '../../format/format-number.ts'
import { TableHead } from '../../layout/table-head.tsx'
import { RULES } from './rules.ts'

/** All figures of both series, latest day first, for who reads numbers rather than lines. */
export function ScoreTable({ series }: { readonly series: readonly ScoresOfDay[] }) {
  return (
    <details className="details">
      <summary>Figures as a table</summary>
      <div className="scroll-x" role="region" aria-label="Figures as a table" tabIndex={0}>
        <table className="table table-figures">
          <caption>Both series, by five rules; where nothing is to be counted a score has no value</caption>
          <TableHead columns={['Day', 'List', 'Commitments', ...RULES.map((rule) => rule.title), 'Median days late']} />
          <tbody>
            {series.toReversed().flatMap(({ day, ...both }) =>
              (['frozen', 'current'] as const).map((which) => (
                <tr key={`${day} ${which}`}>
                  <th scope="row">{day}</th>
                  <td>{which}</td>
                  <td>{formatNumber(both[which].commitments)}</td>
                  {RULES.map((rule) => (
                    <td key={rule.key}>{rule.say(both[which])}</td>
                  ))}
                  <td>
                    {both[which].timeliness.medianDaysLate === null
                      ? 'none late'
                      : formatNumber(both[which].timeliness.medianDaysLate)}
                  </td>
                </tr>
              )),
            )}
          </tbody>
        </table>
      </div>
    </details>
  )
}
