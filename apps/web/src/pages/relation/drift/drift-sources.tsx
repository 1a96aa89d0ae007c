import type { Drift } from '../../../api/drift-queries.ts'
import { formatNumber } from '../../../format/format-number.ts'

/** What was read, and what is missing and where to get it. */
export function DriftSources({ found }: { readonly found: Drift }) {
  const { files, missing, gravity, method } = found
  return (
    <>
      <h2>Sources</h2>
      {missing.length > 0 && (
        <>
          <p>Missing, so that nothing can be said of it:</p>
          <ul>
            {missing.map(({ kind, source }) => (
              <li key={kind}>
                <code>{kind}</code>: {source}
              </li>
            ))}
          </ul>
        </>
      )}
      {files.length > 0 && (
        <>
          <p>Files of this workspace that were read:</p>
          <ul>
            {files.map(({ kind, name, sha256 }) => (
              <li key={kind}>
                <code>{kind}</code>: {name}, SHA-256 <code title={sha256}>{sha256.slice(0, 12)}</code>
              </li>
            ))}
          </ul>
        </>
      )}
      {gravity !== null && (
        <p>
          Gravity equation of {formatNumber(gravity.n)} flows:{' '}
          {Object.entries(gravity.coefficients)
            .map(([name, value]) => `${name} ${value.toFixed(3)} (${gravity.standardErrors[name]?.toFixed(3) ?? '—'})`)
            .join(', ')}
          .
        </p>
      )}
      <p className="muted">
        Method {method}. Formulas, sources and a worked example: <code>docs/methods/drift.md</code>.
      </p>
    </>
  )
}
