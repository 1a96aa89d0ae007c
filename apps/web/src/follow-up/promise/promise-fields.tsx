import { useActorName } from '../names.ts'
import { ChoiceField, Field, OwnerField } from '../field.tsx'
import { BINDING_WORDS, choices, STATUS_WORDS } from '../words.ts'
import { directions, type Faults, type PromiseDraft } from './promise-draft.ts'
import { StepFields } from './step-fields.tsx'

interface Props {
  readonly draft: PromiseDraft
  /** Between whom it may have been promised. */
  readonly parties: readonly string[]
  readonly faults: Faults
  readonly onChange: (draft: PromiseDraft) => void
}

/** Everything that is filled in for a commitment. */
export function PromiseFields({ draft, parties, faults, onChange }: Props) {
  const actorName = useActorName()
  const set = (changes: Partial<PromiseDraft>): void => onChange({ ...draft, ...changes })
  const text = (field: 'what' | 'otherBy' | 'otherTo' | 'due') => ({
    value: draft[field],
    onChange: (event: { readonly target: { readonly value: string } }) => set({ [field]: event.target.value }),
  })
  return (
    <div className="fields">
      <Field label="What was promised" wide error={faults['what']}>
        {(attributes) => <textarea {...attributes} rows={3} maxLength={2000} {...text('what')} />}
      </Field>
      <Field label="Who promised it to whom" error={faults['direction']}>
        {(attributes) => (
          <select {...attributes} value={draft.direction} onChange={(event) => set({ direction: event.target.value })}>
            <option value="">choose …</option>
            {directions(parties, actorName).map(([value, label]) => (
              <option key={value} value={value}>
                {label}
              </option>
            ))}
          </select>
        )}
      </Field>
      {draft.direction === 'other' && (
        <>
          <Field label="Who promised it" hint="names or codes, with commas" error={faults['otherBy']}>
            {(attributes) => <input {...attributes} list="all-actors" autoComplete="off" {...text('otherBy')} />}
          </Field>
          <Field label="To whom" hint="names or codes, with commas" error={faults['otherTo']}>
            {(attributes) => <input {...attributes} list="all-actors" autoComplete="off" {...text('otherTo')} />}
          </Field>
        </>
      )}
      <OwnerField label="Owner" value={draft.owner} error={faults['owner']} onChange={(owner) => set({ owner })} />
      <Field label="Due" error={faults['due']}>
        {(attributes) => <input {...attributes} type="date" {...text('due')} />}
      </Field>
      <ChoiceField
        label="Binding"
        entries={choices(BINDING_WORDS)}
        value={draft.binding}
        onChange={(binding) => set({ binding })}
      />
      <ChoiceField
        label="Status"
        entries={choices(STATUS_WORDS)}
        value={draft.status}
        onChange={(status) => set({ status })}
      />
      <StepFields steps={draft.steps} faults={faults} onChange={(steps) => set({ steps })} />
    </div>
  )
}
