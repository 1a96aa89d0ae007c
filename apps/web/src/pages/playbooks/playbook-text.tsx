import type { PlaybookDiagnostic, PlaybookView } from '../../api/playbook-queries.ts'
import { DiagnosticNote } from './diagnostic-note.tsx'

/** The text as it lies in the workspace, and those it builds on; what is wrong stands at its line. */
export function PlaybookText({ view }: { readonly view: PlaybookView }) {
  const { file, text, bases, diagnostics } = view
  const shown = new Set([file, ...bases.map((base) => base.file)])
  const elsewhere = diagnostics.filter((one) => !shown.has(one.file))
  return (
    <section aria-labelledby="text-title">
      <h2 id="text-title">Text</h2>
      {diagnostics.length === 0 && (
        <p className="muted">Nothing wrong was found. What is proved of it stands under “Proof”.</p>
      )}
      {elsewhere.map((one) => (
        <DiagnosticNote
          key={`${one.file} ${one.line} ${one.code}`}
          diagnostic={one}
          place={`${one.file}:${one.line}`}
        />
      ))}
      <NumberedText file={file} text={text} diagnostics={diagnostics} />
      {bases.map((base) => (
        <details
          key={base.file}
          className="details base-text"
          open={diagnostics.some(({ file: wrong }) => wrong === base.file)}
        >
          <summary>It builds on {base.file}</summary>
          <NumberedText {...base} diagnostics={diagnostics} />
        </details>
      ))}
    </section>
  )
}

interface TextProps {
  readonly file: string
  readonly text: string
  readonly diagnostics: readonly PlaybookDiagnostic[]
}

function NumberedText({ file, text, diagnostics }: TextProps) {
  const byLine = Map.groupBy(
    diagnostics.filter((one) => one.file === file),
    ({ line }) => line,
  )
  const lines = text.replace(/\n$/, '').split('\n')
  return (
    <div className="scroll-x code-text" role="region" aria-label={file} tabIndex={0}>
      <ol className="code-lines">
        {lines.map((line, at) => {
          const wrong = byLine.get(at + 1) ?? []
          return (
            <li key={at} {...(wrong.length > 0 ? { 'data-wrong': wrong[0]?.severity } : {})}>
              <span className="code-number" aria-hidden="true">
                {at + 1}
              </span>
              <code>{line === '' ? ' ' : line}</code>
              {wrong.map((one) => (
                <DiagnosticNote key={`${one.column} ${one.code}`} diagnostic={one} />
              ))}
            </li>
          )
        })}
      </ol>
    </div>
  )
}
