/** One row of the table behind a figure; every row has the same keys. */
export type FigureRow = Readonly<Record<string, string | number | boolean | null>>

/** Rows as delimited text (RFC 4180) with a header. Null is an empty cell. */
export function csvFile(rows: readonly FigureRow[]): string {
  const names = Object.keys(rows[0] ?? {})
  return [names, ...rows.map((row) => names.map((name) => row[name] ?? null))]
    .map((cells) => `${cells.map(csvCell).join(',')}\r\n`)
    .join('')
}

/** A text that a spreadsheet would take for a formula is marked with `'`. */
function csvCell(value: string | number | boolean | null): string {
  if (value === null) return ''
  if (typeof value !== 'string') return String(value)
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
