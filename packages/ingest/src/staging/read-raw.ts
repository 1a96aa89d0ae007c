import { literal, literalList } from '@entente/store'
import type { Layout, RawColumn, Sql } from '../feed.ts'

/** Files that are read together, under one layout. */
export interface ReadableFiles {
  readonly paths: readonly string[]
  /** What each path is known by in the batch. */
  readonly numbers: readonly number[]
}

/** Name of the column that holds the number of the file a row came from. */
export const FILE_COLUMN = 'entente_file'

/**
 * The table function that reads raw files under a layout. Rows that do not fit are put into the table `rejects`
 * (and the scan's description into `rejects_scan`) instead of stopping the rest.
 */
export function readRaw(files: ReadableFiles, layout: Layout, rejects: string, parallel = true): string {
  const inDigits = layout.columns.filter((column) => digits(column, layout) !== undefined)
  const columns = layout.columns
    .map((column) => `${literal(column.name)}: ${literal(digits(column, layout)?.type ?? column.type)}`)
    .join(', ')
  const options = [
    'auto_detect = false',
    `delim = ${literal(layout.delimiter)}`,
    `header = ${layout.header}`,
    `quote = ${literal(layout.quote)}`,
    `escape = ${literal(layout.quote)}`,
    `columns = {${columns}}`,
    `nullstr = ${literalList(['', ...(layout.missing ?? [])])}`,
    "compression = 'none'",
    // A folder called `date=2020` is no column.
    'hive_partitioning = false',
    'strict_mode = true',
    'store_rejects = true',
    'rejects_limit = 0',
    `rejects_table = ${literal(rejects)}`,
    `rejects_scan = ${literal(`${rejects}_scan`)}`,
    `parallel = ${parallel}`,
    'max_line_size = 1000000',
    // Held for every file that is open at once; the default is 32 MB.
    'buffer_size = 8000000',
  ]
  if (layout.dateFormat !== undefined) options.push(`dateformat = ${literal(layout.dateFormat)}`)
  if (layout.timestampFormat !== undefined) options.push(`timestampformat = ${literal(layout.timestampFormat)}`)
  if (layout.decimal === ',') options.push(`decimal_separator = ','`)
  // The engine's own number of a file is its place among these paths; a path for every row would cost more.
  const number = `[${files.numbers.join(', ')}][CAST(file_index AS BIGINT) + 1]`
  const replaced = inDigits.map((column) => `${digits(column, layout)?.value ?? ''} AS ${quoted(column)}`)
  const star = replaced.length === 0 ? '*' : `* REPLACE (${replaced.join(', ')})`
  return `(SELECT ${star}, ${number} AS ${FILE_COLUMN} FROM read_csv(${literalList(files.paths)}, ${options.join(', ')}))`
}

/**
 * Days and times that are all digits are read as numbers and taken apart: that takes a third of the time of parsing them by
 * a format. What is no day or time becomes null, which `requiredColumns` refuses.
 */
function digits(
  column: RawColumn,
  layout: Layout,
): { readonly type: 'INTEGER' | 'BIGINT'; readonly value: Sql } | undefined {
  const name = quoted(column)
  const day = (number: Sql): Sql => `${number} // 10000, ${number} // 100 % 100, ${number} % 100`
  if (column.type === 'DATE' && layout.dateFormat === '%Y%m%d')
    return { type: 'INTEGER', value: `TRY(make_date(${day(name)}))` }
  if (column.type === 'TIMESTAMP' && layout.timestampFormat === '%Y%m%d%H%M%S') {
    const time = `${name} // 10000 % 100, ${name} // 100 % 100, CAST(${name} % 100 AS DOUBLE)`
    return { type: 'BIGINT', value: `TRY(make_timestamp(${day(`(${name} // 1000000)`)}, ${time}))` }
  }
  return undefined
}

function quoted({ name }: RawColumn): string {
  return `"${name.replaceAll('"', '""')}"`
}
