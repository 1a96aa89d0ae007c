/** What an export can be written as; the last two are several files. */
export const EXPORT_FORMATS = ['csv', 'parquet', 'jsonl', 'xlsx', 'stata', 'parquet-hive'] as const
export type ExportFormat = (typeof EXPORT_FORMATS)[number]

/** Formats that are one file, which can be sent as an answer. */
export const FILE_FORMATS = ['csv', 'parquet', 'jsonl', 'xlsx'] as const

/** The format that the ending of a name promises; CSV where it promises none. */
export function formatOf(file: string): ExportFormat {
  if (file.endsWith('.parquet')) return 'parquet'
  if (file.endsWith('.xlsx')) return 'xlsx'
  if (file.endsWith('.do')) return 'stata'
  return file.endsWith('.jsonl') || file.endsWith('.ndjson') ? 'jsonl' : 'csv'
}
