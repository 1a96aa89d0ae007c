import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { client, unwrap } from '../../api/client.ts'
import { workspaceQuery } from '../../api/queries.ts'
import { type Meeting, meetingsQuery, type NewMeeting } from '../../api/standing-queries.ts'
import { useSend } from '../../api/use-send.ts'
import { useActorName } from '../../follow-up/names.ts'
import { NoDesk } from '../../follow-up/no-desk.tsx'
import { OCCASION_WORDS } from '../../follow-up/words.ts'
import { Loading } from '../../layout/loading.tsx'
import { ProblemNote } from '../../layout/problem-note.tsx'
import { TableHead } from '../../layout/table-head.tsx'
import { useTitle } from '../../layout/use-title.ts'
import { OpenedForm } from '../../standing/opened-form.tsx'
import { StandingWays } from '../../standing/standing-ways.tsx'
import { LEVEL_WORDS } from '../../standing/words.ts'
import { MeetingForm } from './meeting-form.tsx'

/** Meetings ahead, and what came of those behind us. */
export function MeetingsPage() {
  useTitle('Meetings')
  const { data: workspace } = useQuery(workspaceQuery)
  const { data, error, refetch } = useQuery(meetingsQuery)
  const ahead = data?.meetings.filter((one) => one.state === 'planned').toReversed() ?? []
  const behind = data?.meetings.filter((one) => one.state !== 'planned') ?? []
  return (
    <>
      <h1>Meetings</h1>
      <StandingWays />
      {workspace?.owners.length === 0 && <NoDesk />}
      {error !== null && <ProblemNote error={error} onRetry={() => void refetch()} />}
      {data === undefined && error === null && <Loading what="meetings" height={400} />}
      {data !== undefined && (
        <>
          {data.meetings.length === 0 && (
            <p className="lede">
              No meeting is written down yet. Plan the next one: with its day, what you want and what you can offer, a
              dossier of at most four pages stands ready at once. Afterwards its read-out becomes commitments the same
              day.
            </p>
          )}
          <OpenedForm doing="Plan a meeting">{(close) => <NewMeetingForm onClose={close} />}</OpenedForm>
          <MeetingTable title="Ahead" meetings={ahead} today={data.today} />
          <MeetingTable title="Behind us" meetings={behind} today={data.today} />
        </>
      )}
    </>
  )
}

function NewMeetingForm({ onClose }: { readonly onClose: () => void }) {
  const navigate = useNavigate()
  const { send, sending, error } = useSend((body: NewMeeting) => unwrap(client.POST('/v1/meetings', { body })))
  return (
    <MeetingForm
      sending={sending}
      error={error}
      onCancel={onClose}
      onSend={(body) =>
        void send(body).then((made) => {
          if (made !== undefined) void navigate({ to: '/meetings/$id', params: { id: made.id } })
        })
      }
    />
  )
}

interface TableProps {
  readonly title: string
  readonly meetings: readonly Meeting[]
  readonly today: string
}

function MeetingTable({ title, meetings, today }: TableProps) {
  const actorName = useActorName()
  if (meetings.length === 0) return null
  return (
    <section aria-labelledby={`meetings-${title}`}>
      <h2 id={`meetings-${title}`}>{title}</h2>
      <div className="scroll-x">
        <table className="table">
          <caption className="hidden">{title}</caption>
          <TableHead columns={['Day', 'Meeting', 'Partner', 'Kind', 'Who meets', 'Read-out']} />
          <tbody>
            {meetings.map((meeting) => (
              <tr key={meeting.id}>
                <td className="day">{meeting.day}</td>
                <th scope="row">
                  <Link to="/meetings/$id" params={{ id: meeting.id }}>
                    {meeting.title}
                  </Link>
                </th>
                <td>{actorName(meeting.partner)}</td>
                <td>{OCCASION_WORDS[meeting.kind]}</td>
                <td>{LEVEL_WORDS[meeting.level]}</td>
                <td>{sayReadout(meeting, today)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}

function sayReadout({ state, day }: Meeting, today: string): string {
  if (state === 'held') return 'recorded'
  if (state === 'cancelled') return 'cancelled'
  return day < today ? 'waits to be recorded' : ''
}
