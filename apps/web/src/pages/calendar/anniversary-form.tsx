import { useState } from 'react'
import { client, unwrap } from '../../api/client.ts'
import { useSend } from '../../api/use-send.ts'
import { ChoiceField } from '../../follow-up/field.tsx'
import { PanelForm } from '../../follow-up/panel-form.tsx'
import { PartnerField } from '../../follow-up/promise/partner-field.tsx'
import { TextField } from '../../follow-up/text-field.tsx'
import { choices } from '../../follow-up/words.ts'
import { formText } from '../../layout/form-text.ts'
import { ANNIVERSARY_WORDS } from '../../standing/words.ts'

/** A national day or an anniversary, with where it stands. */
export function AnniversaryForm({ onClose }: { readonly onClose: () => void }) {
  const [partner, setPartner] = useState('')
  const { send, sending, error } = useSend((form: FormData) => {
    const year = formText(form, 'year')
    const body = {
      title: formText(form, 'title'),
      kind: formText(form, 'kind') as 'national-day' | 'anniversary',
      on: formText(form, 'on'),
      year: year === '' ? null : Number(year),
      partner,
      source: { title: formText(form, 'source') },
    }
    return unwrap(client.POST('/v1/anniversaries', { body }))
  })
  return (
    <PanelForm
      name="A day that comes every year"
      doing="Enter it"
      sending={sending}
      error={error}
      onSend={(form) => void send(form).then((made) => made !== undefined && onClose())}
      onCancel={onClose}
    >
      <TextField name="title" label="What it is" required wide most={300} />
      <ChoiceField name="kind" label="Kind" entries={choices(ANNIVERSARY_WORDS)} initial="national-day" />
      <PartnerField value={partner} onChange={setPartner} />
      <TextField name="on" label="Day" hint="month and day, such as 09-21" required most={5} />
      <TextField name="year" label="Year of what is remembered" type="number" hint="may stay empty" />
      <TextField name="source" label="Source" hint="where it stands" required most={300} />
    </PanelForm>
  )
}
