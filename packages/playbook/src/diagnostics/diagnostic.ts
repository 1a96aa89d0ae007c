import type { DiagnosticCode as ConditionCode } from '../cel/diagnostic-catalogue.ts'
import { shortened } from '../cel/diagnostics.ts'
import { type Explanation, type PlaybookCode, PLAYBOOK_CODES } from './catalogue.ts'

export const SEVERITIES = ['error', 'warning', 'note'] as const
export type Severity = (typeof SEVERITIES)[number]

/** Where something stands. */
export interface Place {
  readonly file: string
  /** From 1. */
  readonly line: number
  /** In UTF-16 units, from 1. */
  readonly column: number
}

/** What is wrong with a text, and where; in its own file or in a base. An error keeps a playbook from being used. */
export interface Diagnostic extends Place {
  readonly code: PlaybookCode | ConditionCode
  readonly severity: Severity
  readonly message: string
  readonly help: string
}

/** What the message and the help need beyond the code. */
export interface Told {
  /** What was typed. */
  readonly given?: string
  /** What the checker knows beyond it. */
  readonly hint?: string
}

export function diagnosticAt(place: Place, code: PlaybookCode, { given = '', hint = '' }: Told = {}): Diagnostic {
  const { severity = 'error', message, help }: Explanation = PLAYBOOK_CODES[code]
  const shown = shortened(given)
  const fill = (text: string): string => text.replaceAll('{given}', () => shown).replaceAll('{hint}', () => hint)
  return { code, severity, message: fill(message), help: fill(help), ...place }
}

/** In the order of file, line, column; the same thing at the same place once. */
export function inOrder(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const once = new Map(
    diagnostics.map((one) => [[one.file, one.line, one.column, one.code, one.message].join('\n'), one]),
  )
  return [...once.values()].toSorted(
    (a, b) =>
      (a.file < b.file ? -1 : a.file > b.file ? 1 : 0) ||
      a.line - b.line ||
      a.column - b.column ||
      (a.code < b.code ? -1 : 1),
  )
}
