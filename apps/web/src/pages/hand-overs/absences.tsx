import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { client, unwrap } from '../../api/client.ts'
import { absencesQuery } from '../../api/follow-up-queries.ts'
import { useSend } from '../../api/use-send.ts'
import { Field, OwnerField } from '../../follow-up/field.tsx'
import { useOwnerTitle } from '../../follow-up/names.ts'
import { PanelForm } from '../../follow-up/panel-form.tsx'
import { formText } from '../../layout/form-text.ts'

/** Who is away, until when, and who deputises; and a new absence. */
export function Absences() {
  const [adding, setAdding] = useState(false)
  const { data } = useQuery(absencesQuery)
  const ownerTitle = useOwnerTitle()
  const { send, sending, error } = useSend((form: FormData) =>
    unwrap(
      client.POST('/v1/absences', {
        body: {
          owner: formText(form, 'owner'),
          deputy: formText(form, 'deputy'),
          from: formText(form, 'from'),
          until: formText(form, 'until'),
        },
      }),
    ),
  )
  return (
    <section aria-labelledby="absences-title" className="part">
      <h2 id="absences-title">Away</h2>
      {data?.length === 0 && <p className="empty">Nobody is away.</p>}
      <ul className="plain">
        {data?.map((absence) => (
          <li key={`${absence.owner} ${absence.from} ${absence.deputy}`}>
            <b>{ownerTitle(absence.owner)}</b> from {absence.from} to {absence.until};{' '}
            <b>{ownerTitle(absence.deputy)}</b> deputises
          </li>
        ))}
      </ul>
      {adding ? (
        <PanelForm
          name="An absence"
          doing="Note it"
          sending={sending}
          error={error}
          onSend={(form) => void send(form).then((sent) => sent !== undefined && setAdding(false))}
          onCancel={() => setAdding(false)}
        >
          <OwnerField name="owner" label="Who is away" />
          <OwnerField name="deputy" label="Who deputises" hint="sees what is due, and accepts in its place" />
          <Field label="First day">{(attributes) => <input {...attributes} type="date" name="from" required />}</Field>
          <Field label="Last day">{(attributes) => <input {...attributes} type="date" name="until" required />}</Field>
        </PanelForm>
      ) : (
        <p>
          <button type="button" className="button" onClick={() => setAdding(true)}>
            Note an absence …
          </button>
        </p>
      )}
    </section>
  )
}
