import type { FormEvent, ReactNode } from 'react'
import { ProblemNote } from '../layout/problem-note.tsx'

interface Props {
  /** What it is for, read out with it. */
  readonly name: string
  readonly doing: string
  readonly sending: boolean
  readonly error: Error | null
  readonly children: ReactNode
  readonly onSend: (form: FormData) => void
  readonly onCancel?: () => void
}

/** A form in a panel of its own; what was refused is told above its buttons, and what was typed stays. Escape gives up. */
export function PanelForm({ name, doing, sending, error, children, onSend, onCancel }: Props) {
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault()
    onSend(new FormData(event.currentTarget))
  }
  return (
    <form
      className="panel"
      aria-label={name}
      onSubmit={submit}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onCancel?.()
      }}
    >
      <div className="fields">{children}</div>
      {error !== null && <ProblemNote error={error} />}
      <p className="form-buttons">
        <button type="submit" className="button primary" disabled={sending}>
          {doing}
        </button>
        {onCancel !== undefined && (
          <button type="button" className="quiet-button" onClick={onCancel}>
            Cancel
          </button>
        )}
      </p>
    </form>
  )
}
