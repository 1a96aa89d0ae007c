import { EntenteError } from '@entente/model'
import { read, utils, type WorkSheet } from '@e965/xlsx'
import { fieldOfTitle, IMPORT_FIELDS, type ImportField } from './column-names.ts'

/** A row of a list with the place where it stands, such as `Sheet1, row 7`. */
export interface ListRow {
  readonly place: string
  readonly values: Readonly<Partial<Record<ImportField, string>>>
}

export interface ImportedList {
  /** Which column was read as which field. */
  readonly columns: Readonly<Record<string, ImportField>>
  /** Columns whose titles stand for no field. */
  readonly unused: readonly string[]
  readonly rows: readonly ListRow[]
}

/** What a person says of a title: the field it stands for, or null where the column is not to be used. */
export type ColumnMapping = Readonly<Record<string, ImportField | null>>

/** A column of a list by its title, with the field that it is known to stand for. */
export interface ListColumn {
  readonly title: string
  readonly field: ImportField | null
}

const MOST_BYTES = 50 * 1024 * 1024
/** A title line stands among the first lines of a sheet. */
const TITLE_LINES = 20

/**
 * Reads the list a desk already has: CSV (UTF-8 or UTF-16) or XLSX, first sheet that has a column of commitments. Titles are known
 * in five languages, or given by `mapping`, which goes before what is known.
 * @throws EntenteError `too-large`, `bad-list` where no line names what is promised.
 */
export function readList(bytes: Uint8Array, mapping: ColumnMapping = {}): ImportedList {
  for (const [name, sheet] of Object.entries(sheetsOf(bytes))) {
    const list = readSheet(name, sheet, mapping)
    if (list !== undefined) return list
  }
  throw new EntenteError('bad-list', 'no line names what was promised', {
    help: `give the first line titles such as commitment, owner, due; or say which column is which: --column "Title=what" (fields: ${IMPORT_FIELDS.join(', ')})`,
  })
}

/**
 * The columns of a list before it is read: those of the line that names what was promised; where none does, those of the line
 * with the most words, so that a person can say which column it is.
 * @throws EntenteError `too-large`, `bad-list` where it is no list.
 */
export function readColumns(bytes: Uint8Array): ListColumn[] {
  const heads = Object.values(sheetsOf(bytes)).map((sheet) => linesOf(sheet).slice(0, TITLE_LINES))
  const known = heads.flat().find((line) => fieldsOf(line, {}).includes('what'))
  const fullest = heads.flat().toSorted((a, b) => wordsIn(b) - wordsIn(a))[0]
  const line = known ?? fullest ?? []
  const fields = fieldsOf(line, {})
  const columns = line.map((cell, at): ListColumn => ({ title: textOf(cell), field: fields[at] ?? null }))
  return columns.filter(({ title }, at) => title !== '' && columns.findIndex((one) => one.title === title) === at)
}

function wordsIn(line: readonly unknown[]): number {
  return line.filter((cell) => typeof cell === 'string' && cell.trim() !== '').length
}

function sheetsOf(bytes: Uint8Array): Record<string, WorkSheet> {
  if (bytes.length > MOST_BYTES) {
    throw new EntenteError('too-large', `the list has ${Math.round(bytes.length / 1e6)} MB`, {
      help: `at most ${MOST_BYTES / 1024 / 1024} MB: divide it`,
    })
  }
  try {
    // A text is told from a workbook by its first bytes; its encoding is UTF-8 where no mark says otherwise.
    const packed = bytes[0] === 0x50 && bytes[1] === 0x4b
    return packed
      ? read(bytes, { type: 'array', cellDates: true, UTC: true }).Sheets
      : read(decode(bytes), { type: 'string', raw: true }).Sheets
  } catch (cause) {
    throw new EntenteError('bad-list', 'this is neither a CSV file nor an Excel workbook (XLSX)', {
      help: 'save the list as .xlsx or .csv in UTF-8',
      cause,
    })
  }
}

function decode(bytes: Uint8Array): string {
  const mark =
    bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8'
  return new TextDecoder(mark, { fatal: true }).decode(bytes)
}

function linesOf(sheet: WorkSheet): (readonly unknown[])[] {
  return utils.sheet_to_json<readonly unknown[]>(sheet, { header: 1, blankrows: true, defval: '', raw: true })
}

/** The field of each cell of a line of titles; a field is that of the first title that names it. */
function fieldsOf(line: readonly unknown[], mapping: ColumnMapping): (ImportField | undefined)[] {
  const titles = line.map(textOf)
  // What a person says goes before what is known of titles that stand earlier.
  const seen = new Set<ImportField>(titles.flatMap((title) => said(mapping, title) ?? []))
  return titles.map((title, at) => {
    if (Object.hasOwn(mapping, title)) return titles.indexOf(title) === at ? said(mapping, title) : undefined
    const field = fieldOfTitle(title)
    if (field === undefined || seen.has(field)) return undefined
    seen.add(field)
    return field
  })
}

function said(mapping: ColumnMapping, title: string): ImportField | undefined {
  return Object.hasOwn(mapping, title) ? (mapping[title] ?? undefined) : undefined
}

function readSheet(name: string, sheet: WorkSheet, mapping: ColumnMapping): ImportedList | undefined {
  const lines = linesOf(sheet)
  const at = lines.slice(0, TITLE_LINES).findIndex((line) => fieldsOf(line, mapping).includes('what'))
  const titles = lines[at]
  if (titles === undefined) return undefined
  const fields = fieldsOf(titles, mapping)
  const named = titles.map((cell, column) => [textOf(cell), fields[column]] as const).filter(([title]) => title !== '')
  const rows = lines.slice(at + 1).flatMap((line, offset): ListRow[] => {
    const cells = line.map(textOf)
    if (cells.every((cell) => cell === '')) return []
    const values = Object.fromEntries(
      cells.flatMap((cell, column) => {
        const field = fields[column]
        return field === undefined || cell === '' ? [] : [[field, cell]]
      }),
    )
    return [{ place: `${name}, row ${at + offset + 2}`, values }]
  })
  return {
    columns: Object.fromEntries(named.flatMap(([title, field]) => (field === undefined ? [] : [[title, field]]))),
    unused: named.filter(([, field]) => field === undefined).map(([title]) => title),
    rows,
  }
}

/** A cell as text; days of Excel as `YYYY-MM-DD`. */
function textOf(cell: unknown): string {
  if (cell instanceof Date) return Number.isNaN(cell.getTime()) ? '' : cell.toISOString().slice(0, 10)
  return typeof cell === 'string' || typeof cell === 'number' || typeof cell === 'boolean' ? String(cell).trim() : ''
}
