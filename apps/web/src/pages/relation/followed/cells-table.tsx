import type { FollowedKind } from '../../../api/answers-queries.ts'
import { formatPercent, formatSigned, plural } from '../../../format/format-number.ts'
import { TableHead } from '../../../layout/table-head.tsx'

const SHOWN_BELOW = 0.05

/** What followed one kind of act, as far as chance would seldom bring it, with what was under way before. */
export function CellsTable({ kind: { label, known, acts, cases, cells, placebo } }: { readonly kind: FollowedKind }) {
  const shown = (cells ?? []).filter(({ p }) => p < SHOWN_BELOW)
  const before = (placebo ?? []).filter(({ p }) => p < SHOWN_BELOW)
  return (
    <details open={shown.length > 0}>
      <summary>
        {label}
        {known === 'journal' && ', from the journal'}: {plural(acts, 'act')}, {plural(cases, 'case')};{' '}
        {shown.length === 0 ? 'nothing that chance would not bring' : plural(shown.length, 'finding')}
      </summary>
      {shown.length > 0 && (
        <div className="scroll-x" tabIndex={0} role="region" aria-label={`Findings: ${label}`}>
          <table className="table" role="table">
            <TableHead
              columns={[
                'Within',
                'Theirs',
                { number: 'A day' },
                { number: 'By chance' },
                { number: 'Chance' },
                { number: 'False' },
              ]}
            />
            <tbody role="rowgroup">
              {shown.map(({ line, days, difference, low, high, p, q }) => (
                <tr key={`${line} ${days}`} role="row">
                  <td role="cell">{days} days</td>
                  <td role="cell">{line}</td>
                  <td role="cell" className="number">
                    {formatSigned(round(difference))}
                  </td>
                  <td role="cell" className="number">
                    {formatSigned(round(low))} to {formatSigned(round(high))}
                  </td>
                  <td role="cell" className="number">
                    {p.toFixed(4)}
                  </td>
                  <td role="cell" className="number">
                    {formatPercent(q)}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {before.length > 0 && (
        <p>
          Something was under way before: in the 90 days ahead of these acts{' '}
          {before.map(({ line, difference }) => `${line} was ${formatSigned(round(difference))} a day`).join(' and ')}.
        </p>
      )}
    </details>
  )
}

function round(value: number): number {
  return Math.round(value * 100) / 100
}
