import { useState } from 'react'
import { client, unwrap } from '../../api/client.ts'
import type { Commitment } from '../../api/follow-up-types.ts'
import { useSend } from '../../api/use-send.ts'
import { Field, OwnerField } from '../../follow-up/field.tsx'
import { PanelForm } from '../../follow-up/panel-form.tsx'
import { formText } from '../../layout/form-text.ts'
import type { Day } from '../../periods/period.ts'
import { StepProgress } from '../board/commitment-list.tsx'
import { StepLine } from './step-line.tsx'

interface Props {
  readonly commitment: Commitment
  readonly today: Day
}

/** The steps of a commitment: what is open first in their order, each done, moved or dropped in its line; and a new one. */
export function StepsSection({ commitment, today }: Props) {
  const [adding, setAdding] = useState(false)
  const { steps } = commitment
  const kept = steps.filter(({ state }) => state !== 'dropped')
  return (
    <section aria-labelledby="steps-title">
      <h2 id="steps-title">Steps</h2>
      {steps.length > 0 && (
        <StepProgress done={kept.filter(({ state }) => state === 'done').length} steps={kept.length} />
      )}
      {steps.length === 0 && <p className="empty">No steps yet.</p>}
      <ol className="lines steps">
        {steps.map((step) => (
          <StepLine key={step.id} step={step} today={today} commitmentOwner={commitment.owner} />
        ))}
      </ol>
      {adding ? (
        <NewStep id={commitment.id} onDone={() => setAdding(false)} />
      ) : (
        <p>
          <button type="button" className="button" onClick={() => setAdding(true)}>
            Add a step …
          </button>
        </p>
      )}
    </section>
  )
}

function NewStep({ id, onDone }: { readonly id: string; readonly onDone: () => void }) {
  const { send, sending, error } = useSend((form: FormData) =>
    unwrap(
      client.POST('/v1/commitments/{id}/steps', {
        params: { path: { id } },
        body: {
          what: formText(form, 'what'),
          due: formText(form, 'due') || null,
          owner: formText(form, 'owner') || null,
        },
      }),
    ),
  )
  return (
    <PanelForm
      name="A new step"
      doing="Add it"
      sending={sending}
      error={error}
      onSend={(form) => void send(form).then((sent) => sent !== undefined && onDone())}
      onCancel={onDone}
    >
      <Field label="What is to be done" wide>
        {(attributes) => (
          <input
            {...attributes}
            name="what"
            required
            maxLength={1000}
            autoComplete="off"
            ref={(node) => {
              node?.focus()
            }}
          />
        )}
      </Field>
      <Field label="Due">{(attributes) => <input {...attributes} type="date" name="due" />}</Field>
      <OwnerField name="owner" label="By whom" none="the owner of the commitment" />
    </PanelForm>
  )
}
