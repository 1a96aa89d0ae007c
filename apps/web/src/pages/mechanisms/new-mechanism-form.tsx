import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { client, unwrap } from '../../api/client.ts'
import { workspaceQuery } from '../../api/queries.ts'
import type { NewMechanism } from '../../api/standing-queries.ts'
import { useSend } from '../../api/use-send.ts'
import { ChoiceField, OwnerField } from '../../follow-up/field.tsx'
import { PanelForm } from '../../follow-up/panel-form.tsx'
import { PartnerField } from '../../follow-up/promise/partner-field.tsx'
import { deskOf } from '../../follow-up/promise/promise-draft.ts'
import { TextField } from '../../follow-up/text-field.tsx'
import { choices } from '../../follow-up/words.ts'
import { formText } from '../../layout/form-text.ts'
import { MECHANISM_WORDS, RHYTHMS } from '../../standing/words.ts'

/** A commission, joint body or fund, with who follows it. */
export function NewMechanismForm({ onClose }: { readonly onClose: () => void }) {
  const { data: workspace } = useQuery(workspaceQuery)
  const only = workspace?.partners.length === 1 ? (workspace.partners[0]?.code ?? '') : ''
  const [partner, setPartner] = useState(only)
  const [owner, setOwner] = useState<string>()
  const { send, sending, error } = useSend((body: NewMechanism) => unwrap(client.POST('/v1/mechanisms', { body })))
  const write = (form: FormData): void => {
    const basis = formText(form, 'basis')
    const amount = formText(form, 'amount')
    const body: NewMechanism = {
      name: formText(form, 'name'),
      kind: formText(form, 'kind') as NonNullable<NewMechanism['kind']>,
      partner,
      parties: [workspace?.perspective?.code ?? '', partner],
      owner: owner ?? deskOf(workspace, partner),
      every: formText(form, 'every') || null,
      basis: basis === '' ? null : { title: basis },
      money:
        amount === ''
          ? null
          : {
              amount: Number(amount),
              currency: formText(form, 'currency').toUpperCase(),
              asOf: formText(form, 'asOf'),
              source: formText(form, 'moneySource'),
            },
    }
    void send(body).then((made) => made !== undefined && onClose())
  }
  return (
    <PanelForm
      name="Register a mechanism"
      doing="Register it"
      sending={sending}
      error={error}
      onSend={write}
      onCancel={onClose}
    >
      <TextField name="name" label="Name" required wide most={300} />
      <ChoiceField name="kind" label="Kind" entries={choices(MECHANISM_WORDS)} initial="commission" />
      <PartnerField value={partner} onChange={setPartner} />
      <OwnerField label="Who follows it" value={owner ?? deskOf(workspace, partner)} onChange={setOwner} />
      <ChoiceField name="every" label="How often it is to meet" entries={RHYTHMS} initial="" />
      <TextField name="basis" label="Founded by" hint="title of the document" wide most={300} />
      <TextField name="amount" label="Money it has" type="number" hint="may stay empty" />
      <TextField name="currency" label="Currency" hint="such as EUR" most={3} />
      <TextField name="asOf" label="As of" type="date" />
      <TextField name="moneySource" label="Source of the sum" most={300} />
    </PanelForm>
  )
}
