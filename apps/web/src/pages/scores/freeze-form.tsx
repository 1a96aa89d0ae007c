import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { client, unwrap } from '../../api/client.ts'
import { workspaceQuery } from '../../api/queries.ts'
import { useSend } from '../../api/use-send.ts'
import { Field } from '../../follow-up/field.tsx'
import { PanelForm } from '../../follow-up/panel-form.tsx'
import { formText } from '../../layout/form-text.ts'
import { useMay } from '../../officer/use-may.ts'

/** Freezes the list that a report counts over; the head of desk does, and who may not is told why. */
export function FreezeForm() {
  const [open, setOpen] = useState(false)
  const may = useMay('head-of-desk')
  const navigate = useNavigate()
  const { data: workspace } = useQuery(workspaceQuery)
  const { send, sending, error } = useSend((form: FormData) =>
    unwrap(
      client.POST('/v1/score-lists', {
        body: { title: formText(form, 'title'), on: formText(form, 'on'), partner: formText(form, 'partner') || null },
      }),
    ),
  )
  if (!may) {
    return (
      <p className="muted">
        A list is frozen by the head of desk, because a report of the whole desk counts over it. Roles are given in{' '}
        <code>entente.yaml</code>; who works here is chosen at the top.
      </p>
    )
  }
  if (!open) {
    return (
      <p>
        <button type="button" className="button" onClick={() => setOpen(true)}>
          Freeze a list …
        </button>
      </p>
    )
  }
  return (
    <PanelForm
      name="Freeze a list"
      doing="Freeze it"
      sending={sending}
      error={error}
      onSend={(form) =>
        void send(form).then((list) => {
          if (list !== undefined) void navigate({ to: '/scores/$id', params: { id: list.id } })
        })
      }
      onCancel={() => setOpen(false)}
    >
      <Field label="Title" hint="such as half-yearly report">
        {(attributes) => (
          <input
            {...attributes}
            name="title"
            required
            maxLength={300}
            autoComplete="off"
            ref={(node) => {
              node?.focus()
            }}
          />
        )}
      </Field>
      <Field label="Reporting day" hint="commitments made by this day, as they stand now; scored from this day on">
        {(attributes) => <input {...attributes} type="date" name="on" required />}
      </Field>
      <Field label="Relation">
        {(attributes) => (
          <select {...attributes} name="partner">
            <option value="">all relations</option>
            {workspace?.partners.map(({ code, name }) => (
              <option key={code} value={code}>
                {name}
              </option>
            ))}
          </select>
        )}
      </Field>
    </PanelForm>
  )
}
