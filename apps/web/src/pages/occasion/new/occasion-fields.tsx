import { ChoiceField, Field } from '../../../follow-up/field.tsx'
import { PartnerField } from '../../../follow-up/promise/partner-field.tsx'
import { choices, OCCASION_WORDS } from '../../../follow-up/words.ts'
import type { OccasionFacts } from './occasion-draft.ts'

interface Props {
  readonly facts: OccasionFacts
  readonly faults: Readonly<Record<string, string>>
  /** Of the workspace; an occasion may have another. */
  readonly marking: string | null
  readonly onChange: (facts: OccasionFacts) => void
}

type TextField = 'title' | 'otherParties' | 'place' | 'source' | 'marking'

/** What the occasion was, when and with whom. */
export function OccasionFields({ facts, faults, marking, onChange }: Props) {
  const text = (name: TextField, label: string, more: { hint?: string; list?: string; wide?: boolean } = {}) => (
    <Field label={label} error={faults[name]} hint={more.hint} wide={more.wide ?? false}>
      {(attributes) => (
        <input
          {...attributes}
          value={facts[name]}
          list={more.list}
          autoComplete="off"
          onChange={(event) => onChange({ ...facts, [name]: event.target.value })}
        />
      )}
    </Field>
  )
  return (
    <div className="fields">
      {text('title', 'Occasion', { wide: true })}
      <ChoiceField
        label="Kind"
        entries={choices(OCCASION_WORDS)}
        value={facts.kind}
        onChange={(kind) => onChange({ ...facts, kind })}
      />
      <Field label="Day" error={faults['day']}>
        {(attributes) => (
          <input
            {...attributes}
            type="date"
            value={facts.day}
            onChange={(event) => onChange({ ...facts, day: event.target.value })}
          />
        )}
      </Field>
      <PartnerField
        value={facts.partner}
        error={faults['partner']}
        onChange={(partner) => onChange({ ...facts, partner })}
      />
      {text('otherParties', 'Other parties', { hint: 'names or codes, with commas', list: 'all-actors' })}
      {text('place', 'Place')}
      {text('source', 'Source', { hint: 'title of the document' })}
      {text('marking', 'Marking', {
        hint: marking === null ? 'may stay empty' : `empty: ${marking}, as the workspace`,
      })}
    </div>
  )
}
