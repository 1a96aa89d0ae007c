import { literal, literalList } from '@entente/store'
import type { Layout } from '../feed.ts'

/** Files that are read together: same layout, same packing. */
export interface ReadableFiles {
  readonly paths: readonly string[]
  readonly compression: 'none' | 'gzip'
}

/** Name of the column that says which file a row came from. */
export const FILE_COLUMN = 'entente_file'

/**
 * The table function that reads raw files under a layout. Rows that do not fit are put into the table `rejects`
 * (and the scan's description into `rejects_scan`) instead of stopping the rest.
 */
export function readRaw(files: ReadableFiles, layout: Layout, rejects: string, parallel = true): string {
  const columns = layout.columns.map((column) => `${literal(column.name)}: ${literal(column.type)}`).join(', ')
  const options = [
    'auto_detect = false',
    `delim = ${literal(layout.delimiter)}`,
    `header = ${layout.header}`,
    `quote = ${literal(layout.quote)}`,
    `escape = ${literal(layout.quote)}`,
    `columns = {${columns}}`,
    `nullstr = ${literalList(['', ...(layout.missing ?? [])])}`,
    `compression = ${literal(files.compression)}`,
    `filename = ${literal(FILE_COLUMN)}`,
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
  return `read_csv(${literalList(files.paths)}, ${options.join(', ')})`
}
