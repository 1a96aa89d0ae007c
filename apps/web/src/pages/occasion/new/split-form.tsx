import { type FormEvent, useId } from 'react'
import { formText } from '../../../layout/form-text.ts'

interface Props {
  readonly text: string
  readonly onSplit: (texts: readonly string[]) => void
  readonly onCancel: () => void
}

/** The text of a clause to correct; each line of it becomes a clause. */
export function SplitForm({ text, onSplit, onCancel }: Props) {
  const id = useId()
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault()
    onSplit(formText(new FormData(event.currentTarget), 'text').split('\n'))
  }
  return (
    <form
      className="split-form"
      onSubmit={submit}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onCancel()
      }}
    >
      <label htmlFor={id}>Each line becomes a clause</label>
      <textarea
        id={id}
        name="text"
        rows={5}
        defaultValue={text}
        ref={(node) => {
          node?.focus()
        }}
      />
      <p className="form-buttons">
        <button type="submit" className="button">
          Use it so
        </button>
        <button type="button" className="quiet-button" onClick={onCancel}>
          Cancel
        </button>
      </p>
    </form>
  )
}
