import { client, unwrap } from '../../api/client.ts'
import type { Commitment } from '../../api/follow-up-types.ts'
import { useSend } from '../../api/use-send.ts'
import { ChoiceField, Field } from '../../follow-up/field.tsx'
import { PanelForm } from '../../follow-up/panel-form.tsx'
import { TextField } from '../../follow-up/text-field.tsx'
import { BINDING_WORDS, choices, STATUS_WORDS } from '../../follow-up/words.ts'
import { formText } from '../../layout/form-text.ts'

const CONDITION_HINT = 'over incidents, such as event.source == "ARM" && event.root in ["05", "06"]; empty for none'

interface Props {
  readonly commitment: Commitment
  readonly onDone: () => void
}

/** Changes words, status, day or condition; only what differs is sent, so the history says what was changed. */
export function ChangeForm({ commitment, onDone }: Props) {
  const { id } = commitment
  const { send, sending, error } = useSend((form: FormData) =>
    unwrap(client.PATCH('/v1/commitments/{id}', { params: { path: { id } }, body: changed(commitment, form) })),
  )
  return (
    <PanelForm
      name={`Change ${id}`}
      doing="Change it"
      sending={sending}
      error={error}
      onSend={(form) => void send(form).then((sent) => sent !== undefined && onDone())}
      onCancel={onDone}
    >
      <Field label="What was promised" wide>
        {(attributes) => (
          <textarea {...attributes} name="what" rows={3} required maxLength={2000} defaultValue={commitment.what} />
        )}
      </Field>
      <ChoiceField name="binding" label="Binding" entries={choices(BINDING_WORDS)} initial={commitment.binding} />
      <ChoiceField name="status" label="Status" entries={choices(STATUS_WORDS)} initial={commitment.status} />
      <Field label="Due">
        {(attributes) => <input {...attributes} type="date" name="due" defaultValue={commitment.due ?? ''} />}
      </Field>
      <TextField
        name="condition"
        label="Condition that proposes evidence"
        hint={CONDITION_HINT}
        initial={commitment.condition ?? ''}
        rows={2}
        most={2000}
        wide
      />
      <Field label="Why" hint="needed where the day moves" wide>
        {(attributes) => <input {...attributes} name="because" maxLength={1000} autoComplete="off" />}
      </Field>
    </PanelForm>
  )
}

function changed(commitment: Commitment, form: FormData) {
  const what = formText(form, 'what')
  const binding = formText(form, 'binding') as Commitment['binding']
  const status = formText(form, 'status') as Commitment['status']
  const due = formText(form, 'due') || null
  const condition = formText(form, 'condition') || null
  return {
    ...(what === commitment.what ? {} : { what }),
    ...(binding === commitment.binding ? {} : { binding }),
    ...(status === commitment.status ? {} : { status }),
    ...(due === commitment.due ? {} : { due }),
    ...(condition === commitment.condition ? {} : { condition }),
    because: formText(form, 'because') || null,
  }
}
