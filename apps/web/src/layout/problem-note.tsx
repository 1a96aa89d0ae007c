import { toProblem } from '../api/problem.ts'
import { WithCode } from './with-code.tsx'

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
      <p className="problem-detail">
        <WithCode text={sentence(detail)} />
      </p>
      {help !== undefined && (
        <p>
          <WithCode text={sentence(help)} />
        </p>
      )}
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

function sentence(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
