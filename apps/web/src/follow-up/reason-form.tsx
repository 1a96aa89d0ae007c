import { type FormEvent, type ReactNode, useId } from 'react'
import { ProblemNote } from '../layout/problem-note.tsx'
import { formText } from '../layout/form-text.ts'

interface Props {
  /** What the button says. */
  readonly doing: string
  readonly label?: string
  readonly children?: ReactNode
  readonly sending: boolean
  readonly error: Error | null
  readonly onSend: (because: string, form: FormData) => void
  readonly onCancel: () => void
}

/** Asks why, beside whatever else the children ask; Escape gives up. */
export function ReasonForm({ doing, label = 'Why?', children, sending, error, onSend, onCancel }: Props) {
  const id = useId()
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    onSend(formText(form, 'because'), form)
  }
  return (
    <form
      className="inline-form"
      onSubmit={submit}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onCancel()
      }}
    >
      {children}
      <label className="field grow" htmlFor={id}>
        <span>{label}</span>
        <input
          id={id}
          name="because"
          required
          maxLength={1000}
          autoComplete="off"
          // The form is opened by a button: what it asks for comes next.
          ref={(node) => {
            if (children === undefined || children === false) node?.focus()
          }}
        />
      </label>
      <span className="form-buttons">
        <button type="submit" className="button" disabled={sending}>
          {doing}
        </button>
        <button type="button" className="quiet-button" onClick={onCancel}>
          Cancel
        </button>
      </span>
      {error !== null && <ProblemNote error={error} />}
    </form>
  )
}
