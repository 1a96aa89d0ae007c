import type { InboxItem } from '../../api/inbox-queries.ts'
import { Field } from '../../follow-up/field.tsx'

const OFFERED: Readonly<Record<InboxItem['type'], readonly string[]>> = {
  answer: [
    'in proportion to what was confirmed',
    'as it was agreed beforehand',
    'settled in talks already',
    'not worth an answer',
  ],
  offer: ['it has been quiet', 'a good moment for talks', 'too early'],
  initiative: ['as it was agreed beforehand', 'the day is kept every year', 'not this year'],
  lift: ['what it answered has ended', 'it has served its purpose', 'its cause goes on'],
  verify: ['the sources say too little', 'not our concern', 'told by one source only'],
}

interface Props {
  readonly type: InboxItem['type']
  readonly value: string
  readonly onChange: (text: string) => void
  readonly error: string | undefined
}

/** Why; short reasons fill the field and can be changed there. */
export function ReasonField({ type, value, onChange, error }: Props) {
  return (
    <div className="reason-field">
      <Field label="Reason" error={error} hint="Kept with the decision. No names of persons." wide>
        {(attributes) => (
          <textarea
            {...attributes}
            rows={2}
            maxLength={1000}
            value={value}
            onChange={({ target }) => onChange(target.value)}
            onKeyDown={(event) => {
              if (event.key === 'Escape') event.currentTarget.blur()
            }}
          />
        )}
      </Field>
      <p className="chips" role="group" aria-label="Short reasons">
        {OFFERED[type].map((words) => (
          <button key={words} type="button" className="chip" onClick={() => onChange(words)}>
            {words}
          </button>
        ))}
      </p>
    </div>
  )
}
