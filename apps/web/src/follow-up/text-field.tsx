import { Field } from './field.tsx'

interface Props {
  readonly name: string
  readonly label: string
  readonly hint?: string
  readonly initial?: string
  readonly required?: boolean
  readonly wide?: boolean
  /** Default text. */
  readonly type?: 'text' | 'date' | 'number'
  /** With rows it takes several lines. */
  readonly rows?: number
  readonly list?: string
  readonly most?: number
  /** Whether it has the focus when it comes up. */
  readonly focused?: boolean
}

/** A field of text of a form that is read when it is sent. */
export function TextField({
  name,
  label,
  hint,
  initial,
  required = false,
  wide = false,
  type,
  rows,
  list,
  most,
  focused = false,
}: Props) {
  const common = {
    name,
    required,
    defaultValue: initial ?? '',
    maxLength: most,
    autoComplete: 'off',
    autoFocus: focused,
  }
  return (
    <Field label={label} hint={hint} wide={wide}>
      {(attributes) =>
        rows === undefined ? (
          <input
            {...attributes}
            {...common}
            type={type ?? 'text'}
            list={list}
            step={type === 'number' ? 'any' : undefined}
          />
        ) : (
          <textarea {...attributes} {...common} rows={rows} />
        )
      }
    </Field>
  )
}
