import { useRef, useState } from 'react'
import type { PlaybookDiagnostic } from '../../../api/playbook-queries.ts'

interface Props {
  readonly text: string
  /** As it lies in the workspace. */
  readonly saved: string
  readonly file: string
  readonly diagnostics: readonly PlaybookDiagnostic[]
  readonly onWrite: (text: string) => void
}

const FEWEST_LINES = 12

/** A text with its line numbers; a line with something wrong is marked. Tab leaves it, as it leaves every field. */
export function Editor({ text, saved, file, diagnostics, onWrite }: Props) {
  const [copied, setCopied] = useState(false)
  const area = useRef<HTMLTextAreaElement>(null)
  const lines = Math.max(FEWEST_LINES, text.split('\n').length)
  const wrong = new Map(
    diagnostics.filter((one) => one.file === file).map(({ line, severity }) => [line, severity] as const),
  )
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(text)
      setCopied(true)
    } catch {
      // Without leave to write to the clipboard the text is selected, and one key copies it.
      area.current?.select()
    }
  }
  return (
    <div className="editor">
      <div className="editor-text scroll-x">
        <ol className="editor-numbers" aria-hidden="true">
          {Array.from({ length: lines }, (_, at) => (
            <li key={at} data-wrong={wrong.get(at + 1)}>
              {at + 1}
            </li>
          ))}
        </ol>
        <textarea
          ref={area}
          aria-label={`Text of ${file}`}
          value={text}
          rows={lines}
          wrap="off"
          spellCheck={false}
          autoCapitalize="off"
          onChange={(event) => {
            setCopied(false)
            onWrite(event.target.value)
          }}
        />
      </div>
      <p className="form-buttons">
        <button type="button" className="button" onClick={() => void copy()}>
          Copy the text
        </button>
        <a className="button" href={`data:text/yaml;charset=utf-8,${encodeURIComponent(text)}`} download={nameOf(file)}>
          Download it
        </a>
        <button type="button" className="quiet-button" disabled={text === saved} onClick={() => onWrite(saved)}>
          Back to the text of the workspace
        </button>
        {copied && (
          <span className="muted small" role="status">
            Copied.
          </span>
        )}
      </p>
    </div>
  )
}

function nameOf(file: string): string {
  return file.split('/').at(-1) ?? file
}
