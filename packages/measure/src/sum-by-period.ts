import type { Day, Period } from '@entente/model'
import type { Store } from '@entente/store'
import { type IncidentSelection, selectedReports } from './incidents/incident-sql.ts'

/** Weights are summed as decimals: exact, so the order of the rows changes nothing. */
const WEIGHT = 'CAST(goldstein AS DECIMAL(12, 6))'

export interface PeriodRow {
  readonly start: Day
  readonly events: number
  readonly scored: number
  readonly cooperation: number
  readonly conflict: number
  readonly quad1: number
  readonly quad2: number
  readonly quad3: number
  readonly quad4: number
  readonly joint: number
  readonly stale: number
  /** Of `events`, acts by hand. */
  readonly byHand: number
}

/** Counts and sums of reports by period, only of periods that have any. */
export async function sumReports(store: Store, selection: IncidentSelection, by: Period): Promise<PeriodRow[]> {
  return store.engine.all(
    `SELECT ${periodStartSql(by)}, ${sumsSql()}, 0 AS joint, 0 AS stale, 0 AS "byHand" FROM ${await selectedReports(store, selection)} GROUP BY 1 ORDER BY 1`,
  )
}

/** The same of incidents, from `countedIncidents`: the stale ones are counted apart and are in no other figure. */
export async function sumIncidents(store: Store, counted: string, by: Period): Promise<PeriodRow[]> {
  return store.engine.all(
    `SELECT ${periodStartSql(by)}, ${sumsSql('FILTER (NOT stale)')}, count(*) FILTER (joint AND NOT stale) AS joint,
       count(*) FILTER (stale) AS stale, count(*) FILTER (by_hand) AS "byHand"
     FROM (${counted}) GROUP BY 1 ORDER BY 1`,
  )
}

/** The first day of a row's period, as `start`. */
export function periodStartSql(by: Period): string {
  return `CAST(date_trunc('${by}', occurred_on) AS DATE) AS start`
}

/** Counts and sums of rows, in the columns of `PeriodRow` from `events` to `quad4`. */
export function sumsSql(filter = ''): string {
  const quads = [1, 2, 3, 4].map((quad) => `sum(CASE WHEN quad = ${quad} THEN 1 ELSE 0 END) ${filter}`)
  return `count(*) ${filter} AS events, count(goldstein) ${filter} AS scored,
    coalesce(sum(CASE WHEN goldstein > 0 THEN ${WEIGHT} END) ${filter}, 0) AS cooperation,
    coalesce(sum(CASE WHEN goldstein < 0 THEN ${WEIGHT} END) ${filter}, 0) AS conflict,
    ${quads.map((sum, at) => `coalesce(${sum}, 0) AS quad${at + 1}`).join(', ')}`
}
