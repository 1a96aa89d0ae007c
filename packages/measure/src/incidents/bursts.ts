import type { ActorCode } from '@entente/model'
import { literal, literalList, type Store } from '@entente/store'
import { timestampLiteral } from '../timestamp-literal.ts'
import { domainOwner, hostSql } from './domain-owner.ts'
import { selectedReports } from './incident-sql.ts'

/** An hour in which many publishers that the feed had never named told of one directed dyad [G6]. */
export interface ReportBurst {
  /** Its first and last moment, ISO 8601, UTC; the last is not in it. */
  readonly from: string
  readonly until: string
  readonly reports: number
  /** Owners of the domains that told of it, and how many of them were new. */
  readonly publishers: number
  readonly newPublishers: number
}

/** What makes an hour a burst: so many reports, so many new publishers, and these at least half of all. */
export const BURST = { reports: 50, newPublishers: 10, newShare: 0.5 } as const

export interface BurstQuestion {
  readonly feed: string
  readonly source: ActorCode
  readonly target: ActorCode
  /** Moment of the earliest report that is looked at, ISO 8601. */
  readonly since: string
}

const HOUR_MS = 3_600_000

interface Told {
  readonly moment: string
  readonly host: string
  readonly reports: number
}

interface Hour {
  readonly from: number
  readonly reports: number
  readonly owners: ReadonlySet<string>
}

/**
 * Bursts among the reports of a dyad since a moment, in time, none overlapping another. A publisher is new where the feed
 * names it for the first time in that hour; of the first hour that the archive holds of a feed nothing can be told.
 * Feeds without publishing times or addresses have none.
 */
export async function bursts(store: Store, question: BurstQuestion): Promise<readonly ReportBurst[]> {
  const { feed, since } = question
  const told = await store.engine.all<Told>(
    `SELECT reported_at AS moment, ${hostSql('url')} AS host, count(*) AS reports
     FROM ${await selectedReports(store, question)} AND reported_basis = 'given'
       AND reported_at >= ${timestampLiteral(since)} AND ${hostSql('url')} IS NOT NULL GROUP BY ALL ORDER BY moment, host`,
  )
  const many = hoursOf(told).filter(
    ({ reports, owners }) => reports >= BURST.reports && owners.size >= BURST.newPublishers,
  )
  if (many.length === 0) return []
  const begun = await beginnings(store, feed, [...new Set(told.map(({ host }) => host))])
  const found = many.map(({ from, reports, owners }) => {
    const fresh = [...owners].filter((owner) => (begun.owners.get(owner) ?? -Infinity) >= from).length
    return { from, reports, publishers: owners.size, newPublishers: begun.feed + HOUR_MS <= from ? fresh : 0 }
  })
  return apart(
    found.filter(
      ({ publishers, newPublishers }) =>
        newPublishers >= BURST.newPublishers && newPublishers >= BURST.newShare * publishers,
    ),
  ).map(({ from, ...counts }) => ({ from: iso(from), until: iso(from + HOUR_MS), ...counts }))
}

/** The hour from each moment at which something was reported. */
function hoursOf(told: readonly Told[]): readonly Hour[] {
  const rows = told.map(({ moment, host, reports }) => ({ at: Date.parse(moment), owner: domainOwner(host), reports }))
  return [...new Set(rows.map(({ at }) => at))].map((from) => {
    const within = rows.filter(({ at }) => at >= from && at < from + HOUR_MS)
    const reports = within.reduce((sum, one) => sum + one.reports, 0)
    return { from, reports, owners: new Set(within.map(({ owner }) => owner)) }
  })
}

/** When the feed first named the owners of some hosts, and when it began itself. */
async function beginnings(
  store: Store,
  feed: string,
  hosts: readonly string[],
): Promise<{ readonly feed: number; readonly owners: ReadonlyMap<string, number> }> {
  const of = `FROM ${await store.reports({ feed })} WHERE feed = ${literal(feed)}`
  const firsts = await store.engine.all<{ host: string; moment: string }>(
    `SELECT host, min(reported_at) AS moment FROM (SELECT ${hostSql('url')} AS host, reported_at ${of})
     WHERE list_contains(${literalList(hosts)}, host) GROUP BY host`,
  )
  const [begun] = await store.engine.all<{ moment: string | null }>(`SELECT min(reported_at) AS moment ${of}`)
  const owners = new Map<string, number>()
  for (const { host, moment } of firsts) {
    const owner = domainOwner(host)
    owners.set(owner, Math.min(Date.parse(moment), owners.get(owner) ?? Infinity))
  }
  return { feed: Date.parse(begun?.moment ?? ''), owners }
}

/** Of hours that overlap the one with the most new publishers, the earlier of two alike. */
function apart<One extends Pick<ReportBurst, 'newPublishers'> & { readonly from: number }>(
  hours: readonly One[],
): readonly One[] {
  const kept: One[] = []
  for (const one of hours.toSorted((a, b) => b.newPublishers - a.newPublishers || a.from - b.from)) {
    if (kept.every(({ from }) => Math.abs(from - one.from) >= HOUR_MS)) kept.push(one)
  }
  return kept.toSorted((a, b) => a.from - b.from)
}

function iso(moment: number): string {
  return new Date(moment).toISOString()
}
