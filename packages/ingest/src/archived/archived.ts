import { LIST_SEPARATOR, REPORT_COLUMNS, type ReportColumn } from '@entente/model'
import { engineType } from '@entente/store'
import type { Feed, Layout, RawColumn, Sql } from '../feed.ts'
import { FILE_COLUMN } from '../staging/read-raw.ts'

/** Whether a header is that of an export: all columns of the archive, the url perhaps left out. */
export function isExport(header: readonly string[]): boolean {
  return REPORT_COLUMNS.every((column) => header.includes(column.name) || column.name === 'url')
}

/** Entente's own export in CSV, read back: feeds, ids and every column stay as they are. */
export function archived(header: readonly string[]): Feed {
  return {
    name: 'entente',
    covers: 'span',
    draft: 'archived',
    layouts: [
      {
        delimiter: ',',
        header: true,
        quote: '"',
        columns: header.map((name) => ({ name, type: rawType(REPORT_COLUMNS.find((column) => column.name === name)) })),
        required: ['feed', 'id', 'occurred_on', 'reported_at', 'source', 'target', 'code'],
        dateFormat: '%Y-%m-%d',
        timestampFormat: '%Y-%m-%dT%H:%M:%SZ',
      },
    ],
  }
}

function rawType(column: ReportColumn | undefined): RawColumn['type'] {
  switch (column?.type) {
    case 'date':
      return 'DATE'
    case 'timestamp':
      return 'TIMESTAMP'
    case 'integer':
      return 'INTEGER'
    case 'number':
      return 'DOUBLE'
    default:
      return 'VARCHAR'
  }
}

/** The counterpart of `draftQuery` for rows that are reports already; a column that was left out of the export is null. */
export function archivedQuery(raw: Sql, layout: Layout, carried: Sql): Sql {
  const present = new Set(layout.columns.map((column) => column.name))
  const columns = REPORT_COLUMNS.map((column) => {
    const given = present.has(column.name) ? column.name : `CAST(NULL AS ${engineType(column.type)})`
    return `${column.type === 'text list' ? listSql(given) : `CAST(${given} AS ${engineType(column.type)})`} AS ${column.name}`
  })
  return `
    SELECT ${FILE_COLUMN} AS file, ${columns.join(', ')}, CAST(NULL AS VARCHAR) AS skip, occurred_on AS covered_on,
      CASE WHEN source = target THEN 'both sides are one'
        WHEN NOT regexp_full_match(code, '[0-9]{2,4}') THEN 'the code is not two to four digits' END AS refuse${carried}
    FROM ${raw}`
}

function listSql(text: Sql): Sql {
  return `coalesce(string_split(${text}, '${LIST_SEPARATOR}'), CAST([] AS VARCHAR[]))`
}
