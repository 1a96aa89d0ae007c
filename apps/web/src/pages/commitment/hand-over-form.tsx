import { client, unwrap } from '../../api/client.ts'
import { useSend } from '../../api/use-send.ts'
import { Field, OwnerField } from '../../follow-up/field.tsx'
import { PanelForm } from '../../follow-up/panel-form.tsx'
import { inAWeek, shorten } from '../../follow-up/words.ts'
import { formText } from '../../layout/form-text.ts'
import type { Day } from '../../periods/period.ts'

interface Props {
  /** Id of a commitment or a step. */
  readonly item: string
  readonly what: string
  readonly today: Day
  readonly onDone: () => void
}

/** Offers a commitment or a step to somebody; nothing changes hands until it is accepted. */
export function HandOverForm({ item, what, today, onDone }: Props) {
  const { send, sending, error } = useSend((form: FormData) =>
    unwrap(
      client.POST('/v1/hand-overs', {
        body: {
          item,
          to: formText(form, 'to'),
          on: formText(form, 'on'),
          acceptBy: formText(form, 'acceptBy'),
          what: formText(form, 'what'),
        },
      }),
    ),
  )
  return (
    <PanelForm
      name={`Hand over ${item}: ${shorten(what, 60)}`}
      doing="Offer it"
      sending={sending}
      error={error}
      onSend={(form) => void send(form).then((sent) => sent !== undefined && onDone())}
      onCancel={onDone}
    >
      <OwnerField name="to" label="To whom" />
      <Field label="From which day on">
        {(attributes) => <input {...attributes} type="date" name="on" required defaultValue={today} />}
      </Field>
      <Field label="To be accepted by" hint="after it, the offer is overdue and says so everywhere">
        {(attributes) => <input {...attributes} type="date" name="acceptBy" required defaultValue={inAWeek(today)} />}
      </Field>
      <Field label="What is passed with it" hint="papers, contacts, what was said and not written" wide>
        {(attributes) => <textarea {...attributes} name="what" rows={3} required maxLength={4000} />}
      </Field>
    </PanelForm>
  )
}
