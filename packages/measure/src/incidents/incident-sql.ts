import type { ActorCode, Day, Scheme } from '@entente/model'
import { literal, type Store } from '@entente/store'
import { timestampLiteral } from '../timestamp-literal.ts'
import { hostSql } from './domain-owner.ts'
import { KEY_SQL } from './incident-key.ts'

/** Days from the first report until an incident is final, where the feed says when it published (PLAYBOOK, `limits.settle`). */
const SETTLE_DAYS = 1
/** Days between occurrence and first report from which on an incident is old news. */
const STALE_DAYS = 7

/** Condition: an incident first reported on that day is no old news. */
export function notStaleSql(reportedOn: string): string {
  return `date_diff('day', occurred_on, ${reportedOn}) BETWEEN 0 AND ${STALE_DAYS - 1}`
}

export interface IncidentSelection {
  readonly source: ActorCode
  readonly target: ActorCode
  readonly feed: string
  /** Days of occurrence, both included. */
  readonly from?: Day
  readonly to?: Day
  /** Only what was reported up to this moment is known, ISO 8601; by default all that the archive holds. */
  readonly asOf?: string
  readonly scheme?: Scheme
  readonly code?: string
  /** Whole days from the first report until an incident is final. Default 1. */
  readonly settleDays?: number
}

/** The relation and condition of the reports whose incidents are asked for. */
export async function selectedReports(store: Store, selection: IncidentSelection): Promise<string> {
  const { feed, source, target, scheme, code, from, to } = selection
  const conditions = [
    ...sideOf(feed, source, target, selection.asOf),
    ...(scheme === undefined ? [] : [`scheme = ${literal(scheme)}`]),
    ...(code === undefined ? [] : [`code = ${literal(code)}`]),
    ...(from === undefined ? [] : [`occurred_on >= DATE ${literal(from)}`]),
    ...(to === undefined ? [] : [`occurred_on <= DATE ${literal(to)}`]),
  ]
  return `${await store.reports(selection)} WHERE ${conditions.join(' AND ')}`
}

/** Tables of the session that incidents are looked up in. */
export interface IncidentTables {
  /** Hosts and their owners. */
  readonly owners: string
  /** What pages say of the incidents, where the archive holds mentions; see `makeTold`. */
  readonly told?: string
}

/**
 * SQL of the reports whose incidents are asked for; each learns when its incident was first reported and, on that, when it
 * settles.
 */
export async function settlingSql(store: Store, selection: IncidentSelection): Promise<string> {
  const first = `SELECT *, ${hostSql('url')} AS host, first_value(reported_at) OVER incident AS first_at,
      first_value(reported_basis) OVER incident AS basis
    FROM ${await selectedReports(store, selection)}
    WINDOW incident AS (PARTITION BY scheme, code, occurred_on ORDER BY reported_at, id)`
  return `SELECT *, CASE WHEN basis = 'given' THEN first_at + INTERVAL ${selection.settleDays ?? SETTLE_DAYS} DAY ELSE first_at END AS settles_at
    FROM (${first})`
}

/**
 * SQL of the incidents of a directed dyad, one row each (docs/methods/incidents.md). With `tables` publishers are counted;
 * without them they are null, as are pages and confidence where no mentions are given.
 */
export async function incidentSql(
  store: Store,
  selection: IncidentSelection,
  tables?: IncidentTables,
): Promise<string> {
  const { feed, source, target, asOf } = selection
  // The other direction is read over all days: an article can be coded under two of them.
  const mirrors = `${await store.reports({ feed })} WHERE ${sideOf(feed, target, source, asOf).join(' AND ')}`
  const owner =
    tables === undefined
      ? { column: 'NULL', join: '' }
      : { column: 'o.owner', join: `LEFT JOIN ${tables.owners} o ON o.host = r.host` }
  // 1. every report learns when its incident was first reported, 2. when it settles, 3. whether it is told both ways.
  const reports = `SELECT r.*, ${owner.column} AS owner, r.reported_at <= r.settles_at AS counted,
      byday.code IS NOT NULL OR byurl.code IS NOT NULL AS mirrored
    FROM (${await settlingSql(store, selection)}) r
    LEFT JOIN (SELECT DISTINCT scheme, code, occurred_on FROM ${mirrors}) byday
      ON byday.scheme = r.scheme AND byday.code = r.code AND byday.occurred_on = r.occurred_on
    LEFT JOIN (SELECT DISTINCT scheme, code, url FROM ${mirrors}) byurl
      ON byurl.scheme = r.scheme AND byurl.code = r.code AND byurl.url = r.url
    ${owner.join}`
  // 4. the reports of one incident become one row, 5. whose age is told.
  const grouped = `SELECT feed, source, target, scheme, code, occurred_on, first_at, settles_at,
      count(*) FILTER (counted) AS reports, count(*) FILTER (NOT counted) AS later_reports,
      CASE WHEN count(url) FILTER (counted) = 0 THEN NULL ELSE count(DISTINCT owner) FILTER (counted) END AS publishers,
      ${tables?.told === undefined ? 'NULL AS pages, NULL AS confidence' : OWNERS_OF_REPORTS},
      bool_or(is_root) FILTER (counted) AS is_root, ${roles('source_roles')}, ${roles('target_roles')},
      CASE WHEN bool_or(source_by = 'organ') FILTER (counted) THEN 'organ'
           WHEN bool_or(source_by = 'bare') FILTER (counted) THEN 'bare' ELSE 'other' END AS source_by,
      ${['cameo', 'root', 'quad', 'goldstein', 'place'].map(firstGiven).join(', ')}, bool_or(mirrored) AS joint
    FROM (${reports}) GROUP BY ALL`
  const aged = `SELECT *, CAST(first_at AS DATE) AS reported_on, date_diff('day', occurred_on, CAST(first_at AS DATE)) AS lag_days
    FROM (${tables?.told === undefined ? grouped : withMentions(grouped, tables.owners, tables.told)})`
  return `SELECT *, ${KEY_SQL} AS key, NOT (${notStaleSql('reported_on')}) AS stale,
      CASE WHEN lag_days = 7 THEN 'week'
           WHEN lag_days = 30 OR occurred_on = CAST(reported_on - INTERVAL 1 MONTH AS DATE) THEN 'month'
           WHEN lag_days = 365 OR occurred_on = CAST(reported_on - INTERVAL 1 YEAR AS DATE) THEN 'year' END AS back
    FROM (${aged})`
}

const OWNERS_OF_REPORTS = `list_distinct(list(owner) FILTER (counted AND owner IS NOT NULL)) AS owners`

/** Incidents as grouped, with what the pages say that told of them until they settled; those without any stay as they are. */
function withMentions(grouped: string, owners: string, told: string): string {
  const pages = `SELECT scheme, code, occurred_on, nullif(count(DISTINCT t.page), 0) AS pages, max(confidence) AS confidence,
      list_distinct(list(o.owner) FILTER (o.owner IS NOT NULL)) AS page_owners
    FROM ${told} t LEFT JOIN ${owners} o ON o.host = t.host GROUP BY ALL`
  return `SELECT g.* EXCLUDE (owners, publishers), m.pages, m.confidence,
      CASE WHEN g.publishers IS NULL AND m.pages IS NULL THEN NULL
           ELSE len(list_distinct(list_concat(coalesce(g.owners, []), coalesce(m.page_owners, [])))) END AS publishers
    FROM (${grouped}) g LEFT JOIN (${pages}) m USING (scheme, code, occurred_on)`
}

function sideOf(feed: string, source: string, target: string, asOf: string | undefined): string[] {
  return [
    `feed = ${literal(feed)}`,
    `source = ${literal(source)}`,
    `target = ${literal(target)}`,
    ...(asOf === undefined ? [] : [`reported_at <= ${timestampLiteral(asOf)}`]),
  ]
}

/** All that any of the reports names, in the order of the alphabet. */
function roles(column: string): string {
  return `list_sort(list_distinct(flatten(list(${column}) FILTER (counted)))) AS ${column}`
}

/** What the earliest report that gives it says. */
function firstGiven(column: string): string {
  return `first(${column} ORDER BY reported_at, id) FILTER (counted AND ${column} IS NOT NULL) AS ${column}`
}
