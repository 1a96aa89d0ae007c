import { Link } from '@tanstack/react-router'
import type { Region } from '../../api/region-queries.ts'
import { useActorName } from '../../follow-up/names.ts'
import { TableHead } from '../../layout/table-head.tsx'

/** Who moved most in a span, cooperation and conflict apart. */
export function MoversTable({ span, days, covered, movers }: Region['movers'][number]) {
  const name = useActorName()
  if (movers === null)
    return (
      <p>
        The {span}: no basis. {covered.last} and {covered.before} days are covered, of {days} each.
      </p>
    )
  return (
    <details open={span === 'year'}>
      <summary>
        The {span}, against the {span} before ({movers.length})
      </summary>
      <table className="table" role="table">
        <TableHead columns={['Who', 'Toward', { number: 'Cooperation (before)' }, { number: 'Conflict (before)' }]} />
        <tbody role="rowgroup">
          {movers.map(({ source, target, cooperation, conflict }) => (
            <tr key={`${source} ${target}`} role="row">
              <td role="cell">
                <Link to="/dyad/$source/$target" params={{ source, target }}>
                  {name(source)}
                </Link>
              </td>
              <td role="cell">{name(target)}</td>
              {[cooperation, conflict].map(({ last, before }, at) => (
                <td key={at} role="cell" className="number">
                  {last.toFixed(2)} ({before.toFixed(2)})
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  )
}
