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

const MOST_BYTES = 50 * 1024 * 1024
/** A title line stands among the first lines of a sheet. */
const TITLE_LINES = 20

/**
 * Reads the list a desk already has: CSV (UTF-8 or UTF-16) or XLSX, first sheet that has a column of commitments. Titles are known
 * in five languages, or given by `mapping` (title → field).
 * @throws EntenteError `too-large`, `bad-list` where no line names what is promised.
 */
export function readList(bytes: Uint8Array, mapping: Readonly<Record<string, ImportField>> = {}): ImportedList {
  if (bytes.length > MOST_BYTES) {
    throw new EntenteError('too-large', `the list has ${Math.round(bytes.length / 1e6)} MB`, {
      help: `at most ${MOST_BYTES / 1024 / 1024} MB: divide it`,
    })
  }
  for (const [name, sheet] of Object.entries(sheetsOf(bytes))) {
    const list = readSheet(name, sheet, mapping)
    if (list !== undefined) return list
  }
  throw new EntenteError('bad-list', 'no line names what was promised', {
    help: `give the first line titles such as commitment, owner, due; or say which column is which: --column "Title=what" (fields: ${IMPORT_FIELDS.join(', ')})`,
  })
}

function sheetsOf(bytes: Uint8Array): Record<string, WorkSheet> {
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

function readSheet(
  name: string,
  sheet: WorkSheet,
  mapping: Readonly<Record<string, ImportField>>,
): ImportedList | undefined {
  const lines = utils.sheet_to_json<readonly unknown[]>(sheet, { header: 1, blankrows: true, defval: '', raw: true })
  const fieldsOf = (line: readonly unknown[]): (ImportField | undefined)[] => {
    const seen = new Set<ImportField>()
    return line.map((cell) => {
      const title = textOf(cell)
      const field = mapping[title] ?? fieldOfTitle(title)
      if (field === undefined || seen.has(field)) return undefined
      seen.add(field)
      return field
    })
  }
  const at = lines.slice(0, TITLE_LINES).findIndex((line) => fieldsOf(line).includes('what'))
  const titles = lines[at]
  if (titles === undefined) return undefined
  const fields = fieldsOf(titles)
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
