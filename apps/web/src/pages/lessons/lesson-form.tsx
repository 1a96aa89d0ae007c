import { useState } from 'react'
import { client, unwrap } from '../../api/client.ts'
import { useSend } from '../../api/use-send.ts'
import { ChoiceField } from '../../follow-up/field.tsx'
import { PanelForm } from '../../follow-up/panel-form.tsx'
import { TextField } from '../../follow-up/text-field.tsx'
import { formText } from '../../layout/form-text.ts'

type Ending = 'change' | 'none'

const ENDINGS = [
  ['change', 'the playbook changes'],
  ['none', 'no change, because …'],
] as const satisfies readonly (readonly [Ending, string])[]

interface Props {
  readonly partner: string
  readonly from: string
  readonly onClose: () => void
}

/** What a person adds: what was misjudged, and how it ends. */
export function LessonForm({ partner, from, onClose }: Props) {
  const [ending, setEnding] = useState<Ending>('change')
  const { send, sending, error } = useSend((form: FormData) => {
    const text = formText(form, 'end')
    const end = ending === 'change' ? { change: text, before: null, after: null } : { none: text }
    const lesson = { from, misjudged: formText(form, 'misjudged'), end }
    return unwrap(client.POST('/v1/lessons', { body: { partner, lesson } }))
  })
  return (
    <PanelForm
      name={`The lesson of ${from}`}
      doing="Close the episode"
      sending={sending}
      error={error}
      onSend={(form) => void send(form).then((done) => done !== undefined && onClose())}
      onCancel={onClose}
    >
      <TextField name="misjudged" label="What we misjudged" rows={3} required wide focused />
      <ChoiceField label="It ends with" entries={ENDINGS} value={ending} onChange={setEnding} />
      <TextField
        name="end"
        label={ending === 'change' ? 'How the playbook changes' : 'Why it stays as it is'}
        rows={2}
        required
        wide
      />
    </PanelForm>
  )
}
