import { marked, MARKED_COLUMNS } from '@entente/ingest'
import { LIST_SEPARATOR } from '@entente/model'
import { type Engine, literal } from '@entente/store'
import { ORDER, type Selection } from './selection.ts'

/** Writes all rows as one file that the engine can write by itself. */
export async function writeTableFile(
  engine: Engine,
  selection: Selection,
  format: 'csv' | 'parquet' | 'jsonl',
  file: string,
  metadata: string,
): Promise<void> {
  const query =
    format === 'csv' ? csvQuery(selection, harmless(selection)) : `SELECT * FROM ${selection.relation} ${ORDER}`
  await engine.run(`COPY (${query}) TO ${literal(file)} (${copyOptions(format, metadata)})`)
}

/** What a spreadsheet would run when it opens the file stands behind an apostrophe, which is taken off when it is taken in. */
function harmless({ columns }: Selection): readonly string[] {
  return columns.filter(({ name }) => MARKED_COLUMNS.includes(name)).map(({ name }) => `${marked(name)} AS ${name}`)
}

/** The rows as text: lists joined, times in UTC. What this gives can be taken in again. */
export function csvQuery({ relation }: Selection, replace: readonly string[] = []): string {
  const joined = (column: string): string =>
    `${marked(`nullif(array_to_string(${column}, '${LIST_SEPARATOR}'), '')`)} AS ${column}`
  const replaced = [
    joined('source_roles'),
    joined('target_roles'),
    `strftime(CAST(reported_at AS TIMESTAMP), '%Y-%m-%dT%H:%M:%SZ') AS reported_at`,
    ...replace,
  ]
  return `SELECT * REPLACE (${replaced.join(', ')}) FROM ${relation} ${ORDER}`
}

function copyOptions(format: 'csv' | 'parquet' | 'jsonl', metadata: string): string {
  switch (format) {
    case 'csv':
      return 'FORMAT csv, HEADER true'
    case 'parquet':
      return `FORMAT parquet, COMPRESSION zstd, KV_METADATA ${metadata}`
    case 'jsonl':
      return "FORMAT json, TIMESTAMPFORMAT '%Y-%m-%dT%H:%M:%SZ'"
  }
}
