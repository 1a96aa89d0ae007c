import type { StatusFiles } from '../../api/types.ts'
import { formatBytes, plural } from '../../format/format-number.ts'

const FIRST_FILES = 20

/** Files that brought nothing, and files of another size than was published. Nothing where there are none. */
export function MissingFiles({ failedFiles, differingFiles }: StatusFiles) {
  const failed = [...new Map(failedFiles.map((file) => [`${file.sha256} ${file.name}`, file])).values()]
  if (failed.length === 0 && differingFiles.length === 0) return null
  return (
    <details className="details" open>
      <summary>{plural(failed.length + differingFiles.length, 'file')} to get again</summary>
      <ul className="to-get-again">
        {failed.slice(0, FIRST_FILES).map(({ name, sha256, message }) => (
          <li key={`${sha256} ${name}`}>
            <span className="file-name">{name}</span>: {message}
          </li>
        ))}
        {differingFiles.slice(0, FIRST_FILES).map(({ name, bytes, listedBytes }) => (
          <li key={name}>
            <span className="file-name">{name}</span>: {formatBytes(bytes)}, where the publisher’s list says{' '}
            {formatBytes(listedBytes)}
          </li>
        ))}
      </ul>
      {Math.max(failed.length, differingFiles.length) > FIRST_FILES && (
        <p className="muted">
          Only the first are shown; <code>entente status --json</code> has them all.
        </p>
      )}
    </details>
  )
}
