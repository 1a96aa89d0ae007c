import { actors, CODE_FORMS, LIST_SEPARATOR, REPORT_COLUMNS, type ReportColumn, SCHEMES } from '@entente/model'
import { engineType, literal, literalList } from '@entente/store'
import type { Feed, Layout, RawColumn, Sql } from '../feed.ts'
import { headerColumns } from '../files/header-columns.ts'
import { FILE_COLUMN } from '../staging/read-raw.ts'
import { impossibleDay } from '../staging/possible-day.ts'
import { requiredColumns } from '../staging/required-columns.ts'
import { MARKED_COLUMNS, unmarked } from './formula-mark.ts'

/** Whether a header is that of an export: all columns of the archive, the url perhaps left out. */
export function isExport(header: readonly string[]): boolean {
  return REPORT_COLUMNS.every((column) => header.includes(column.name) || column.name === 'url')
}

/**
 * Entente's own export in CSV, read back: feeds, ids and every column stay as they are.
 * @throws EntenteError `no-such-column` when a column that is read stands in the header twice.
 */
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
        columns: headerColumns(header, new Map(REPORT_COLUMNS.map((column) => [column.name, rawType(column)]))),
        required: ['feed', 'id', 'occurred_on', 'reported_at', 'source', 'target', 'code'],
        dateFormat: '%Y-%m-%d',
        timestampFormat: '%Y-%m-%dT%H:%M:%SZ',
      },
    ],
  }
}

function rawType(column: ReportColumn): RawColumn['type'] {
  switch (column.type) {
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
export function archivedQuery(raw: Sql, layout: Layout, beside: readonly string[]): Sql {
  const present = new Set(layout.columns.map((column) => column.name))
  const columns = REPORT_COLUMNS.map((column) => {
    const given = present.has(column.name) ? written(column.name) : `CAST(NULL AS ${engineType(column.type)})`
    return `${column.type === 'text list' ? listSql(given) : `TRY_CAST(${given} AS ${engineType(column.type)})`} AS ${column.name}`
  })
  return `
    SELECT ${FILE_COLUMN} AS number, ${columns.join(', ')}, CAST(NULL AS VARCHAR) AS skip, occurred_on AS covered_on,
      CASE WHEN reported_basis = 'given' THEN CAST(reported_at AS TIMESTAMP) END AS given_at,
      coalesce(${requiredColumns(layout)}, ${refuseSql()}) AS refuse${beside.map((column) => `, ${column}`).join('')}
    FROM (SELECT *, TRY_CAST(is_root AS BOOLEAN) IS NULL AND is_root IS NOT NULL AS no_truth FROM ${raw})`
}

const ACTORS = literalList(actors().map((actor) => actor.code))

/** An export may have been written by hand, so nothing in it is believed: what is not of its form is refused. */
function refuseSql(): Sql {
  const within = (column: string, values: readonly string[]): Sql =>
    `coalesce(${column} NOT IN (${values.map(literal).join(', ')}), true)`
  const unlike = (column: string, pattern: string): Sql =>
    `coalesce(NOT regexp_full_match(${column}, '${pattern}'), false)`
  const cases: readonly (readonly [condition: Sql, reason: string])[] = [
    [unlike('feed', '[a-z][a-z0-9-]{0,40}'), 'the feed is not a name'],
    [`NOT list_contains(${ACTORS}, source) OR NOT list_contains(${ACTORS}, target)`, 'no such state or organisation'],
    ['source = target', 'both sides are one'],
    [within('scheme', SCHEMES), 'no such scheme'],
    ...SCHEMES.map(
      (scheme) =>
        [
          `scheme = ${literal(scheme)} AND ${unlike('code', CODE_FORMS[scheme].pattern)}`,
          `the code is not ${CODE_FORMS[scheme].words}`,
        ] as const,
    ),
    [
      `${unlike('cameo', '[0-9]{2,4}')} OR ${unlike('root', '[0-9]{2}')} OR coalesce(quad NOT BETWEEN 1 AND 4, false)`,
      'the class of the code is not of its form',
    ],
    ['coalesce(abs(goldstein) > 10, false)', 'the weight is not within -10 and 10'],
    ['no_truth', 'is_root is not true or false'],
    [within('source_by', ['organ', 'bare', 'other']), 'source_by is not organ, bare or other'],
    [within('reported_basis', ['given', 'assumed']), 'reported_basis is not given or assumed'],
    [
      `${unlike('source_roles', ROLE_LIST)} OR ${unlike('target_roles', ROLE_LIST)}`,
      'a role is not a code of three letters',
    ],
  ]
  return `CASE ${cases.map(([condition, reason]) => `WHEN ${condition} THEN ${literal(reason)}`).join(' ')} ${impossibleDay('occurred_on', "CASE WHEN reported_basis = 'given' THEN reported_at END")} END`
}

/** Three letters or digits each, as the actor codes of KEDS and GDELT give them. */
const ROLE_LIST = `([A-Z0-9]{1,3}(${LIST_SEPARATOR}[A-Z0-9]{1,3})*)?`

function written(column: string): Sql {
  return MARKED_COLUMNS.includes(column) ? unmarked(column) : column
}

function listSql(text: Sql): Sql {
  return `coalesce(string_split(${text}, '${LIST_SEPARATOR}'), CAST([] AS VARCHAR[]))`
}
