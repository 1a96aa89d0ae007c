import type { EngineSession } from '@entente/store'
import type { Rejection } from '../ledger/ledger.ts'

/** Lines that the reader refused, by path: line -> why, without quoting the row. */
export type RejectedLines = Map<string, Map<number, string>>

interface RejectRow {
  readonly path: string
  readonly line: number
  readonly column: string | null
  readonly kind: string
  readonly message: string
}

/** Reads and drops the table of rejects that one reading left. A line with several faults is told by its first. */
export async function takeRejects(session: EngineSession, table: string): Promise<RejectedLines> {
  const rows = await session.all<RejectRow>(
    `SELECT s.file_path AS path, e.line AS line, e.column_name AS "column", e.error_type AS kind, e.error_message AS message
     FROM ${table} e JOIN ${table}_scan s USING (scan_id, file_id)
     ORDER BY path, line, CASE e.error_type WHEN 'CAST' THEN 1 ELSE 0 END, e.column_idx`,
  )
  await session.run(`DROP TABLE ${table}; DROP TABLE ${table}_scan`)
  const rejected: RejectedLines = new Map()
  for (const row of rows) {
    const lines = rejected.get(row.path) ?? new Map<number, string>()
    if (!lines.has(row.line)) lines.set(row.line, reasonOf(row))
    rejected.set(row.path, lines)
  }
  return rejected
}

/** In words that quote nothing of the row; a wrong number of columns is told with what was found. */
function reasonOf(row: RejectRow): string {
  // Mapped columns carry their position before their name.
  const column = `column \`${(row.column ?? '').replace(/^\d+ /, '')}\``
  switch (row.kind) {
    case 'MISSING COLUMNS':
    case 'TOO MANY COLUMNS': {
      const [, expected = '?', found = '?'] = /Columns: (\d+) Found: (\d+)/.exec(row.message) ?? []
      return `${found} columns instead of ${expected}`
    }
    case 'CAST':
      return `${column} cannot be read`
    case 'INVALID ENCODING':
      return `${column} is not UTF-8`
    case 'UNQUOTED VALUE':
      return 'a quote is not closed'
    case 'LINE SIZE OVER MAXIMUM':
      return 'the line is too long'
    default:
      return 'the line cannot be read'
  }
}

/** Whether a reason speaks of the number of columns. */
export function isWidthReason(reason: string): boolean {
  return / columns instead of /.test(reason)
}

/**
 * The lines that no layout took, each with its most telling reason: of two layouts that both refuse a line, the one
 * that fits its width tells the fault.
 */
export function refusedByAll(readings: readonly RejectedLines[]): RejectedLines {
  const [first = new Map<string, Map<number, string>>(), ...others] = readings
  const refused: RejectedLines = new Map()
  for (const [path, lines] of first) {
    const kept = new Map<number, string>()
    for (const [line, reason] of lines) {
      const reasons = [reason, ...others.map((reading) => reading.get(path)?.get(line))]
      if (reasons.includes(undefined)) continue
      kept.set(line, reasons.find((other) => other !== undefined && !isWidthReason(other)) ?? reason)
    }
    refused.set(path, kept)
  }
  return refused
}

export function asRejections(lines: ReadonlyMap<number, string> | undefined): Rejection[] {
  return [...(lines ?? [])].map(([line, reason]) => ({ line, reason })).sort((a, b) => a.line - b.line)
}
