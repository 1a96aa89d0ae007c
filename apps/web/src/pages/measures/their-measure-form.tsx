import { client, unwrap } from '../../api/client.ts'
import type { TheirMeasure } from '../../api/live-queries.ts'
import type { Workspace } from '../../api/types.ts'
import { useSend } from '../../api/use-send.ts'
import { ChoiceField } from '../../follow-up/field.tsx'
import { PanelForm } from '../../follow-up/panel-form.tsx'
import { TextField } from '../../follow-up/text-field.tsx'
import { formText } from '../../layout/form-text.ts'

type Words = NonNullable<TheirMeasure['words']>

const WORDS: readonly Words[] = [
  'ambassador withdrawn',
  'staff of the mission reduced',
  'consulate closed',
  'visas restricted',
  'border crossing closed',
  'airspace closed',
  'port closed',
  'trade restricted',
  'tariff raised',
  'energy supply reduced',
  'transit restricted',
  'aid withheld',
  'state assets blocked',
  'talks suspended',
  'treaty suspended',
  'other',
]

interface Props {
  readonly partners: Workspace['partners']
  readonly onClose: () => void
}

/** Writes down a measure of a partner's, in words of a fixed list. */
export function TheirMeasureForm({ partners, onClose }: Props) {
  const { send, sending, error } = useSend((form: FormData) =>
    unwrap(
      client.POST('/v1/standing/theirs', {
        body: {
          partner: formText(form, 'partner'),
          instrument: null,
          words: formText(form, 'words') as Words,
          since: formText(form, 'since'),
          review: formText(form, 'review'),
          source: formText(form, 'source'),
        },
      }),
    ),
  )
  return (
    <PanelForm
      name="A measure of theirs"
      doing="Write it down"
      sending={sending}
      error={error}
      onSend={(form) => void send(form).then((done) => done !== undefined && onClose())}
      onCancel={onClose}
    >
      <ChoiceField name="partner" label="Whose" entries={partners.map(({ code, name }) => [code, name] as const)} />
      <ChoiceField name="words" label="What" entries={WORDS.map((words) => [words, words] as const)} />
      <TextField name="since" label="In force since" type="date" required />
      <TextField name="review" label="Look again on" type="date" required />
      <TextField name="source" label="What shows it" hint="a title or an address; no names of persons" required wide />
    </PanelForm>
  )
}
