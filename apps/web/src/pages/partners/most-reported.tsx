import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { dyadsQuery } from '../../api/queries.ts'
import { formatNumber } from '../../format/format-number.ts'
import { Loading } from '../../layout/loading.tsx'
import { ProblemNote } from '../../layout/problem-note.tsx'
import { Toward } from '../../layout/toward.tsx'
import { TableHead } from '../../layout/table-head.tsx'

/** The directed dyads with the most reports, for a workspace that names no partners. */
export function MostReported() {
  const { data, error, refetch } = useQuery(dyadsQuery({ limit: 50 }))
  return (
    <>
      <h1>Most reported relations</h1>
      <p className="lede">
        This workspace names no partners yet: <code>entente init</code> writes the file that does. Until then, here is
        who is reported to act toward whom most often. These are reports, not confirmed acts.
      </p>
      {error !== null && <ProblemNote error={error} onRetry={() => void refetch()} />}
      {data === undefined && error === null && <Loading what="relations" height={600} />}
      {data !== undefined && (
        <div className="scroll-x">
          <table className="table">
            <caption className="hidden">Directed dyads with the most reports first</caption>
            <TableHead columns={['Relation', { number: 'Reports' }, 'First', 'Last', 'Feed']} />
            <tbody>
              {data.map((dyad) => (
                <tr key={`${dyad.feed} ${dyad.source} ${dyad.target}`}>
                  <th scope="row">
                    <Link
                      to="/dyad/$source/$target"
                      params={{ source: dyad.source, target: dyad.target }}
                      search={{ feed: dyad.feed }}
                    >
                      {dyad.sourceName} <Toward /> {dyad.targetName}
                    </Link>
                  </th>
                  <td className="number">{formatNumber(dyad.reports)}</td>
                  <td className="day">{dyad.firstDay}</td>
                  <td className="day">{dyad.lastDay}</td>
                  <td>{dyad.feed}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </>
  )
}
