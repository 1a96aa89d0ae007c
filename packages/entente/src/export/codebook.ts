import { LICENCES_AS_OF } from '@entente/ingest'
import { REPORT_SCHEMA_VERSION } from '@entente/model'
import type { ExportFormat } from './export-format.ts'
import type { Selection, SelectionOptions } from './selection.ts'
import type { ExportSource } from './sources.ts'

/** What an export is, column by column and feed by feed, as plain data. */
export function codebook(
  selection: Selection,
  sources: readonly ExportSource[],
  options: SelectionOptions & { readonly format: ExportFormat },
  marking: string | undefined,
): Record<string, unknown> {
  return {
    title: 'Reports exported from Entente',
    marking: marking ?? null,
    schema: REPORT_SCHEMA_VERSION,
    format: options.format,
    rows: selection.rows,
    filter: {
      feed: options.feed ?? null,
      source: options.source ?? null,
      target: options.target ?? null,
      from: options.from ?? null,
      to: options.to ?? null,
    },
    unit: 'one row is one report: what a feed says, not what is known to have happened',
    ...WRITTEN[options.format],
    sources,
    termsAsOf: LICENCES_AS_OF,
    columns: selection.columns,
  }
}

const AS_TEXT = { missing: 'an empty field', lists: 'role codes separated by semicolons' }
const AS_TYPES = { missing: 'null', lists: 'lists of text' }

const WRITTEN: Readonly<Record<ExportFormat, { missing: string; lists: string; partitions?: string; marks?: string }>> =
  {
    csv: {
      ...AS_TEXT,
      marks:
        "a text that a spreadsheet would run (=, +, -, @, tab or return first) has ' before it; taken in again it has not",
    },
    stata: AS_TEXT,
    xlsx: { missing: 'an empty cell', lists: 'role codes separated by semicolons' },
    parquet: AS_TYPES,
    jsonl: AS_TYPES,
    'parquet-hive': {
      ...AS_TYPES,
      partitions: '`feed` and `year` (of occurred_on) stand in the names of the folders, not in the files',
    },
  }
