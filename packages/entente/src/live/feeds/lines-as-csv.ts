import type { Mapping } from '@entente/ingest'

/**
 * Lines of JSON as the delimited text of a mapping: one object a line, its columns by name. A line that is no flat object
 * becomes a row of the wrong width, so that the ledger rejects it under its number (one more than in the body: the header).
 */
export function linesAsCsv(text: string, mapping: Mapping): string {
  const columns = columnsOf(mapping)
  const separator = mapping.separator ?? ','
  const rows = text
    .split('\n')
    .filter((line, at, all) => line.trim() !== '' || at < all.length - 1)
    .map((line) => rowOf(line, columns) ?? Array.from({ length: columns.length + 1 }, () => ''))
  return `${[columns, ...rows].map((cells) => cells.map((cell) => quoted(cell, separator)).join(separator)).join('\n')}\n`
}

function columnsOf({ columns }: Mapping): string[] {
  const named = Object.values(columns).flatMap((column) => {
    if (column === undefined) return []
    if (typeof column === 'string') return [column]
    if (!('column' in column)) return [...column]
    return column.group === undefined ? [column.column] : [column.column, column.group]
  })
  return [...new Set(named)]
}

function rowOf(line: string, columns: readonly string[]): string[] | undefined {
  let value: unknown
  try {
    value = JSON.parse(line)
  } catch {
    return undefined
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined
  const record = value as Readonly<Record<string, unknown>>
  const cells = columns.map((column) => cellOf(record[column]))
  return cells.every((cell) => cell !== undefined) ? cells : undefined
}

/** Line breaks would move the numbers of the lines after them. */
function cellOf(value: unknown): string | undefined {
  if (value === undefined || value === null) return ''
  if (typeof value === 'string') return value.replaceAll(/[\r\n]+/g, ' ')
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : undefined
}

function quoted(cell: string, separator: string): string {
  return cell.includes(separator) || /["\n\r]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell
}
