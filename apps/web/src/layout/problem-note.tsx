import { toProblem } from '../api/problem.ts'

interface Props {
  readonly error: unknown
  readonly onRetry?: (() => void) | undefined
}

/** What went wrong and the next step, in the server's own words. */
export function ProblemNote({ error, onRetry }: Props) {
  const { status, detail, help, code } = toProblem(error)
  // What the server refused it will refuse again.
  const worthTrying = status === 0 || status >= 500
  return (
    <div className="problem" role="alert">
      <p className="problem-detail">{withCode(detail)}</p>
      {help !== undefined && <p>{withCode(help)}</p>}
      <p className="muted">
        <code>{code}</code>
      </p>
      {onRetry !== undefined && worthTrying && (
        <button type="button" className="button" onClick={onRetry}>
          Try again
        </button>
      )}
    </div>
  )
}

/** Text between backticks as code, first letter as a sentence begins. */
function withCode(text: string) {
  const sentence = text.charAt(0).toUpperCase() + text.slice(1)
  return sentence.split('`').map((part, at) => (at % 2 === 1 ? <code key={at}>{part}</code> : part))
}
