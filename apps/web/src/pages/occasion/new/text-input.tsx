import { type ChangeEvent, useState } from 'react'
import { client, unwrap } from '../../../api/client.ts'
import { useSend } from '../../../api/use-send.ts'
import { Field } from '../../../follow-up/field.tsx'
import { ProblemNote } from '../../../layout/problem-note.tsx'
import { type ClauseDraft, clauseDrafts } from './occasion-draft.ts'

interface Props {
  readonly text: string
  readonly onChange: (text: string) => void
  readonly onCut: (clauses: readonly ClauseDraft[]) => void
}

/** Characters that one communiqué can have; the server takes as many. */
const LONGEST = 2_000_000

/** The text of an occasion, pasted or loaded, and cut into clauses. */
export function TextInput({ text, onChange, onCut }: Props) {
  const [wrong, setWrong] = useState<string>()
  const { send, sending, error } = useSend(() => unwrap(client.POST('/v1/clauses', { body: { text } })))
  const load = async (event: ChangeEvent<HTMLInputElement>): Promise<void> => {
    const [file] = event.target.files ?? []
    event.target.value = ''
    if (file === undefined) return
    const loaded = file.size > LONGEST * 4 ? undefined : readText(new Uint8Array(await file.arrayBuffer()))
    if (loaded === undefined || loaded.length > LONGEST) setWrong('This is no plain text in UTF-8, or too long.')
    else {
      setWrong(undefined)
      onChange(loaded)
    }
  }
  return (
    <>
      <Field
        label="Text of the communiqué or treaty"
        wide
        error={wrong}
        hint="Paste it, line breaks and page numbers included; or load a text file. Another format: open it and copy the text."
      >
        {(attributes) => (
          <textarea
            {...attributes}
            className="communique"
            rows={14}
            value={text}
            maxLength={LONGEST}
            onChange={(event) => onChange(event.target.value)}
          />
        )}
      </Field>
      {error !== null && <ProblemNote error={error} />}
      <p className="form-buttons">
        <button
          type="button"
          className="button primary"
          disabled={sending || text.trim() === ''}
          onClick={() => void send(undefined).then((cut) => cut !== undefined && onCut(clauseDrafts(cut.clauses)))}
        >
          Cut into clauses
        </button>
        <label className="button file-button">
          <input
            type="file"
            accept=".txt,.text,.md,text/plain"
            className="hidden"
            onChange={(event) => void load(event)}
          />
          Load a text file
        </label>
      </p>
    </>
  )
}

function readText(bytes: Uint8Array): string | undefined {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return text.includes('\0') ? undefined : text
  } catch {
    return undefined
  }
}
