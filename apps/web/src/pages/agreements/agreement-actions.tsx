import { useState } from 'react'
import { client, unwrap } from '../../api/client.ts'
import type { Agreement } from '../../api/standing-queries.ts'
import { useSend } from '../../api/use-send.ts'
import { Field } from '../../follow-up/field.tsx'
import { ReasonForm } from '../../follow-up/reason-form.tsx'
import { formText } from '../../layout/form-text.ts'
import { ProblemNote } from '../../layout/problem-note.tsx'
import { changeSuspensions } from './suspensions.ts'

type Doing = keyof typeof ASKED | undefined

/** What each change is called, and the day that it asks for. */
const ASKED = {
  suspend: { doing: 'It is suspended', day: 'Suspended from' },
  lift: { doing: 'It applies again', day: 'First day on which it applies again' },
  end: { doing: 'It ends', day: 'First day no more in force' },
} as const

/** What the role legal does with an agreement: check it, say that it is suspended, applies again or has ended. */
export function AgreementActions({ agreement }: { readonly agreement: Agreement }) {
  const { id, checked, standing, suspended } = agreement
  const [doing, setDoing] = useState<Doing>()
  const params = { path: { id } }
  const check = useSend(() => unwrap(client.POST('/v1/agreements/{id}/check', { params })))
  const change = useSend((body: object) => unwrap(client.PATCH('/v1/agreements/{id}', { params, body })))
  if (doing !== undefined) {
    const send = (because: string, form: FormData): void => {
      const day = formText(form, 'day')
      const body = doing === 'end' ? { until: day } : { suspended: changeSuspensions(suspended, doing, day) }
      void change.send({ ...body, because }).then((done) => done !== undefined && setDoing(undefined))
    }
    return (
      <ReasonForm
        doing={ASKED[doing].doing}
        sending={change.sending}
        error={change.error}
        onSend={send}
        onCancel={() => setDoing(undefined)}
      >
        <Field label={ASKED[doing].day}>
          {(attributes) => <input {...attributes} type="date" name="day" required autoFocus />}
        </Field>
      </ReasonForm>
    )
  }
  return (
    <span className="answer">
      {!checked && (
        <button
          type="button"
          className="button"
          aria-label={`Stands as written (legal): ${id}`}
          disabled={check.sending}
          onClick={() => void check.send(undefined)}
        >
          Stands as written (legal)
        </button>
      )}
      {standing === 'in-force' && (
        <>
          <button
            type="button"
            className="quiet-button"
            aria-label={`Suspended: ${id}`}
            onClick={() => setDoing('suspend')}
          >
            Suspended …
          </button>
        </>
      )}
      {standing === 'suspended' && (
        <button
          type="button"
          className="quiet-button"
          aria-label={`Applies again: ${id}`}
          onClick={() => setDoing('lift')}
        >
          Applies again …
        </button>
      )}
      {(standing === 'in-force' || standing === 'suspended') && (
        <button type="button" className="quiet-button" aria-label={`Ends: ${id}`} onClick={() => setDoing('end')}>
          Ends …
        </button>
      )}
      {check.error !== null && <ProblemNote error={check.error} />}
    </span>
  )
}
