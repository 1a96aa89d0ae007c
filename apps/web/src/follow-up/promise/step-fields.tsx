import { Field, OwnerField } from '../field.tsx'
import type { Faults, StepDraft } from './promise-draft.ts'

interface Props {
  readonly steps: readonly StepDraft[]
  readonly faults: Faults
  readonly onChange: (steps: readonly StepDraft[]) => void
}

/** Steps of a commitment that is being filled in; one more at a time. */
export function StepFields({ steps, faults, onChange }: Props) {
  const set = (at: number, changes: Partial<StepDraft>): void =>
    onChange(steps.map((step, place) => (place === at ? { ...step, ...changes } : step)))
  return (
    <div className="wide step-fields">
      {steps.map((step, at) => (
        <fieldset key={at}>
          <legend>Step {at + 1}</legend>
          <div className="fields">
            <Field label="What is to be done" wide error={faults[`steps.${at}.what`]}>
              {(attributes) => (
                <input
                  {...attributes}
                  value={step.what}
                  maxLength={1000}
                  autoComplete="off"
                  onChange={(event) => set(at, { what: event.target.value })}
                />
              )}
            </Field>
            <Field label="Due" error={faults[`steps.${at}.due`]}>
              {(attributes) => (
                <input
                  {...attributes}
                  type="date"
                  value={step.due}
                  onChange={(event) => set(at, { due: event.target.value })}
                />
              )}
            </Field>
            <OwnerField
              label="By whom"
              none="the owner"
              value={step.owner}
              onChange={(owner) => set(at, { owner })}
              error={faults[`steps.${at}.owner`]}
            />
          </div>
          <button
            type="button"
            className="quiet-button"
            aria-label={`Remove step ${at + 1}`}
            onClick={() => onChange(steps.filter((_, place) => place !== at))}
          >
            Remove
          </button>
        </fieldset>
      ))}
      <button
        type="button"
        className="quiet-button"
        onClick={() => onChange([...steps, { what: '', due: '', owner: '' }])}
      >
        + step
      </button>
    </div>
  )
}
