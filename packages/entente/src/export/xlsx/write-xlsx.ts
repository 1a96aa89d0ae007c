import { EntenteError, type ReportColumn } from '@entente/model'
import type { Engine, EngineSession } from '@entente/store'
import { ORDER, type Selection } from '../selection.ts'
import type { ExportSource } from '../sources.ts'
import { cell, type CellValue, STYLE } from './cell.ts'
import { writeWorkbook } from './workbook.ts'

/** What fits into a sheet: 1,048,576 rows, the header among them, and 32,767 characters a cell. */
const LARGEST_SHEET = 1_048_575
const LONGEST_TEXT = 32_767
const BATCH = 10_000

/**
 * Writes a workbook of three sheets: Reports, Codebook, Sources.
 * @throws EntenteError `too-many-rows`, `text-too-long`: nothing is ever cut.
 */
export async function writeXlsx(
  engine: Engine,
  selection: Selection,
  sources: readonly ExportSource[],
  file: string,
): Promise<void> {
  refuseTooMany(selection.rows)
  const session = await engine.session()
  try {
    // Row numbers of a table of its own follow the order, so that it can be read in pieces.
    await session.run(`CREATE OR REPLACE TEMP TABLE sheet AS SELECT * FROM ${selection.relation} ${ORDER}`)
    await refuseLongTexts(session, selection.columns)
    await writeWorkbook(file, [
      { name: 'Reports', widths: selection.columns.map(widthOf), rows: reportRows(session, selection) },
      { name: 'Codebook', widths: [16, 12, 100], rows: codebookRows(selection.columns) },
      { name: 'Sources', widths: [22, 12, 14, 40, 80, 40, 100], rows: sourceRows(sources) },
    ])
  } finally {
    session.close()
  }
}

/** @throws EntenteError `too-many-rows`. */
export function refuseTooMany(rows: number): void {
  if (rows <= LARGEST_SHEET) return
  throw new EntenteError('too-many-rows', `a sheet holds ${LARGEST_SHEET} reports, these are ${rows}`, {
    help: 'narrow it with --feed, --from and --to, or write CSV or Parquet, which have no limit',
  })
}

async function refuseLongTexts(session: EngineSession, columns: readonly ReportColumn[]): Promise<void> {
  const texts = columns.filter(({ type }) => type === 'text')
  const longest = texts.map(({ name }) => `max(length(${name})) AS ${name}`).join(', ')
  const [lengths] = await session.all<Record<string, number | null>>(`SELECT ${longest} FROM sheet`)
  const column = texts.find(({ name }) => (lengths?.[name] ?? 0) > LONGEST_TEXT)
  if (column === undefined) return
  throw new EntenteError('text-too-long', `a text in \`${column.name}\` is longer than a cell of a sheet can be`, {
    help: 'write CSV or Parquet, which have no limit',
  })
}

function row(cells: readonly string[]): string {
  return `<row>${cells.join('')}</row>`
}

function heading(names: readonly string[]): string {
  return row(names.map((name) => cell(name, 'text', STYLE.heading)))
}

async function* reportRows(session: EngineSession, { columns, rows }: Selection): AsyncGenerator<string> {
  yield heading(columns.map(({ name }) => name))
  for (let first = 0; first < rows; first += BATCH) {
    const batch = await session.all<Record<string, CellValue>>(
      `SELECT * FROM sheet WHERE rowid >= ${first} AND rowid < ${first + BATCH} ORDER BY rowid`,
    )
    yield batch.map((report) => row(columns.map(({ name, type }) => cell(report[name] ?? null, type)))).join('')
  }
}

function codebookRows(columns: readonly ReportColumn[]): string[] {
  const lines = columns.map(({ name, type, meaning }) => row([name, type, meaning].map((text) => cell(text, 'text'))))
  return [heading(['column', 'type', 'meaning']), ...lines]
}

function sourceRows(sources: readonly ExportSource[]): string[] {
  const lines = sources.map(({ feed, rows, sharing, publisher, licence, terms, citations }) =>
    row([
      cell(feed, 'text'),
      cell(rows, 'integer'),
      ...[sharing, publisher, licence, terms, citations.join('\n')].map((text) => cell(text, 'text')),
    ]),
  )
  return [heading(['feed', 'reports', 'sharing', 'publisher', 'licence', 'terms', 'cite']), ...lines]
}

function widthOf({ type, name }: ReportColumn): number {
  if (type === 'timestamp') return 19
  return name === 'url' || name === 'feed' ? 24 : 12
}
