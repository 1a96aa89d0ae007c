import { csvLine, type CsvRecord, EntenteError, findCode, readCsv, resolveActor } from '@entente/model'
import type { ActRow, ListedAct } from '@entente/measure'

/** Columns of a list of acts. The address of a document is given only when asked for: it can hold the name of a person [G4]. */
const COLUMNS = [
  'id',
  'day',
  'source',
  'target',
  'code',
  'what',
  'tag',
  'document',
  'document_date',
  'reference',
  'link',
  'marking',
  'incident',
] as const
type Column = (typeof COLUMNS)[number]
const NEEDED: readonly Column[] = ['day', 'source', 'target', 'code', 'what', 'document']

/** Acts as comma-separated text, in the order of their ids. */
export function writeActFile(acts: readonly ListedAct[], options: { readonly withUrls: boolean }): string {
  const columns = COLUMNS.filter((column) => column !== 'link' || options.withUrls)
  const rows = acts.toSorted((a, b) => Number(a.id.slice(1)) - Number(b.id.slice(1)))
  return [columns, ...rows.map((act) => columns.map((column) => cellOf(act, column)))].map(csvLine).join('')
}

export interface ActFile {
  readonly rows: readonly ActRow[]
  /** What the file gives of an act: two acts are the same that agree in it. */
  readonly fields: (
    'occurredOn' | 'source' | 'target' | 'cameo' | 'what' | 'tag' | 'document' | 'link' | 'marking' | 'incident'
  )[]
  /** Columns that are not known and were left out. */
  readonly ignored: number
}

/**
 * Reads a list of acts, separated by commas, semicolons or tabs, as its first line shows.
 * @throws EntenteError `bad-act-file`.
 */
export function readActFile(text: string): ActFile {
  const [head = ''] = text.split('\n', 1)
  const delimiter =
    ([',', ';', '\t'] as const).toSorted((a, b) => head.split(b).length - head.split(a).length)[0] ?? ','
  // What a table program leaves below the last row is no row.
  const filled = readCsv(text, delimiter).filter((record) => record.cells.some((cell) => cell.trim() !== ''))
  const [header, ...records] = filled
  const names = (header?.cells ?? []).map((name) => name.trim().toLowerCase())
  const missing = NEEDED.filter((column) => !names.includes(column))
  if (missing.length > 0) {
    throw new EntenteError('bad-act-file', `the first line names no column ${missing.join(', ')}`, {
      help: `columns are ${COLUMNS.join(', ')}; needed are ${NEEDED.join(', ')}`,
    })
  }
  const columns = COLUMNS.filter((column) => names.includes(column))
  const codes = records.map((record) => cells(record, names)('code'))
  // A table that lost one leading zero has lost them all: 10 may have been 010.
  const lostZeros = codes.some((code) => findCode('cameo', code) === undefined && isCode(`0${code}`))
  return {
    rows: records.map((record) => toRow(record, names, lostZeros)),
    fields: [
      ...(['occurredOn', 'source', 'target', 'cameo', 'what', 'document'] as const),
      ...(['tag', 'link', 'marking', 'incident'] as const).filter((column) => columns.includes(column)),
    ],
    ignored: names.filter((name) => !COLUMNS.some((column) => column === name)).length,
  }
}

function toRow(record: CsvRecord, names: readonly string[], lostZeros: boolean): ActRow {
  const { line } = record
  if (record.unclosed) return { line, fault: 'a quote is never closed' }
  if (record.cells.length !== names.length) return { line, fault: 'it has not as many cells as the first line' }
  const of = cells(record, names)
  const code = of('code')
  if (lostZeros && /^(1\d|20)$/.test(code)) return { line, fault: '`code` may have lost its leading zero' }
  const id = of('id')
  if (id !== '' && !/^A[1-9]\d{0,8}$/.test(id)) return { line, fault: '`id` is not written as A7' }
  const optional = (name: string, column: Column): object => (of(column) === '' ? {} : { [name]: of(column) })
  return {
    line,
    ...(id === '' ? {} : { id }),
    act: {
      occurredOn: of('day'),
      source: actorOf(of('source')),
      target: actorOf(of('target')),
      cameo: isCode(code) ? code : `0${code}`,
      what: of('what'),
      ...optional('tag', 'tag'),
      document: {
        title: of('document'),
        ...optional('date', 'document_date'),
        ...optional('reference', 'reference'),
        ...optional('link', 'link'),
      },
      ...optional('marking', 'marking'),
      ...optional('incident', 'incident'),
    },
  }
}

function cells(record: CsvRecord, names: readonly string[]): (column: Column) => string {
  return (column) => (record.cells[names.indexOf(column)] ?? '').trim()
}

/** A code, or a name in any spelling; what is neither stays and is told of by its field. */
function actorOf(text: string): string {
  const found = resolveActor(text)
  return found.kind === 'actor' ? found.code : text
}

function isCode(code: string): boolean {
  return findCode('cameo', code) !== undefined
}

function cellOf(act: ListedAct, column: Column): string {
  switch (column) {
    case 'day':
      return act.occurredOn
    case 'code':
      return act.cameo
    case 'document':
      return act.document.title
    case 'document_date':
      return act.document.date ?? ''
    case 'reference':
      return act.document.reference ?? ''
    case 'link':
      return act.document.link ?? ''
    case 'id':
    case 'source':
    case 'target':
    case 'what':
    case 'tag':
    case 'marking':
    case 'incident':
      return act[column] ?? ''
  }
}
