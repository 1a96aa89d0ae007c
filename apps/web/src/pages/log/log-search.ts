/** Days back from today that the log can show; `all` from the first day of which anything is known. */
export const LOG_SPANS = [
  ['30', '30 days'],
  ['90', '90 days'],
  ['365', 'A year'],
  ['all', 'All'],
] as const
export type LogSpan = (typeof LOG_SPANS)[number][0]

export interface LogSearch {
  /** Default 90 days. */
  readonly span?: LogSpan
}

export function readLogSearch({ span }: Record<string, unknown>): LogSearch {
  const known = LOG_SPANS.find(([id]) => id === String(span))
  return known === undefined ? {} : { span: known[0] }
}
