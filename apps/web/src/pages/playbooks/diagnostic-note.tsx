import type { PlaybookDiagnostic } from '../../api/playbook-queries.ts'

interface Props {
  readonly diagnostic: PlaybookDiagnostic
  /** Whether file, line and column are told: where it does not stand at its line. */
  readonly withPlace?: boolean
}

/** What is wrong, and what to do about it. */
export function DiagnosticNote({ diagnostic, withPlace = false }: Props) {
  const { severity, message, help, code, file, line, column } = diagnostic
  return (
    <p className="diagnostic" data-severity={severity}>
      {withPlace && (
        <>
          <code>
            {file}:{line}:{column}
          </code>{' '}
        </>
      )}
      <b>{severity}</b> {message}. <span className="diagnostic-help">{help}</span> <code>{code}</code>
    </p>
  )
}
