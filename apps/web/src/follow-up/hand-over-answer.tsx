import { useState } from 'react'
import { client, unwrap } from '../api/client.ts'
import { useSend } from '../api/use-send.ts'
import { ProblemNote } from '../layout/problem-note.tsx'
import { useMayAnswer } from '../officer/use-may-answer.ts'
import { useOwnerTitle } from './names.ts'
import { ReasonForm } from './reason-form.tsx'

interface Props {
  readonly id: string
  /** What is passed on, to tell one button from another. */
  readonly title: string
  /** Posts whose officers may accept or decline it. */
  readonly answerers: readonly string[]
  /** Whether the giver may take it back here. */
  readonly withdraw?: boolean
}

type Ending = 'decline' | 'withdraw'

/** Accept a hand-over at once, or decline it with a reason, for those who may; others see who may. Taken back with a reason. */
export function HandOverAnswer({ id, title, answerers, withdraw = false }: Props) {
  const [asking, setAsking] = useState<Ending>()
  const accept = useSend(() => unwrap(client.POST('/v1/hand-overs/{id}/accept', { params: { path: { id } } })))
  const may = useMayAnswer()(answerers)
  const ownerTitle = useOwnerTitle()
  if (asking !== undefined) return <End id={id} how={asking} onCancel={() => setAsking(undefined)} />
  return (
    <span className="answer">
      {may ? (
        <>
          <button
            type="button"
            className="button"
            aria-label={`Accept ${id}: ${title}`}
            disabled={accept.sending}
            onClick={() => void accept.send(undefined)}
          >
            Accept
          </button>
          <button
            type="button"
            className="quiet-button"
            aria-label={`Decline ${id}: ${title}`}
            onClick={() => setAsking('decline')}
          >
            Decline …
          </button>
        </>
      ) : (
        <span className="muted small who-answers">answered by {sayAnswerers(answerers, ownerTitle)}</span>
      )}
      {withdraw && (
        <button
          type="button"
          className="quiet-button"
          aria-label={`Take back ${id}: ${title}`}
          onClick={() => setAsking('withdraw')}
        >
          Take back …
        </button>
      )}
      {accept.error !== null && <ProblemNote error={accept.error} />}
    </span>
  )
}

interface EndProps {
  readonly id: string
  readonly how: Ending
  readonly onCancel: () => void
}

function End({ id, how, onCancel }: EndProps) {
  const { send, sending, error } = useSend((because: string) => {
    const answer = { params: { path: { id } }, body: { because } }
    return unwrap(
      how === 'decline'
        ? client.POST('/v1/hand-overs/{id}/decline', answer)
        : client.POST('/v1/hand-overs/{id}/withdraw', answer),
    )
  })
  return (
    <ReasonForm
      doing={how === 'decline' ? 'Decline' : 'Take back'}
      sending={sending}
      error={error}
      onSend={(because) => void send(because)}
      onCancel={onCancel}
    />
  )
}

/** The receiver with its desk, who deputises, and heads of desk. */
function sayAnswerers(answerers: readonly string[], ownerTitle: (id: string) => string): string {
  const [receiver, ...others] = answerers
  if (receiver === undefined) return 'nobody any more'
  const desk = others.find((other) => receiver.startsWith(`${other}/`))
  const deputies = others.filter((other) => other !== desk).map(ownerTitle)
  const first = desk === undefined ? ownerTitle(receiver) : `${ownerTitle(receiver)} (or its desk)`
  return `${[first, ...deputies].join(', ')} or a head of desk`
}
