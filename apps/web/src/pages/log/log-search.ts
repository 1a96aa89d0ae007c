/** Days back from today that the log can show; `all` from the first day of which anything is known. */
export const LOG_SPANS = [
  ['30d', '30 days'],
  ['90d', '90 days'],
  ['year', 'A year'],
  ['all', 'All'],
] as const
export const SPAN_DAYS = { '30d': 30, '90d': 90, year: 365 } as const
export type LogSpan = (typeof LOG_SPANS)[number][0]

export interface LogSearch {
  /** Default 90 days. */
  readonly span?: LogSpan
}

export function readLogSearch({ span }: Record<string, unknown>): LogSearch {
  const known = LOG_SPANS.find(([id]) => id === String(span))
  return known === undefined ? {} : { span: known[0] }
}
