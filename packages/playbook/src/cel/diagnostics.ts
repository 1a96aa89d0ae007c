import { EntenteError } from '@entente/model'
import { type DiagnosticCode, EXPLANATIONS } from './diagnostic-catalogue.ts'

/** Why a text is no condition, and where. */
export interface Diagnostic {
  readonly code: DiagnosticCode
  /** Offsets in the text, in UTF-16 units, from 0; `to` is not included. */
  readonly from: number
  readonly to: number
  /** Of `from`, both from 1. */
  readonly line: number
  readonly column: number
  readonly message: string
  readonly help: string
}

/** Longest piece of a text that a message repeats. */
const QUOTED = 60

export interface Fault {
  readonly code: DiagnosticCode
  readonly from: number
  readonly to: number
  /** What the message or the help needs beyond the text itself. */
  readonly hint?: string
  /** Stands in the message in place of what the span holds. */
  readonly given?: string
}

export function diagnostic(text: string, { code, from, to, hint = '', given }: Fault): Diagnostic {
  const before = text.slice(0, from).split('\n')
  const { message, help } = EXPLANATIONS[code](shortened(given ?? text.slice(from, to)), hint)
  return { code, from, to, line: before.length, column: (before.at(-1) ?? '').length + 1, message, help }
}

/** All that is wrong with a condition as one error, for those who cannot show a list. */
export function conditionError(diagnostics: readonly Diagnostic[]): EntenteError {
  const [first] = diagnostics
  const message = diagnostics.map((one) => `${one.line}:${one.column} ${one.message}`).join('; ')
  return new EntenteError('bad-condition', message, first === undefined ? {} : { help: first.help })
}

/** What was typed as a message repeats it: on one line, not too long, without backticks. */
export function shortened(text: string): string {
  const line = text.replaceAll(/\s+/g, ' ').replaceAll('`', "'").trim()
  return (line.length > QUOTED ? `${line.slice(0, QUOTED - 1)}…` : line).toWellFormed()
}
