import { useQuery } from '@tanstack/react-query'
import { lessonsQuery } from '../../api/live-queries.ts'
import { useActorName } from '../../follow-up/names.ts'
import { idWords } from '../../format/kinds.ts'
import { Loading } from '../../layout/loading.tsx'
import { ProblemNote } from '../../layout/problem-note.tsx'
import { useTitle } from '../../layout/use-title.ts'
import { OpenedForm } from '../../standing/opened-form.tsx'
import { StandingWays } from '../../standing/standing-ways.tsx'
import { EpisodeKnown } from './episode-known.tsx'
import { LessonForm } from './lesson-form.tsx'

/** Episodes that are over, and what they taught. */
export function LessonsPage() {
  useTitle('Lessons')
  const actorName = useActorName()
  const { data, error, refetch } = useQuery(lessonsQuery)
  return (
    <>
      <h1>Lessons</h1>
      <StandingWays />
      <p className="lede">
        A span of strain that is over is closed by a lesson: what is known of it, what we misjudged, and a change of the
        playbook or a reason for none.
      </p>
      {error !== null && <ProblemNote error={error} onRetry={() => void refetch()} />}
      {data === undefined && error === null && <Loading what="lessons" height={400} />}
      {data !== undefined && (
        <>
          <h2>To be written</h2>
          {data.due.length === 0 && <p className="muted">No episode that is over waits for its lesson.</p>}
          {data.due.map(({ partner, from, to, facts }) => (
            <section key={`${partner} ${from}`} className="card" aria-label={`${actorName(partner)}, ${from}`}>
              <h3>
                {actorName(partner)}, {from} to {to}
              </h3>
              <EpisodeKnown facts={facts} />
              <OpenedForm doing="Write its lesson">
                {(close) => <LessonForm partner={partner} from={from} onClose={close} />}
              </OpenedForm>
            </section>
          ))}
          {data.open.length > 0 && (
            <>
              <h2>Going on</h2>
              <ul>
                {data.open.map(({ partner, from, levels }) => (
                  <li key={partner}>
                    {actorName(partner)}, since {from}, now {idWords(levels.at(-1)?.level ?? 'not known')}
                  </li>
                ))}
              </ul>
            </>
          )}
          <h2>Written</h2>
          {data.written.length === 0 && <p className="muted">None so far.</p>}
          {data.written.toReversed().map(({ id, partner, from, to, facts, misjudged, end }) => (
            <section key={id} className="card" aria-label={id}>
              <h3>
                {actorName(partner)}, {from} to {to} <span className="muted small">{id}</span>
              </h3>
              <p>{misjudged}</p>
              <p>
                <b>{'none' in end ? 'No change of the playbook, because:' : 'The playbook changes:'}</b>{' '}
                {'none' in end ? end.none : end.change}
              </p>
              <details>
                <summary>What was known</summary>
                <EpisodeKnown facts={facts} />
              </details>
            </section>
          ))}
        </>
      )}
    </>
  )
}
