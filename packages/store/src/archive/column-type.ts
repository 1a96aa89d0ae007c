import { type ColumnType, REPORT_COLUMNS } from '@entente/model'

const ENGINE_TYPES: Readonly<Record<ColumnType, string>> = {
  text: 'VARCHAR',
  'text list': 'VARCHAR[]',
  date: 'DATE',
  timestamp: 'TIMESTAMPTZ',
  integer: 'INTEGER',
  number: 'DOUBLE',
  boolean: 'BOOLEAN',
}

/** A column of a relation, as the model describes it. */
export interface Column {
  readonly name: string
  readonly type: ColumnType
}

/** The engine's type for a column of the archive. */
export function engineType(type: ColumnType): string {
  return ENGINE_TYPES[type]
}

/** The select list that gives a relation the names, order and types of the archive. */
export function archiveSelect(columns: readonly Column[]): string {
  return columns.map((column) => `CAST(${column.name} AS ${engineType(column.type)}) AS ${column.name}`).join(', ')
}

/** A relation with the columns of the archive and no rows. */
export function emptyReports(columns: readonly Column[] = REPORT_COLUMNS): string {
  const list = columns.map((column) => `CAST(NULL AS ${engineType(column.type)}) AS ${column.name}`).join(', ')
  return `(SELECT ${list} WHERE false)`
}
