import { useState } from 'react'
import { client, unwrap } from '../api/client.ts'
import type { HandOver } from '../api/follow-up-types.ts'
import { useSend } from '../api/use-send.ts'
import { formText } from '../layout/form-text.ts'
import { PanelForm } from './panel-form.tsx'
import { TextField } from './text-field.tsx'

/** What a line of a rotation says where nobody said what is passed. */
const WITHOUT_NOTE = 'rotation'

/** What is passed with a hand-over: papers, contacts, what was said. As long as it waits it can be said anew. */
export function PassedWith({ handOver }: { readonly handOver: Pick<HandOver, 'id' | 'what' | 'state' | 'rotation'> }) {
  const { id, what, state, rotation } = handOver
  const [writing, setWriting] = useState(false)
  const { send, sending, error } = useSend((body: { what: string }) =>
    unwrap(client.POST('/v1/hand-overs/{id}/note', { params: { path: { id } }, body })),
  )
  const empty = rotation !== null && what === WITHOUT_NOTE
  if (writing) {
    return (
      <PanelForm
        name={`What is passed with ${id}`}
        doing="Note it"
        sending={sending}
        error={error}
        onSend={(form) =>
          void send({ what: formText(form, 'what') }).then((sent) => sent !== undefined && setWriting(false))
        }
        onCancel={() => setWriting(false)}
      >
        <TextField
          name="what"
          label="What is passed with it"
          hint="papers, contacts, what was said"
          initial={empty ? '' : what}
          rows={3}
          most={4000}
          required
          wide
          focused
        />
      </PanelForm>
    )
  }
  return (
    <p className="line-facts passed-with">
      <span>{empty ? <span className="muted">nothing is noted to go with it</span> : <>with it: {what}</>}</span>
      {state === 'offered' && (
        <button
          type="button"
          className="quiet-button"
          aria-label={`Note what is passed with ${id}`}
          onClick={() => setWriting(true)}
        >
          Note what is passed …
        </button>
      )}
    </p>
  )
}
