import { type ActorCode, type Day, nextPeriod, type Period, periodsBetween } from '@entente/model'
import { literal, type Store } from '@entente/store'
import { checkSpan } from '../check-span.ts'
import { coveredByPeriod } from '../covered-by-period.ts'
import { notStaleSql } from '../incidents/incident-sql.ts'
import type { Unit } from '../relations.ts'
import { periodStartSql, sumsSql } from '../sum-by-period.ts'

export interface RegionQuestion {
  readonly feed: string
  readonly by: Period
  /** First and last day, both included; by default the days the feed covers. Periods are whole. */
  readonly from?: Day
  readonly to?: Day
  /** Only dyads of which both sides are among these. Default all. */
  readonly actors?: readonly ActorCode[]
  /** Only these dyads, of those. Default all. */
  readonly only?: readonly { readonly source: ActorCode; readonly target: ActorCode }[]
  /** Default report. Incidents are those of `relations`, old news left out. */
  readonly unit?: Unit
}

/** One directed dyad; every array has one value a period, NaN where the feed covers no day of it. */
export interface RegionDyad {
  readonly source: ActorCode
  readonly target: ActorCode
  /** Reports, or incidents. */
  readonly events: Float64Array
  /** Sum of the positive weights. */
  readonly cooperation: Float64Array
  /** Sum of the negative weights, so never above 0. */
  readonly conflict: Float64Array
  /** Counts of quad classes 1 to 4. */
  readonly quads: readonly [Float64Array, Float64Array, Float64Array, Float64Array]
}

/** All directed dyads of one feed, period by period. */
export interface RegionSeries {
  readonly feed: string
  readonly by: Period
  /** First days of the periods. */
  readonly starts: readonly Day[]
  /** Covered days of each period, of `days`. */
  readonly covered: readonly { readonly days: number; readonly coveredDays: number }[]
  /** Sorted by source and target; those without a report in the span are not among them. */
  readonly dyads: readonly RegionDyad[]
}

/**
 * What `relations` gives of one dyad, of all of them at once: one grouped query. A period with reports is a number, one that
 * the feed covers without any is 0, one that it does not cover is NaN [T7].
 * @throws EntenteError `bad-span`.
 */
export async function regionSeries(store: Store, question: RegionQuestion): Promise<RegionSeries> {
  const { feed, by, actors, only, unit = 'report' } = question
  checkSpan(question)
  const spans = await store.coverage(feed)
  const from = question.from ?? spans.at(0)?.from
  const to = question.to ?? spans.at(-1)?.to
  if (from === undefined || to === undefined) return { feed, by, starts: [], covered: [], dyads: [] }
  const starts = periodsBetween(from, to, by)
  const covered = coveredByPeriod(starts, by, spans)
  const conditions = [
    `feed = ${literal(feed)}`,
    `occurred_on >= DATE ${literal(starts[0] ?? from)}`,
    `occurred_on < DATE ${literal(nextPeriod(starts.at(-1) ?? to, by))}`,
    ...(actors === undefined ? [] : [bothAmong(actors)]),
    ...(only === undefined ? [] : [oneOf(only)]),
  ]
  const reports = `${await store.reports({ feed })} WHERE ${conditions.join(' AND ')}`
  const rows = await store.engine.all<Row>(
    `SELECT source, target, ${periodStartSql(by)}, ${sumsSql()} FROM ${unit === 'report' ? reports : `(${incidentsOf(reports)})`}
     GROUP BY ALL ORDER BY source, target, start`,
  )
  const at = new Map(starts.map((start, index) => [start, index]))
  const calm = Float64Array.from(covered, ({ coveredDays }) => (coveredDays === 0 ? Number.NaN : 0))
  const dyads: RegionDyad[] = []
  let open: RegionDyad | undefined
  for (const row of rows) {
    if (open?.source !== row.source || open.target !== row.target) {
      open = { source: row.source, target: row.target, ...columns(calm) }
      dyads.push(open)
    }
    const index = at.get(row.start)
    if (index !== undefined && !Number.isNaN(calm[index])) fill(open, index, row)
  }
  return { feed, by, starts, covered, dyads }
}

interface Row {
  readonly source: ActorCode
  readonly target: ActorCode
  readonly start: Day
  readonly events: number
  readonly cooperation: number
  readonly conflict: number
  readonly quad1: number
  readonly quad2: number
  readonly quad3: number
  readonly quad4: number
}

function bothAmong(actors: readonly ActorCode[]): string {
  if (actors.length === 0) return 'false'
  const list = actors.map((actor) => literal(actor)).join(', ')
  return `source IN (${list}) AND target IN (${list})`
}

function oneOf(dyads: NonNullable<RegionQuestion['only']>): string {
  if (dyads.length === 0) return 'false'
  return `(source, target) IN (${dyads.map(({ source, target }) => `(${literal(source)}, ${literal(target)})`).join(', ')})`
}

/** Reports with the same direction, code and day, as `incidentSql` has them of one dyad. */
function incidentsOf(reports: string): string {
  const first = (column: string): string =>
    `first(${column} ORDER BY reported_at, id) FILTER (${column} IS NOT NULL) AS ${column}`
  return `SELECT source, target, scheme, code, occurred_on, ${first('goldstein')}, ${first('quad')} FROM ${reports}
     GROUP BY ALL HAVING ${notStaleSql('CAST(min(reported_at) AS DATE)')}`
}

function columns(calm: Float64Array): Omit<RegionDyad, 'source' | 'target'> {
  const one = (): Float64Array => calm.slice()
  return { events: one(), cooperation: one(), conflict: one(), quads: [one(), one(), one(), one()] }
}

function fill({ events, cooperation, conflict, quads }: RegionDyad, at: number, row: Row): void {
  events[at] = row.events
  cooperation[at] = row.cooperation
  conflict[at] = row.conflict
  for (const [quad, count] of [row.quad1, row.quad2, row.quad3, row.quad4].entries()) {
    const column = quads[quad]
    if (column !== undefined) column[at] = count
  }
}
