import type { ActorCode, Day, Scheme } from '@entente/model'
import { literal, type Store } from '@entente/store'
import { timestampLiteral } from '../timestamp-literal.ts'
import { HOST_SQL } from './domain-owner.ts'
import { KEY_SQL } from './incident-key.ts'

/** Days from the first report until an incident is final, where the feed says when it published (PLAYBOOK, `limits.settle`). */
const SETTLE_DAYS = 1
/** Days between occurrence and first report from which on an incident is old news. */
const STALE_DAYS = 7

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

/**
 * SQL of the incidents of a directed dyad, one row each (docs/methods/incidents.md). With `owners`, the name of a table
 * of hosts and their owners, publishers are counted; without it the column is null.
 */
export async function incidentSql(store: Store, selection: IncidentSelection, owners?: string): Promise<string> {
  const { feed, source, target, asOf } = selection
  // The other direction is read over all days: an article can be coded under two of them.
  const mirrors = `${await store.reports({ feed })} WHERE ${sideOf(feed, target, source, asOf).join(' AND ')}`
  const owner =
    owners === undefined
      ? { column: 'NULL', join: '' }
      : { column: 'o.owner', join: `LEFT JOIN ${owners} o ON o.host = r.host` }
  // 1. every report learns when its incident was first reported, 2. when it settles, 3. whether it is told both ways.
  const first = `SELECT *, ${HOST_SQL} AS host, first_value(reported_at) OVER incident AS first_at,
      first_value(reported_basis) OVER incident AS basis
    FROM ${await selectedReports(store, selection)}
    WINDOW incident AS (PARTITION BY scheme, code, occurred_on ORDER BY reported_at, id)`
  const settling = `SELECT *, CASE WHEN basis = 'given' THEN first_at + INTERVAL ${SETTLE_DAYS} DAY ELSE first_at END AS settles_at
    FROM (${first})`
  const reports = `SELECT r.*, ${owner.column} AS owner, r.reported_at <= r.settles_at AS counted,
      byday.code IS NOT NULL OR byurl.code IS NOT NULL AS mirrored
    FROM (${settling}) r
    LEFT JOIN (SELECT DISTINCT scheme, code, occurred_on FROM ${mirrors}) byday
      ON byday.scheme = r.scheme AND byday.code = r.code AND byday.occurred_on = r.occurred_on
    LEFT JOIN (SELECT DISTINCT scheme, code, url FROM ${mirrors}) byurl
      ON byurl.scheme = r.scheme AND byurl.code = r.code AND byurl.url = r.url
    ${owner.join}`
  // 4. the reports of one incident become one row, 5. whose age is told.
  const grouped = `SELECT feed, source, target, scheme, code, occurred_on, first_at, settles_at,
      count(*) FILTER (counted) AS reports, count(*) FILTER (NOT counted) AS later_reports,
      CASE WHEN count(url) FILTER (counted) = 0 THEN NULL ELSE count(DISTINCT owner) FILTER (counted) END AS publishers,
      bool_or(is_root) FILTER (counted) AS is_root, ${roles('source_roles')}, ${roles('target_roles')},
      CASE WHEN bool_or(source_by = 'organ') FILTER (counted) THEN 'organ'
           WHEN bool_or(source_by = 'bare') FILTER (counted) THEN 'bare' ELSE 'other' END AS source_by,
      ${['cameo', 'root', 'quad', 'goldstein', 'place'].map(firstGiven).join(', ')}, bool_or(mirrored) AS joint
    FROM (${reports}) GROUP BY ALL`
  const aged = `SELECT *, CAST(first_at AS DATE) AS reported_on, date_diff('day', occurred_on, CAST(first_at AS DATE)) AS lag_days
    FROM (${grouped})`
  return `SELECT *, ${KEY_SQL} AS key, lag_days < 0 OR lag_days >= ${STALE_DAYS} AS stale,
      CASE WHEN lag_days = 7 THEN 'week'
           WHEN lag_days = 30 OR occurred_on = CAST(reported_on - INTERVAL 1 MONTH AS DATE) THEN 'month'
           WHEN lag_days = 365 OR occurred_on = CAST(reported_on - INTERVAL 1 YEAR AS DATE) THEN 'year' END AS back
    FROM (${aged})`
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
