import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { client, unwrap } from '../../api/client.ts'
import { proposedEvidenceQuery } from '../../api/evidence-queries.ts'
import type { Incident } from '../../api/types.ts'
import { useSend } from '../../api/use-send.ts'
import { useActorName } from '../../follow-up/names.ts'
import { ReasonForm } from '../../follow-up/reason-form.tsx'
import { plural } from '../../format/format-number.ts'
import { Loading } from '../../layout/loading.tsx'
import { ProblemNote } from '../../layout/problem-note.tsx'
import { Toward } from '../../layout/toward.tsx'
import { Paging } from '../dyad/paging.tsx'

/** Incidents that fit the condition of a commitment, as reported; a person accepts or rejects each. Nothing without a condition. */
export function ProposedEvidence({ commitment }: { readonly commitment: string }) {
  const [feed, setFeed] = useState<string>()
  const query = useInfiniteQuery(proposedEvidenceQuery(commitment, feed))
  const first = query.data?.pages[0]
  const matches = query.data?.pages.flatMap((page) => page.matches) ?? []
  if (first?.condition === null) return null
  return (
    <section aria-labelledby="proposed-title">
      <div className="page-head">
        <h2 id="proposed-title">Reported, and not judged yet</h2>
        {first !== undefined && first.feed !== null && first.otherFeeds.length > 0 && (
          <label className="control">
            <span className="control-label">Feed</span>
            <select value={first.feed} onChange={(event) => setFeed(event.target.value)}>
              {[first.feed, ...first.otherFeeds].map((one) => (
                <option key={one} value={one}>
                  {one}
                </option>
              ))}
            </select>
          </label>
        )}
      </div>
      {query.error !== null && <ProblemNote error={query.error} onRetry={() => void query.refetch()} />}
      {first === undefined && query.error === null && <Loading what="incidents" height={200} />}
      {first !== undefined && (
        <>
          <p className="muted">
            {first.feed === null
              ? 'The archive holds no reports yet, so that the condition of this commitment finds nothing.'
              : `What ${first.feed} reports since ${first.from ?? ''} and fits `}
            {first.feed !== null && (
              <>
                <code>{first.condition}</code>. A report is not a confirmed act, and proves nothing by itself.
                {first.judged > 0 && ` ${plural(first.judged, 'incident')} that fit were judged before.`}
              </>
            )}
          </p>
          {first.feed !== null && first.total === 0 && <p className="empty">Nothing is left to judge.</p>}
          <ul className="lines">
            {matches.map((incident) => (
              <Match key={incident.key} commitment={commitment} incident={incident} />
            ))}
          </ul>
          {matches.length < first.total && (
            <Paging
              shown={matches.length}
              total={first.total}
              more={query.hasNextPage}
              loading={query.isFetchingNextPage}
              onMore={() => void query.fetchNextPage()}
            />
          )}
        </>
      )}
    </section>
  )
}

function Match({ commitment, incident }: { readonly commitment: string; readonly incident: Incident }) {
  const [asking, setAsking] = useState<'Accept' | 'Reject'>()
  const actorName = useActorName()
  const { key, source, target, label, code, occurredOn, reports, publishers } = incident
  const title = `${actorName(source)} → ${actorName(target)}: ${label ?? code}, ${occurredOn}`
  const { send, sending, error } = useSend((because: string) =>
    unwrap(
      client.POST('/v1/commitments/{id}/evidence', {
        params: { path: { id: commitment } },
        body: { kind: 'act', reference: key, title, accepted: asking === 'Accept', because },
      }),
    ),
  )
  return (
    <li className="line">
      <div className="line-main">
        <Link to="/incidents/$key" params={{ key }} className="line-title">
          {actorName(source)} <Toward /> {actorName(target)}: {label ?? code}
        </Link>
        <p className="line-facts">
          <span className="kind">reported</span>
          <span>{occurredOn}</span>
          <span>
            {code} {incident.scheme.toUpperCase()}
          </span>
          <span>
            {plural(reports, 'report')}
            {publishers !== null && ` of ${plural(publishers, 'publisher')}`}
          </span>
        </p>
      </div>
      <div className="line-side">
        <span className="answer">
          {(['Accept', 'Reject'] as const).map((doing) => (
            <button
              key={doing}
              type="button"
              className={doing === 'Accept' ? 'button' : 'quiet-button'}
              aria-label={`${doing}: ${title}`}
              aria-expanded={asking === doing}
              onClick={() => setAsking(doing)}
            >
              {doing} …
            </button>
          ))}
        </span>
      </div>
      {asking !== undefined && (
        <ReasonForm
          key={asking}
          doing={asking}
          sending={sending}
          error={error}
          onSend={(because) => void send(because)}
          onCancel={() => setAsking(undefined)}
        />
      )}
    </li>
  )
}
