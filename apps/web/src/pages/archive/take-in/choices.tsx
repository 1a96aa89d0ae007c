import { plural } from '../../../format/format-number.ts'
import { CHOICES, filesToAskAbout, type Run } from './run.ts'
import { runner } from './run-ingest.ts'

/** Files that failed for want of an answer can be taken in with it, without choosing them again. */
export function Choices({ run }: { readonly run: Run }) {
  return CHOICES.map(({ code, asks, answers }) => {
    const failed = run.files.filter((file) => file.ledger?.error?.code === code).length
    const files = filesToAskAbout(run, code)
    if (files.length === 0) return null
    return (
      <p key={code} className="run-choice">
        {plural(failed, 'file')} {asks}. Take {failed === 1 ? 'it' : 'them'} in as{' '}
        {answers.map(({ label, options }) => (
          <button
            key={label}
            type="button"
            className="button"
            onClick={() => void runner.start(files, { ...run.options, ...options })}
          >
            {label}
          </button>
        ))}
      </p>
    )
  })
}
