import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { client, unwrap } from '../../api/client.ts'
import { actorsQuery, workspaceQuery } from '../../api/queries.ts'
import type { NewAgreement } from '../../api/standing-queries.ts'
import { useSend } from '../../api/use-send.ts'
import { ChoiceField } from '../../follow-up/field.tsx'
import { PanelForm } from '../../follow-up/panel-form.tsx'
import { AllActors } from '../../follow-up/promise/all-actors.tsx'
import { PartnerField } from '../../follow-up/promise/partner-field.tsx'
import { codesOf } from '../../follow-up/promise/promise-draft.ts'
import { TextField } from '../../follow-up/text-field.tsx'
import { BINDING_WORDS, choices } from '../../follow-up/words.ts'
import { formText } from '../../layout/form-text.ts'

/** An agreement with its source; anybody at the desk may record it, legal checks it. */
export function NewAgreementForm({ onClose }: { readonly onClose: () => void }) {
  const { data: workspace } = useQuery(workspaceQuery)
  const { data: actors = [] } = useQuery(actorsQuery)
  const [partner, setPartner] = useState(workspace?.partners.length === 1 ? (workspace.partners[0]?.code ?? '') : '')
  const { send, sending, error } = useSend((body: NewAgreement) => unwrap(client.POST('/v1/agreements', { body })))
  const write = (form: FormData): void => {
    const others = codesOf(formText(form, 'others'), actors)
    const parties = [workspace?.perspective?.code ?? '', partner, ...others].filter((code) => code !== '')
    const body: NewAgreement = {
      id: formText(form, 'id') || null,
      title: formText(form, 'title'),
      kind: formText(form, 'kind'),
      binding: formText(form, 'binding') as NewAgreement['binding'],
      parties: [...new Set(parties)],
      signed: formText(form, 'signed') || null,
      from: formText(form, 'from') || null,
      until: formText(form, 'until') || null,
      source: { title: formText(form, 'source'), reference: formText(form, 'reference') || null },
    }
    void send(body).then((made) => made !== undefined && onClose())
  }
  return (
    <PanelForm
      name="Record an agreement"
      doing="Record it, to be checked by legal"
      sending={sending}
      error={error}
      onSend={write}
      onCancel={onClose}
    >
      <TextField name="title" label="Title" required wide most={500} />
      <PartnerField value={partner} onChange={setPartner} />
      <TextField name="others" label="Other parties" hint="names or codes, with commas" list="all-actors" />
      <TextField name="kind" label="Kind" hint="such as ceasefire, border, visa, trade" required most={60} />
      <ChoiceField name="binding" label="Nature" entries={choices(BINDING_WORDS)} initial="legal" />
      <TextField name="id" label="Short name" hint="such as ceasefire-1994; may stay empty" most={60} />
      <TextField name="signed" label="Signed on" type="date" />
      <TextField name="from" label="In force from" type="date" />
      <TextField name="until" label="First day no more in force" type="date" />
      <TextField name="source" label="Source" hint="the document it stands in" required most={300} />
      <TextField name="reference" label="Where it is kept" hint="registry number or address" most={2000} />
      <AllActors />
    </PanelForm>
  )
}
