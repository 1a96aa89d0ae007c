import { useQuery } from '@tanstack/react-query'
import { standingQuery } from '../../api/live-queries.ts'
import { workspaceQuery } from '../../api/queries.ts'
import { useActorName } from '../../follow-up/names.ts'
import { idTitle } from '../../format/kinds.ts'
import { Loading } from '../../layout/loading.tsx'
import { ProblemNote } from '../../layout/problem-note.tsx'
import { TableHead } from '../../layout/table-head.tsx'
import { useTitle } from '../../layout/use-title.ts'
import { OpenedForm } from '../../standing/opened-form.tsx'
import { StandingWays } from '../../standing/standing-ways.tsx'
import { TheirMeasureForm } from './their-measure-form.tsx'
import { TheirMeasureLine } from './their-measure-line.tsx'

/** What stays in force, of ours and of theirs. */
export function MeasuresPage() {
  useTitle('Standing measures')
  const actorName = useActorName()
  const { data: workspace } = useQuery(workspaceQuery)
  const { data, error, refetch } = useQuery(standingQuery)
  return (
    <>
      <h1>Standing measures</h1>
      <StandingWays />
      <p className="lede">
        What stays in force until somebody ends it. Ours follow from what was decided and done, and lifting them is
        proposed in the inbox; theirs are written down by hand and looked at again on the day named.
      </p>
      {error !== null && <ProblemNote error={error} onRetry={() => void refetch()} />}
      {data === undefined && error === null && <Loading what="measures" height={400} />}
      {data !== undefined && (
        <>
          <section aria-labelledby="ours">
            <h2 id="ours">Ours</h2>
            {data.ours.length === 0 && <p className="muted">None of ours has been in force.</p>}
            {data.ours.length > 0 && (
              <div className="scroll-x" role="region" aria-labelledby="ours" tabIndex={0}>
                <table className="table">
                  <TableHead columns={['Toward', 'Measure', 'Since', 'Until', 'Review']} />
                  <tbody>
                    {data.ours.map(({ partner, instrument, since, until, review, item }) => (
                      <tr key={`${partner} ${instrument} ${since}`}>
                        <td>{actorName(partner)}</td>
                        <td>{idTitle(instrument)}</td>
                        <td className="nowrap">{since}</td>
                        <td className="nowrap">{until ?? 'in force'}</td>
                        <td className="nowrap">
                          {item === null ? (
                            (review ?? 'none is foreseen')
                          ) : (
                            <a href={`/inbox/${encodeURIComponent(item)}`}>lifting is proposed</a>
                          )}
                        </td>
                      </tr>
                    ))}
                  </tbody>
                </table>
              </div>
            )}
          </section>
          <section aria-labelledby="theirs">
            <h2 id="theirs">Theirs</h2>
            {data.theirs.length === 0 && <p className="muted">None of theirs is written down.</p>}
            {data.theirs
              .toSorted((a, b) => Number(b.due) - Number(a.due))
              .map((measure) => (
                <TheirMeasureLine key={measure.id} measure={measure} />
              ))}
            <OpenedForm doing="Write down one of theirs">
              {(close) => <TheirMeasureForm partners={workspace?.partners ?? []} onClose={close} />}
            </OpenedForm>
          </section>
        </>
      )}
    </>
  )
}
