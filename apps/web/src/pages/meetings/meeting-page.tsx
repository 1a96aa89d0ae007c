import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { client, unwrap } from '../../api/client.ts'
import { meetingQuery, type OneMeeting } from '../../api/standing-queries.ts'
import { useSend } from '../../api/use-send.ts'
import { useActorName } from '../../follow-up/names.ts'
import { ReasonForm } from '../../follow-up/reason-form.tsx'
import { OCCASION_WORDS } from '../../follow-up/words.ts'
import { Loading } from '../../layout/loading.tsx'
import { ProblemNote } from '../../layout/problem-note.tsx'
import { hasTabDraft } from '../../layout/use-tab-draft.ts'
import { useTitle } from '../../layout/use-title.ts'
import { LEVEL_WORDS } from '../../standing/words.ts'
import { CommitmentList } from '../board/commitment-list.tsx'
import { DossierSection } from '../papers/dossier-section.tsx'
import { MeetingForm } from './meeting-form.tsx'
import { ReadoutForm, readoutKey } from './readout-form.tsx'

/** One meeting: what we want, the dossier before it, the read-out after it. */
export function MeetingPage() {
  const { id } = useParams({ from: '/meetings/$id' })
  const { data, error, refetch } = useQuery(meetingQuery(id))
  useTitle(data?.meeting.title ?? id)
  return (
    <>
      <p className="way-back">
        <Link to="/meetings">Meetings</Link>
      </p>
      <h1>{data?.meeting.title ?? id}</h1>
      {error !== null && <ProblemNote error={error} onRetry={() => void refetch()} />}
      {data === undefined && error === null && <Loading what="meeting" height={900} />}
      {data !== undefined && <Meeting one={data} />}
    </>
  )
}

type Doing = 'change' | 'cancel' | 'readout' | undefined

function Meeting({ one }: { readonly one: OneMeeting }) {
  const { meeting, commitments, today } = one
  const actorName = useActorName()
  const ahead = meeting.state === 'planned'
  // A read-out that was begun in this tab is gone on with.
  const [doing, setDoing] = useState<Doing>(ahead && hasTabDraft(readoutKey(meeting.id)) ? 'readout' : undefined)
  return (
    <>
      <p className="lede">
        {OCCASION_WORDS[meeting.kind]} {meeting.state === 'held' ? 'on' : 'planned for'} {meeting.day}
        {meeting.place !== null && `, ${meeting.place}`}; {meeting.parties.map(actorName).join(', ')}
        {meeting.level !== 'other' && `; ${LEVEL_WORDS[meeting.level]}`}
        {meeting.marking !== null && <span className="tag">{meeting.marking}</span>}
        {meeting.state === 'cancelled' && <> — cancelled: {meeting.because}</>}
      </p>
      {ahead && doing !== 'change' && doing !== 'readout' && (
        <p className="page-ways">
          <button
            type="button"
            className={meeting.day <= today ? 'button primary' : 'button'}
            onClick={() => setDoing('readout')}
          >
            Record the read-out …
          </button>
          <button type="button" className="button" onClick={() => setDoing('change')}>
            Change …
          </button>
          <button type="button" className="quiet-button" onClick={() => setDoing('cancel')}>
            Cancel the meeting …
          </button>
        </p>
      )}
      {doing === 'cancel' && <CancelForm id={meeting.id} onClose={() => setDoing(undefined)} />}
      {doing === 'change' && <ChangeForm one={one} onClose={() => setDoing(undefined)} />}
      {doing === 'readout' && <ReadoutForm one={one} onClose={() => setDoing(undefined)} />}
      {doing !== 'readout' && (
        <>
          <div className="side-by-side">
            <Points title="What we want" points={meeting.wants} none="Nothing is written down." />
            <Points title="What we can offer" points={meeting.offers} none="Nothing is written down." />
          </div>
          {meeting.delegations.length > 0 && (
            <section aria-labelledby="delegations">
              <h2 id="delegations">Who comes</h2>
              <ul>
                {meeting.delegations.map(({ actor, roles }) => (
                  <li key={actor}>
                    {actorName(actor)}: {roles.join('; ')}
                  </li>
                ))}
              </ul>
            </section>
          )}
          {meeting.state === 'held' && <Readout one={one} />}
          {commitments.length > 0 && (
            <section aria-labelledby="made">
              <h2 id="made">Promised at it</h2>
              <CommitmentList lines={commitments} label="Commitments made at this meeting" without="occasion" />
            </section>
          )}
          {ahead && <DossierSection meeting={meeting.id} />}
        </>
      )}
    </>
  )
}

function Readout({ one }: { readonly one: OneMeeting }) {
  const { readout, occasion } = one.meeting
  return (
    <section aria-labelledby="readout">
      <h2 id="readout">Read-out</h2>
      {(readout?.points ?? []).length > 0 && (
        <ul>
          {readout?.points.map((point) => (
            <li key={point}>{point}</li>
          ))}
        </ul>
      )}
      {readout?.notes.map(({ role, text }) => (
        <p key={`${role} ${text}`}>
          <b>{role}:</b> {text}
        </p>
      ))}
      {occasion === null ? (
        <p className="muted">No text was recorded.</p>
      ) : (
        <p>
          <Link to="/occasions/$id" params={{ id: occasion }}>
            Its text with its clauses
          </Link>
        </p>
      )}
    </section>
  )
}

interface PointsProps {
  readonly title: string
  readonly points: OneMeeting['meeting']['wants']
  readonly none: string
}

function Points({ title, points, none }: PointsProps) {
  const id = title.replaceAll(' ', '-')
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {points.length === 0 ? (
        <p className="muted">{none}</p>
      ) : (
        <ul>
          {points.map(({ what, note }) => (
            <li key={what}>
              {what}
              {note !== null && <span className="muted"> ({note})</span>}
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

function CancelForm({ id, onClose }: { readonly id: string; readonly onClose: () => void }) {
  const { send, sending, error } = useSend((because: string) =>
    unwrap(client.POST('/v1/meetings/{id}/cancel', { params: { path: { id } }, body: { because } })),
  )
  const end = (because: string): void => void send(because).then((done) => done !== undefined && onClose())
  return <ReasonForm doing="Cancel the meeting" sending={sending} error={error} onSend={end} onCancel={onClose} />
}

function ChangeForm({ one, onClose }: { readonly one: OneMeeting; readonly onClose: () => void }) {
  const { meeting } = one
  const params = { path: { id: meeting.id } }
  const { send, sending, error } = useSend((body: object) =>
    unwrap(client.PATCH('/v1/meetings/{id}', { params, body })),
  )
  return (
    <MeetingForm
      meeting={meeting}
      sending={sending}
      error={error}
      onCancel={onClose}
      onSend={({ partner: _partner, ...fields }, because) =>
        void send({ ...fields, because }).then((done) => done !== undefined && onClose())
      }
    />
  )
}
