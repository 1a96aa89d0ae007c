import { type ActorCode, type Day, findCode, type Scheme } from '@entente/model'
import type { EngineSession, Store } from '@entente/store'
import { checkSpan } from '../check-span.ts'
import { type Report, reports } from '../reports.ts'
import { type As, confirmedOf, keyIn } from '../verdicts/confirmed.ts'
import { noSuchIncident } from '../verdicts/incident-exists.ts'
import type { ListedAct } from '../verdicts/list-acts.ts'
import type { Verdict } from '../verdicts/verdict.ts'
import { VERDICTS } from '../verdicts/verdicts-fold.ts'
import { domainOwner, hostSql } from './domain-owner.ts'
import { KEY_SQL, parseIncidentKey } from './incident-key.ts'
import { incidentSql, type IncidentSelection, selectedReports } from './incident-sql.ts'
import { makeTold, tellingPages, type TellingPage } from './told.ts'

/** Raised whenever an incident would come out differently for the same reports. */
export const INCIDENTS_METHOD = 'incidents/2'

export interface IncidentsQuestion {
  readonly source: ActorCode
  readonly target: ActorCode
  readonly feed: string
  /** Days of occurrence, both included. */
  readonly from?: Day
  readonly to?: Day
  /** What was known at this moment, ISO 8601; by default that of the feed's latest report. Never the clock. */
  readonly asOf?: string
  /** Most that are returned. Default all. */
  readonly limit?: number
  /** How many to pass over. Default 0. */
  readonly offset?: number
  /** Default reported. */
  readonly as?: As
  /** Whole days from the first report until an incident is final, where the feed says when it published. Default 1. */
  readonly settleDays?: number
}

/** The reports of one feed with the same directed dyad, scheme, code and day of occurrence. Not a confirmed act. */
export interface Incident {
  /** feed:source:target:scheme:code:day. */
  readonly key: string
  readonly feed: string
  readonly source: ActorCode
  readonly target: ActorCode
  readonly scheme: Scheme
  readonly code: string
  /** What the code means, in our words; null where the scheme does not know it. */
  readonly label: string | null
  readonly occurredOn: Day
  /** Rows until it settled. */
  readonly reports: number
  /** Rows after that, which change nothing. */
  readonly laterReports: number
  /**
   * Different owners of the domains of the reports' addresses and, where the archive holds mentions, of the pages that told of
   * them until it settled; null where there is no address.
   */
  readonly publishers: number | null
  /** Different pages that told of it until it settled; null where the archive holds no mention of it on a page. */
  readonly pages: number | null
  /** The highest confidence of the coder in any of those mentions, 10 to 100; null where there is none. */
  readonly confidence: number | null
  /** Whether any report is told in a lead paragraph; null where the feed does not say. */
  readonly isRoot: boolean | null
  /** All that any report names. */
  readonly sourceRoles: readonly string[]
  readonly targetRoles: readonly string[]
  /** The most official of its reports: an organ, else the state as such, else other. */
  readonly sourceBy: 'organ' | 'bare' | 'other'
  readonly cameo: string | null
  readonly root: string | null
  readonly quad: 1 | 2 | 3 | 4 | null
  /** Of the earliest report that has one. */
  readonly goldstein: number | null
  readonly place: string | null
  readonly firstReportedAt: string
  readonly settlesAt: string
  /** Confirmed or struck out by a person; without a verdict, whether it is final as reported. */
  readonly status: 'developing' | 'settled' | 'confirmed' | 'struck'
  /** What a person says of it, which is never a matter of `asOf`; null where nobody has. */
  readonly verdict: Verdict | null
  /** Told in both directions: same code on the same day, or from the same article. */
  readonly joint: boolean
  /** Old news: first reported a week or more after the day of occurrence, or before it. */
  readonly stale: boolean
  /** Days from occurrence to first report. */
  readonly lagDays: number
  /** Whether it lies exactly a week, a month or a year back, as a feed's misread dates do. */
  readonly back: 'week' | 'month' | 'year' | null
}

export interface Incidents {
  readonly source: ActorCode
  readonly target: ActorCode
  readonly feed: string
  /** The moment by which incidents are settled or developing; null where the feed holds nothing. */
  readonly asOf: string | null
  readonly as: As
  readonly total: number
  /** Latest day first, within a day by code. As confirmed only those; as reported all, struck ones too. */
  readonly incidents: readonly Incident[]
  /** As confirmed: acts by hand of the dyad that are about none of the confirmed incidents; all that fit, in no `total`. */
  readonly acts: readonly ListedAct[]
  readonly method: string
}

const COLUMNS = `key, feed, source, target, scheme, code, occurred_on AS "occurredOn", reports, later_reports AS "laterReports",
  publishers, pages, confidence, is_root AS "isRoot", source_roles AS "sourceRoles", target_roles AS "targetRoles", source_by AS "sourceBy",
  cameo, root, quad, goldstein, place, first_at AS "firstReportedAt", settles_at AS "settlesAt", joint, stale,
  lag_days AS "lagDays", back`

/** Incidents of a directed dyad in one feed, with how many there are in all (docs/methods/incidents.md). */
export async function incidents(store: Store, question: IncidentsQuestion): Promise<Incidents> {
  checkSpan(question)
  const { source, target, feed, as = 'reported' } = question
  const confirmed = as === 'confirmed' ? confirmedOf(store, question) : undefined
  const { asOf, total, incidents: found } = await list(store, question, question, { only: confirmed?.keys })
  return {
    source,
    target,
    feed,
    asOf,
    as,
    total,
    incidents: found,
    acts: confirmed?.acts ?? [],
    method: INCIDENTS_METHOD,
  }
}

/** Most pages that are listed of one incident. */
const MOST_PAGES = 200

/**
 * One incident by its key, with its reports, whose are `limit` and `offset`, and the pages that told of it until it settled:
 * the first 200, most confident first.
 * @throws EntenteError `bad-incident-key`, `no-such-incident`.
 */
export async function incident(
  store: Store,
  key: string,
  options: { readonly asOf?: string; readonly limit?: number; readonly offset?: number } = {},
): Promise<{
  readonly incident: Incident
  readonly pages: readonly TellingPage[]
  readonly total: number
  readonly reports: readonly Report[]
}> {
  const { occurredOn, ...same } = parseIncidentKey(key)
  const selection = {
    ...same,
    from: occurredOn,
    to: occurredOn,
    ...(options.asOf === undefined ? {} : { asOf: options.asOf }),
  }
  const found = await list(store, selection, {}, { mostPages: MOST_PAGES })
  const [only] = found.incidents
  if (only === undefined) throw noSuchIncident(key)
  return { incident: only, pages: found.pages, ...(await reports(store, { ...options, ...selection })) }
}

async function list(
  store: Store,
  selection: IncidentSelection,
  page: { readonly limit?: number; readonly offset?: number },
  { mostPages = 0, only }: { readonly mostPages?: number; readonly only?: readonly string[] | undefined } = {},
): Promise<Pick<Incidents, 'asOf' | 'total' | 'incidents'> & { readonly pages: readonly TellingPage[] }> {
  const chosen = await selectedReports(store, selection)
  const verdicts = store.journal.view(VERDICTS)
  const asOf = selection.asOf ?? (await latestReport(store, selection.feed))
  const session = await store.engine.session()
  try {
    const told = await makeTold(session, store, asOf === null ? selection : { ...selection, asOf })
    await makeOwners(session, chosen, told)
    const tables = { owners: 'host_owner', ...(told === undefined ? {} : { told }) }
    const [count] = await session.all<{ total: number }>(
      `SELECT count(*) AS total FROM (SELECT DISTINCT scheme, code, occurred_on FROM ${chosen} AND ${keyIn(only, KEY_SQL)})`,
    )
    const rows = await session.all<Omit<Incident, 'label' | 'status' | 'verdict'>>(
      `SELECT ${COLUMNS} FROM (${await incidentSql(store, selection, tables)}) WHERE ${keyIn(only)} ORDER BY occurred_on DESC, scheme, code
       ${page.limit === undefined ? '' : `LIMIT ${page.limit}`} OFFSET ${page.offset ?? 0}`,
    )
    const moment = asOf === null ? null : new Date(asOf).toISOString()
    return {
      asOf: moment,
      total: count?.total ?? 0,
      pages: told === undefined || mostPages === 0 ? [] : await tellingPages(session, told, mostPages),
      incidents: rows.map((row) => ({
        ...row,
        label: findCode(row.scheme, row.code)?.label ?? null,
        verdict: verdicts.get(row.key) ?? null,
        status:
          verdicts.get(row.key)?.verdict ?? (moment !== null && row.settlesAt <= moment ? 'settled' : 'developing'),
      })),
    }
  } finally {
    session.close()
  }
}

/** Only distinct hosts pass through JavaScript; their owners go back as a table. */
async function makeOwners(session: EngineSession, chosen: string, told: string | undefined): Promise<void> {
  const pages = told === undefined ? '' : ` UNION SELECT host FROM ${told}`
  const hosts = await session.all<{ host: string }>(
    `SELECT host FROM (SELECT DISTINCT ${hostSql('url')} AS host FROM ${chosen}${pages}) WHERE host IS NOT NULL ORDER BY host`,
  )
  await session.table(
    'host_owner',
    { host: 'VARCHAR', owner: 'VARCHAR' },
    hosts.map(({ host }) => [host, domainOwner(host)]),
  )
}

async function latestReport(store: Store, feed: string): Promise<string | null> {
  const [row] = await store.engine.all<{ latest: string | null }>(
    `SELECT max(reported_at) AS latest FROM ${await store.reports({ feed })} WHERE feed = ?`,
    [feed],
  )
  return row?.latest ?? null
}
