import type { PlaybookDiagnostic } from '../../api/playbook-queries.ts'
import { WithCode } from '../../layout/with-code.tsx'

interface Props {
  readonly diagnostic: PlaybookDiagnostic
  /** Where it is, where it does not stand at its line. */
  readonly place?: string
}

/** What is wrong, and what to do about it. */
export function DiagnosticNote({ diagnostic: { severity, message, help, code }, place }: Props) {
  return (
    <p className="diagnostic" data-severity={severity}>
      {place !== undefined && <span className="diagnostic-place">{place} </span>}
      <b>{severity}</b> <WithCode text={message} />; <WithCode text={help} /> <code>{code}</code>
    </p>
  )
}
