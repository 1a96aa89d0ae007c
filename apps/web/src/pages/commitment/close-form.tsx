import { client, unwrap } from '../../api/client.ts'
import { useSend } from '../../api/use-send.ts'
import { ChoiceField, Field } from '../../follow-up/field.tsx'
import { PanelForm } from '../../follow-up/panel-form.tsx'
import { choices, OUTCOME_WORDS } from '../../follow-up/words.ts'
import { formText } from '../../layout/form-text.ts'
import type { Day } from '../../periods/period.ts'

interface Props {
  readonly id: string
  readonly today: Day
  readonly onDone: () => void
}

/** Says how a commitment ended, and what that rests on. */
export function CloseForm({ id, today, onDone }: Props) {
  const { send, sending, error } = useSend((form: FormData) =>
    unwrap(
      client.POST('/v1/commitments/{id}/close', {
        params: { path: { id } },
        body: {
          result: formText(form, 'result') as keyof typeof OUTCOME_WORDS,
          on: formText(form, 'on'),
          because: formText(form, 'because'),
        },
      }),
    ),
  )
  return (
    <PanelForm
      name={`Close ${id}`}
      doing="Close it"
      sending={sending}
      error={error}
      onSend={(form) => void send(form).then((sent) => sent !== undefined && onDone())}
      onCancel={onDone}
    >
      <ChoiceField name="result" label="How it ended" entries={choices(OUTCOME_WORDS)} />
      <Field label="On which day">
        {(attributes) => <input {...attributes} type="date" name="on" required defaultValue={today} />}
      </Field>
      <Field label="What that rests on" wide>
        {(attributes) => <textarea {...attributes} name="because" rows={2} required maxLength={1000} />}
      </Field>
    </PanelForm>
  )
}
