import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { match, matchesQuery, type OwnAct } from '../../api/inbox-queries.ts'
import { useActorName } from '../../follow-up/names.ts'
import { formatPercent } from '../../format/format-number.ts'
import { ProblemNote } from '../../layout/problem-note.tsx'
import { webAddress } from '../dyad/web-address.ts'
import { useLiveWrite } from './use-live-write.ts'

interface Props {
  readonly act: OwnAct
  readonly partner: string
}

/** What we did, and which report of a feed tells of it; a person says so. */
export function OwnActMatches({ act, partner }: Props) {
  const actorName = useActorName()
  const { data } = useQuery(matchesQuery(act.id))
  const saying = useLiveWrite((incident: string | null) => match(act.id, incident))
  const address = webAddress(act.link)
  return (
    <>
      <h3>What was done</h3>
      <p>
        {act.id}, on {act.on}
        {act.note !== null && `: ${act.note}`}{' '}
        {address !== undefined && (
          <a
            href={address}
            target="_blank"
            rel="noreferrer noopener"
            aria-label="where it can be read (opens a new page)"
          >
            link<span aria-hidden="true"> ↗</span>
          </a>
        )}
      </p>
      {act.incident !== null ? (
        <p>
          In the feed it is{' '}
          <Link to="/incidents/$key" params={{ key: act.incident }}>
            this incident
          </Link>
          .{' '}
          <button type="button" className="quiet-button" onClick={() => saying.mutate(null)}>
            It is not
          </button>
        </p>
      ) : data?.matches.length === 0 ? (
        <p className="muted">No report of ours toward {actorName(partner)} near that day looks like it.</p>
      ) : (
        <ul className="lines">
          {data?.matches.map(({ incident, score }) => (
            <li key={incident} className="line">
              <span>
                <Link to="/incidents/$key" params={{ key: incident }} className="line-title">
                  {incident.split(':').slice(-1)[0]}
                </Link>{' '}
                <span className="muted small">
                  code {incident.split(':').at(-2)} · likeness {formatPercent(score)}, a suggestion
                </span>
              </span>
              <button
                type="button"
                className="button"
                disabled={saying.isPending}
                onClick={() => saying.mutate(incident)}
              >
                This is it
              </button>
            </li>
          ))}
        </ul>
      )}
      {saying.error !== null && <ProblemNote error={saying.error} />}
    </>
  )
}
