import { useQuery } from '@tanstack/react-query'
import { stressQuery } from '../../api/region-queries.ts'
import { useActorName } from '../../follow-up/names.ts'
import { plural } from '../../format/format-number.ts'
import { Loading } from '../../layout/loading.tsx'
import { ProblemNote } from '../../layout/problem-note.tsx'
import { TableHead } from '../../layout/table-head.tsx'

/** Which relations worsen together, over the whole record. */
export function StressPart() {
  const { data, error, refetch } = useQuery(stressQuery)
  const name = useActorName()
  if (error !== null) return <ProblemNote error={error} onRetry={() => void refetch()} />
  if (data === undefined) return <Loading what="relations that worsen together" height={160} />
  const { together, months, relations, tested, rules } = data
  const called = (pair: readonly string[]): string => pair.map(name).join(' and ')
  return (
    <section>
      <h2>What worsens together</h2>
      <p>Months with more conflict than the year before them, over the whole record, beyond what all relations feel.</p>
      {together === null ? (
        <p className="outcome">
          No basis: {plural(relations, 'relation')} over {plural(months, 'month')}; {rules.leastRelations} relations and{' '}
          {rules.leastMonths} months are needed.
        </p>
      ) : (
        <p>
          {together.length} of {plural(tested, 'pair')} of relations over {plural(months, 'month')}; by chance one
          region in twenty would show any.
        </p>
      )}
      {together !== null && together.length > 0 && (
        <table className="table" role="table">
          <TableHead columns={['Relation', 'with', { number: 'Correlation' }, { number: 'Chance' }]} />
          <tbody role="rowgroup">
            {together.map(({ one, other, sharesState, r, p }) => (
              <tr key={`${one.join(' ')} ${other.join(' ')}`} role="row">
                <td role="cell">{called(one)}</td>
                <td role="cell">
                  {called(other)}
                  {sharesState && <span className="muted"> (a state in common)</span>}
                </td>
                <td role="cell" className="number">
                  {r.toFixed(2)}
                </td>
                <td role="cell" className="number">
                  {p.toFixed(3)}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}
