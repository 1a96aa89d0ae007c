import type { DuckDBConnection } from '@duckdb/node-api'
import type { Day } from '@entente/model'
import {
  type Act,
  actsSql,
  DUCKDB,
  FIELDS,
  type Incident,
  INCIDENT_COLUMNS,
  type IncidentColumns,
  namingSql,
  OTHERWISE,
  windowCountSql,
} from '@entente/playbook'
import type { Case } from './random-playbooks.ts'

/** What the SQL gives for one case; names by key of the incident. */
export interface InSql {
  readonly names: ReadonlyMap<string, { readonly rule: string | null; readonly unknown: readonly string[] }>
  readonly acts: ReadonlyMap<string, Act>
  /** Of its window, by day. */
  readonly counts: ReadonlyMap<string, number>
}

const TYPES = { bool: 'BOOLEAN', text: 'VARCHAR', int: 'BIGINT', double: 'DOUBLE', texts: 'VARCHAR[]' }
const TABLE = [
  'case_number INTEGER',
  ...FIELDS.map(({ name, type }) => `${name} ${TYPES[type]}`),
  'key VARCHAR, occurred_on DATE, first_at TIMESTAMPTZ, settles_at TIMESTAMPTZ, confirmed BOOLEAN',
].join(', ')
/** From before the first act to after the last. */
const SOME_DAYS = "(SELECT CAST(range AS DATE) AS day FROM range(DATE '2020-02-26', DATE '2020-03-12', INTERVAL 1 DAY))"
/** The table holds numbers that the archive does not. */
const COLUMNS: IncidentColumns = {
  ...INCIDENT_COLUMNS,
  tag: 'tag',
  goldstein: DUCKDB.known('double', 'goldstein'),
  reports: DUCKDB.known('int', 'reports'),
  confirmed: 'confirmed',
}

/** Cases together, in four statements. */
export async function inSql(connection: DuckDBConnection, cases: readonly Case[]): Promise<readonly InSql[]> {
  const rows = cases.flatMap(({ incidents }, at) => incidents.map((incident) => rowOf(at, incident)))
  await connection.run(
    `CREATE OR REPLACE TEMP TABLE incidents (${TABLE}); INSERT INTO incidents VALUES ${rows.join(', ')}`,
  )
  const relations = cases.map((_one, at) => `(SELECT * FROM incidents WHERE case_number = ${at})`)
  const names = await all<{ number: number; key: string; rule: number; absent: boolean[] }>(
    connection,
    cases.map(({ playbook }, at) => {
      const relation = relations[at] ?? ''
      const absent = playbook.rules.map((_rule, place) => `absent_${place}`).join(', ')
      const named = namingSql(playbook, DUCKDB, { relation, columns: COLUMNS, keep: ['key'], absent: true })
      return `SELECT ${at} AS number, key, rule, CAST([${absent}] AS BOOLEAN[]) AS absent
        FROM (${named})`
    }),
  )
  await connection.run(
    `CREATE OR REPLACE TEMP TABLE acts AS ${cases
      .map(
        ({ playbook }, at) =>
          `SELECT ${at} AS number, * FROM (${actsSql(playbook, DUCKDB, relations[at] ?? '', COLUMNS)})`,
      )
      .join(' UNION ALL ')}`,
  )
  const acts = await all<ActRow>(connection, [
    `SELECT * REPLACE (CAST(occurred_on AS VARCHAR) AS occurred_on, CAST(clock_day AS VARCHAR) AS clock_day,
      epoch_ms(first_reported_at) AS first_reported_at) FROM acts`,
  ])
  const counts = await all<{ number: number; day: string; count: number }>(
    connection,
    cases.map(({ window }, at) => {
      const ofCase = `(SELECT * FROM acts WHERE number = ${at})`
      return `SELECT ${at} AS number, CAST(day AS VARCHAR) AS day, count FROM (${windowCountSql(DUCKDB, ofCase, window, SOME_DAYS)})`
    }),
  )
  return cases.map(({ playbook }, at) => ({
    names: new Map(
      names
        .filter((row) => row.number === at)
        .map(({ key, rule, absent }) => [
          key,
          {
            rule: playbook.rules[rule]?.id ?? null,
            unknown: playbook.rules.flatMap(({ id }, place) => (absent[place] === true ? [id] : [])),
          },
        ]),
    ),
    acts: new Map(acts.filter((row) => row.number === at).map((row) => [row.key, actOf(row, playbook.partner)])),
    counts: new Map(counts.filter((row) => row.number === at).map(({ day, count }) => [day, count])),
  }))
}

interface ActRow {
  readonly number: number
  readonly key: string
  readonly rule: string
  readonly kind: Act['kind']
  readonly points: number
  readonly occurred_on: Day
  readonly clock_day: Day
  readonly feed: string
  readonly first_reported_at: number
  readonly incidents: string[]
}

function actOf(row: ActRow, partner: Act['partner'] | null): Act {
  return {
    key: row.key,
    partner: partner ?? (OTHERWISE as Act['partner']),
    rule: row.rule,
    kind: row.kind,
    points: row.points,
    occurredOn: row.occurred_on,
    clockDay: row.clock_day,
    feed: row.feed,
    firstReportedAt: new Date(row.first_reported_at).toISOString(),
    incidents: row.incidents,
  }
}

async function all<Row>(connection: DuckDBConnection, selects: readonly string[]): Promise<Row[]> {
  const reader = await connection.runAndReadAll(
    `SELECT to_json(row) AS json FROM (${selects.join(' UNION ALL ')}) AS row`,
  )
  return reader.getRows().map(([json]) => JSON.parse(String(json)) as Row)
}

function rowOf(at: number, incident: Incident): string {
  const { key, occurredOn, firstReportedAt, settlesAt, confirmed } = incident
  const fields = FIELDS.map(({ property }) => valueOf(incident[property]))
  return `(${[
    String(at),
    ...fields,
    DUCKDB.text(key),
    DUCKDB.day(occurredOn),
    `'${firstReportedAt}'`,
    `'${settlesAt}'`,
    String(confirmed === true),
  ].join(', ')})`
}

function valueOf(value: Incident[keyof Incident]): string {
  if (value === null || value === undefined) return 'NULL'
  switch (typeof value) {
    case 'string':
      return DUCKDB.text(value)
    case 'boolean':
      return String(value)
    case 'number':
      return Number.isSafeInteger(value) || value === 2 ** 53 ? String(value) : double(value)
    default:
      return `[${value.map(DUCKDB.text).join(', ')}]`
  }
}

function double(value: number): string {
  return Number.isFinite(value) ? DUCKDB.double(value) : `'${value}'`
}
