import type { RunOptions } from './run.ts'

interface Props {
  readonly options: RunOptions
  readonly onChange: (options: RunOptions) => void
}

const SCHEMES = ['cameo', 'weis', 'ucdp'] as const

/** What may be said beside the files; most need nothing. */
export function IngestOptions({ options, onChange }: Props) {
  return (
    <div className="ingest-options">
      <label className="check">
        <input
          type="checkbox"
          checked={options.dryRun}
          onChange={(event) => onChange({ ...options, dryRun: event.target.checked })}
        />{' '}
        only look: count everything, write nothing
      </label>
      <details className="details">
        <summary>Where the content leaves a choice</summary>
        <div className="form-row">
          <label>
            Feed
            <input
              value={options.feed ?? ''}
              placeholder="as the files say"
              autoComplete="off"
              spellCheck={false}
              onChange={(event) => onChange({ ...options, feed: event.target.value.trim() || undefined })}
            />
          </label>
          <label>
            Scheme of the codes
            <select
              value={options.scheme ?? ''}
              onChange={(event) =>
                onChange({ ...options, scheme: SCHEMES.find((scheme) => scheme === event.target.value) })
              }
            >
              <option value="">as the files say</option>
              {SCHEMES.map((scheme) => (
                <option key={scheme} value={scheme}>
                  {scheme.toUpperCase()}
                </option>
              ))}
            </select>
          </label>
        </div>
      </details>
    </div>
  )
}
