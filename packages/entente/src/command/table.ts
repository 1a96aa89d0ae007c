import { visible } from './visible-text.ts'

export interface Column<Row> {
  readonly title: string
  readonly value: (row: Row) => string | number | null
  /** Numbers stand to the right. Default left. */
  readonly align?: 'left' | 'right'
}

/** A plain text table; what is unknown is a dash. */
export function table<Row>(rows: readonly Row[], columns: readonly Column<Row>[]): string {
  const cells = rows.map((row) => columns.map((column) => visible(String(column.value(row) ?? '-'))))
  const widths = columns.map((column, at) =>
    Math.max(column.title.length, ...cells.map((line) => line[at]?.length ?? 0)),
  )
  const format = (line: readonly string[]): string =>
    line
      .map((cell, at) =>
        columns[at]?.align === 'right' ? cell.padStart(widths[at] ?? 0) : cell.padEnd(widths[at] ?? 0),
      )
      .join('  ')
      .trimEnd()
  return [columns.map((column) => column.title), ...cells].map((line) => `${format(line)}\n`).join('')
}

/** A whole number with thin groups: `1,234,567`. */
export function grouped(number: number): string {
  return new Intl.NumberFormat('en').format(number)
}

/** Bytes as megabytes with one decimal: `3.1 MB`. */
export function megabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(1)} MB`
}
