import type { PlaybookView, Tried } from '../../../api/playbook-queries.ts'
import { plural } from '../../../format/format-number.ts'
import { DiagnosticNote } from '../diagnostic-note.tsx'

interface Props {
  readonly tried: Tried | undefined
  readonly view: PlaybookView
  readonly file: string
  readonly waiting: boolean
}

/** What is wrong with the text that is being written. */
export function TriedState({ tried, view, file, waiting }: Props) {
  const { diagnostics = [] } = tried ?? {}
  const errors = diagnostics.filter(({ severity }) => severity === 'error').length
  const other = tried?.ok === false && errors === 0
  return (
    <div className="tried">
      <p role="status">
        {tried === undefined || waiting
          ? 'Checking…'
          : other
            ? `The text is for ${tried.partner ?? 'no partner'}; here only one for ${view.partner} can be tried.`
            : errors > 0
              ? `${plural(errors, 'error')}; it would propose nothing.`
              : `No error${diagnostics.length === 0 ? '' : `, ${plural(diagnostics.length, 'remark')}`}.`}
      </p>
      {diagnostics.map((one) => (
        <DiagnosticNote
          key={`${one.file} ${one.line} ${one.column} ${one.code} ${one.message}`}
          diagnostic={one}
          place={`${one.file === file ? 'line ' : `${one.file}:`}${one.line}`}
        />
      ))}
    </div>
  )
}
