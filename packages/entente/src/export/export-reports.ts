import { rename, rm, writeFile } from 'node:fs/promises'
import {
  type ActorCode,
  type Day,
  EntenteError,
  LIST_SEPARATOR,
  REPORT_COLUMNS,
  REPORT_SCHEMA_VERSION,
} from '@entente/model'
import { literal } from '@entente/store'
import type { Workspace } from '../workspace/open-workspace.ts'

export const EXPORT_FORMATS = ['csv', 'parquet', 'jsonl'] as const
export type ExportFormat = (typeof EXPORT_FORMATS)[number]

export interface ExportOptions {
  readonly format: ExportFormat
  readonly feed?: string
  readonly source?: ActorCode
  readonly target?: ActorCode
  readonly from?: Day
  readonly to?: Day
  /** Addresses of articles can hold names of persons, so they are left out unless asked for. */
  readonly withUrls?: boolean
}

export interface Exported {
  readonly file: string
  readonly codebook: string
  readonly rows: number
}

/**
 * Writes all reports that fit [T14], sorted, with a codebook beside them. A CSV with urls, taken in again, gives the
 * same reports [T13]. A file that is there already is replaced only when the new one is whole.
 */
export async function exportReports(workspace: Workspace, file: string, options: ExportOptions): Promise<Exported> {
  const { store } = workspace
  const conditions = [
    ...(['feed', 'source', 'target'] as const).flatMap((name) =>
      options[name] === undefined ? [] : [`${name} = ${literal(options[name])}`],
    ),
    ...(options.from === undefined ? [] : [`occurred_on >= DATE ${literal(options.from)}`]),
    ...(options.to === undefined ? [] : [`occurred_on <= DATE ${literal(options.to)}`]),
  ]
  const columns = REPORT_COLUMNS.filter((column) => column.name !== 'url' || options.withUrls === true)
  const where = conditions.length === 0 ? '' : `WHERE ${conditions.join(' AND ')}`
  const relation = `(SELECT ${columns.map((column) => column.name).join(', ')} FROM ${await store.reports(options)} ${where})`
  const [count] = await store.engine.all<{ rows: number }>(`SELECT count(*) AS rows FROM ${relation}`)
  const rows = count?.rows ?? 0
  if (rows === 0) {
    throw new EntenteError('nothing-to-export', 'no report fits', { help: 'see what there is with: entente status' })
  }
  const draft = `${file}.unfinished`
  try {
    await store.engine.run(
      `COPY (${copyQuery(relation, options.format)}) TO ${literal(draft)} (${copyOptions(options.format)})`,
    )
    await rename(draft, file)
  } finally {
    await rm(draft, { force: true })
  }
  const codebook = `${file}.codebook.json`
  await writeFile(codebook, `${JSON.stringify(codebookOf(workspace, options, columns, rows), null, 2)}\n`)
  return { file, codebook, rows }
}

const ORDER = 'ORDER BY feed, occurred_on, source, target, id'

function copyQuery(relation: string, format: ExportFormat): string {
  if (format !== 'csv') return `SELECT * FROM ${relation} ${ORDER}`
  const asText = `SELECT * REPLACE (nullif(array_to_string(source_roles, '${LIST_SEPARATOR}'), '') AS source_roles, nullif(array_to_string(target_roles, '${LIST_SEPARATOR}'), '') AS target_roles`
  return `${asText}, strftime(CAST(reported_at AS TIMESTAMP), '%Y-%m-%dT%H:%M:%SZ') AS reported_at) FROM ${relation} ${ORDER}`
}

function copyOptions(format: ExportFormat): string {
  switch (format) {
    case 'csv':
      return 'FORMAT csv, HEADER true'
    case 'parquet':
      return 'FORMAT parquet, COMPRESSION zstd'
    case 'jsonl':
      return "FORMAT json, TIMESTAMPFORMAT '%Y-%m-%dT%H:%M:%SZ'"
  }
}

function codebookOf(
  workspace: Workspace,
  options: ExportOptions,
  columns: typeof REPORT_COLUMNS,
  rows: number,
): Record<string, unknown> {
  return {
    title: 'Reports exported from Entente',
    marking: workspace.config?.marking ?? null,
    schema: REPORT_SCHEMA_VERSION,
    rows,
    filter: {
      feed: options.feed ?? null,
      source: options.source ?? null,
      target: options.target ?? null,
      from: options.from ?? null,
      to: options.to ?? null,
    },
    unit: 'one row is one report: what a feed says, not what is known to have happened',
    missing: options.format === 'csv' ? 'an empty field' : 'null',
    lists: options.format === 'csv' ? 'role codes separated by semicolons' : 'lists of text',
    columns,
  }
}
