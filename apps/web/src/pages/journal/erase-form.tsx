import { useState } from 'react'
import { client, unwrap } from '../../api/client.ts'
import { useSend } from '../../api/use-send.ts'
import { Field } from '../../follow-up/field.tsx'
import { ReasonForm } from '../../follow-up/reason-form.tsx'
import { plural } from '../../format/format-number.ts'
import { formText } from '../../layout/form-text.ts'

/** Erases texts for good, such as one that holds the name of a person; for an administrator. */
export function EraseForm() {
  const [open, setOpen] = useState(false)
  const [erased, setErased] = useState(0)
  const { send, sending, error } = useSend(async ({ rows, because }: { rows: number[]; because: string }) => {
    await unwrap(client.POST('/v1/journal/erase', { body: { rows, because } }))
    return rows.length
  })
  const onSend = async (because: string, form: FormData): Promise<void> => {
    const rows = formText(form, 'rows')
      .split(/[\s,;]+/)
      .filter(Boolean)
      .map(Number)
    const done = await send({ rows, because })
    if (done === undefined) return
    setErased(done)
    setOpen(false)
  }
  return (
    <section aria-labelledby="erase-title">
      <h2 id="erase-title">Erase</h2>
      <p className="muted">
        The text of a row can be erased for good, such as one that holds the name of a person. The row stays, a new row
        says that it was erased and why, and the journal still verifies. What followed from the text, such as a
        commitment, goes with it. Backups that were made before still hold it.
      </p>
      {erased > 0 && !open && <p role="status">Erased the text of {plural(erased, 'row')}.</p>}
      {open ? (
        <ReasonForm
          doing="Erase for good"
          label="Why? (it is kept)"
          sending={sending}
          error={error}
          onSend={(because, form) => void onSend(because, form)}
          onCancel={() => setOpen(false)}
        >
          <Field label="Numbers of rows">
            {(attributes) => (
              <input
                {...attributes}
                name="rows"
                required
                pattern="[0-9 ,;]+"
                inputMode="numeric"
                autoComplete="off"
                ref={(node) => {
                  node?.focus()
                }}
              />
            )}
          </Field>
        </ReasonForm>
      ) : (
        <p>
          <button type="button" className="button" onClick={() => setOpen(true)}>
            Erase texts of rows …
          </button>
        </p>
      )}
    </section>
  )
}
