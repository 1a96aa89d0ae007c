import { client, unwrap } from '../../api/client.ts'
import type { Mechanism } from '../../api/standing-queries.ts'
import { useSend } from '../../api/use-send.ts'
import { PanelForm } from '../../follow-up/panel-form.tsx'
import { useActorName, useOwnerTitle } from '../../follow-up/names.ts'
import { TextField } from '../../follow-up/text-field.tsx'
import { formatNumber, plural } from '../../format/format-number.ts'
import { Fact } from '../../layout/fact.tsx'
import { formText } from '../../layout/form-text.ts'
import { OpenedForm } from '../../standing/opened-form.tsx'
import { linesOf, MECHANISM_STATE_WORDS, MECHANISM_WORDS, sayRhythm } from '../../standing/words.ts'
import { DecisionLine } from './decision-line.tsx'

interface Props {
  readonly mechanism: Mechanism
  readonly today: string
}

/** One mechanism: how alive it is, its sessions, and what became of what it decided. */
export function MechanismCard({ mechanism, today }: Props) {
  const actorName = useActorName()
  const ownerTitle = useOwnerTitle()
  const { id, name, kind, partner, owner, state, every, basis, money, sessions, pulse } = mechanism
  return (
    <section className="card" aria-labelledby={`mechanism-${id}`}>
      <h2 id={`mechanism-${id}`}>
        {name} <span className="muted small">{id}</span>
      </h2>
      <p>
        {actorName(partner)}, {MECHANISM_WORDS[kind]}, {MECHANISM_STATE_WORDS[state]}
        {pulse.dormantSince !== null && (
          <>
            {' '}
            — <strong className="late">dormant since {pulse.dormantSince}</strong>
          </>
        )}
      </p>
      <dl className="facts">
        <Fact name="Followed by">{ownerTitle(owner)}</Fact>
        <Fact name="Last met">{pulse.lastMet ?? 'no session is recorded'}</Fact>
        <Fact name="To meet">
          {sayRhythm(every)}
          {pulse.nextDue !== null && `, next by ${pulse.nextDue}`}
        </Fact>
        <Fact name="Decisions carried out">
          {pulse.decisions === 0 ? 'none recorded' : `${pulse.implemented} of ${pulse.decisions}`}
        </Fact>
        {basis !== null && <Fact name="Founded by">{basis.title}</Fact>}
        {money !== null && (
          <Fact name="Money">
            {formatNumber(money.amount)} {money.currency} as of {money.asOf} ({money.source})
          </Fact>
        )}
      </dl>
      {sessions.toReversed().map((session) => (
        <details key={session.id} open={session.decisions.some((one) => one.implemented !== 'yes')}>
          <summary>
            {session.day}
            {session.place !== null && `, ${session.place}`}: {plural(session.decisions.length, 'decision')}
          </summary>
          <ul className="decisions">
            {session.decisions.map((decision) => (
              <DecisionLine key={decision.id} decision={decision} today={today} />
            ))}
          </ul>
        </details>
      ))}
      {state !== 'ended' && (
        <OpenedForm doing="Record a session">
          {(close) => <SessionForm id={id} today={today} onClose={close} />}
        </OpenedForm>
      )}
    </section>
  )
}

interface SessionProps {
  readonly id: string
  readonly today: string
  readonly onClose: () => void
}

function SessionForm({ id, today, onClose }: SessionProps) {
  const params = { path: { id } }
  const { send, sending, error } = useSend((form: FormData) => {
    const decisions = linesOf(formText(form, 'decisions')).map((what) => ({ what, by: formText(form, 'by') || null }))
    const body = { day: formText(form, 'day'), place: formText(form, 'place') || null, decisions }
    return unwrap(client.POST('/v1/mechanisms/{id}/sessions', { params, body }))
  })
  return (
    <PanelForm
      name={`A session of ${id}`}
      doing="Record it"
      sending={sending}
      error={error}
      onSend={(form) => void send(form).then((done) => done !== undefined && onClose())}
      onCancel={onClose}
    >
      <TextField name="day" label="It met on" type="date" initial={today} required />
      <TextField name="place" label="Place" most={200} />
      <TextField name="decisions" label="What it decided" hint="one decision a line" rows={4} wide />
      <TextField name="by" label="To be carried out by" type="date" hint="of all of them; may stay empty" />
    </PanelForm>
  )
}
