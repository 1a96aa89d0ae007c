import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useId } from 'react'
import { workspaceQuery } from '../api/queries.ts'

interface Attributes {
  readonly id: string
  readonly 'aria-invalid'?: true
  readonly 'aria-describedby'?: string
}

interface Props {
  readonly label: string
  readonly error?: string | undefined
  readonly hint?: string | undefined
  /** Takes a whole line of its form. */
  readonly wide?: boolean
  readonly children: (attributes: Attributes) => ReactNode
}

/** A field of a form with its name, a hint, and what is wrong with it. */
export function Field({ label, error, hint, wide = false, children }: Props) {
  const id = useId()
  const note = error ?? hint
  return (
    <div className={wide ? 'field wide' : 'field'}>
      <label htmlFor={id}>{label}</label>
      {children({
        id,
        ...(error === undefined ? {} : { 'aria-invalid': true as const }),
        ...(note === undefined ? {} : { 'aria-describedby': `${id}-note` }),
      })}
      {note !== undefined && (
        <span id={`${id}-note`} className={error === undefined ? 'hint' : 'form-error'}>
          {note}
        </span>
      )}
    </div>
  )
}

interface OwnerFieldProps extends Omit<Props, 'children'> {
  readonly name?: string
  readonly value?: string
  readonly initial?: string
  readonly onChange?: (owner: string) => void
  /** What no choice stands for; without it a choice is required. */
  readonly none?: string
}

/** A desk or post, by its title. */
export function OwnerField({ name, value, initial, onChange, none, ...field }: OwnerFieldProps) {
  const { data } = useQuery(workspaceQuery)
  return (
    <Field {...field}>
      {(attributes) => (
        <select
          {...attributes}
          name={name}
          data-owner
          required={none === undefined}
          {...(value === undefined ? { defaultValue: initial ?? '' } : { value })}
          onChange={(event) => onChange?.(event.target.value)}
        >
          <option value="">{none ?? 'choose …'}</option>
          {data?.owners.map((owner) => (
            <option key={owner.id} value={owner.id}>
              {owner.title}
            </option>
          ))}
        </select>
      )}
    </Field>
  )
}

/** One of a few things, by their words. */
export function ChoiceField<Key extends string>({
  name,
  entries,
  value,
  initial,
  onChange,
  ...field
}: Omit<Props, 'children'> & {
  readonly name?: string
  readonly entries: readonly (readonly [Key, string])[]
  readonly value?: Key
  readonly initial?: Key
  readonly onChange?: (key: Key) => void
}) {
  return (
    <Field {...field}>
      {(attributes) => (
        <select
          {...attributes}
          name={name}
          required
          {...(value === undefined ? { defaultValue: initial ?? '' } : { value })}
          onChange={(event) => onChange?.(event.target.value as Key)}
        >
          {initial === undefined && value === undefined && <option value="">choose …</option>}
          {entries.map(([key, words]) => (
            <option key={key} value={key}>
              {words}
            </option>
          ))}
        </select>
      )}
    </Field>
  )
}
