import { useState } from 'react'
import { client, unwrap } from '../api/client.ts'
import { useSend } from '../api/use-send.ts'
import { ProblemNote } from '../layout/problem-note.tsx'
import { ReasonForm } from './reason-form.tsx'

interface Props {
  readonly id: string
  /** What is passed on, to tell one button from another. */
  readonly title: string
  /** Whether the giver may take it back here. */
  readonly withdraw?: boolean
}

type Ending = 'decline' | 'withdraw'

/** Accept a hand-over at once; decline it or take it back with a reason. */
export function HandOverAnswer({ id, title, withdraw = false }: Props) {
  const [asking, setAsking] = useState<Ending>()
  const params = { path: { id } }
  const accept = useSend(() => unwrap(client.POST('/v1/hand-overs/{id}/accept', { params })))
  const end = useSend(({ how, because }: { readonly how: Ending; readonly because: string }) =>
    unwrap(
      how === 'decline'
        ? client.POST('/v1/hand-overs/{id}/decline', { params, body: { because } })
        : client.POST('/v1/hand-overs/{id}/withdraw', { params, body: { because } }),
    ),
  )
  if (asking !== undefined) {
    return (
      <ReasonForm
        doing={asking === 'decline' ? 'Decline' : 'Take back'}
        sending={end.sending}
        error={end.error}
        onSend={(because) => void end.send({ how: asking, because })}
        onCancel={() => setAsking(undefined)}
      />
    )
  }
  return (
    <span className="answer">
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
