import type { Draft } from './act-draft.ts'

interface Props {
  readonly draft?: Pick<Draft, 'title' | 'date' | 'reference' | 'link'>
  readonly autoFocus?: boolean
}

/** What is relied on: a title is needed, the rest helps another to find it. */
export function DocumentFields({ draft, autoFocus = false }: Props) {
  return (
    <div className="desk-form-row">
      <label className="wide">
        Source document
        <input
          name="title"
          required
          autoFocus={autoFocus}
          maxLength={300}
          defaultValue={draft?.title}
          placeholder="Cable 17 from the embassy"
          autoComplete="off"
        />
      </label>
      <label className="narrow">
        Its day
        <input type="date" name="date" defaultValue={draft?.date} />
      </label>
      <label>
        Reference
        <input
          name="reference"
          maxLength={200}
          defaultValue={draft?.reference}
          placeholder="where it is kept"
          autoComplete="off"
        />
      </label>
      <label>
        Link
        <input type="url" name="link" defaultValue={draft?.link} placeholder="https://" autoComplete="off" />
      </label>
    </div>
  )
}
