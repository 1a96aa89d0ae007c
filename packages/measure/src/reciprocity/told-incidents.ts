import type { ActorCode, Day } from '@entente/model'
import type { Store } from '@entente/store'
import { incidentSql, selectedReports } from '../incidents/incident-sql.ts'
import type { Told } from './answers.ts'

/** Days by which two acts of one article may lie apart: what is older is old news and counts nowhere. */
const SAME_ARTICLE_DAYS = 6

export interface ToldIncident extends Told {
  /** The day of an act of the other side in the same article that came before it, or its own. */
  readonly toldWith: Day
}

/** Incidents of a directed dyad, with the earliest act of the other side that the same article tells. */
export async function toldIncidents(
  store: Store,
  question: { readonly source: ActorCode; readonly target: ActorCode; readonly feed: string },
): Promise<ToldIncident[]> {
  const { source, target, feed } = question
  const back = await selectedReports(store, { feed, source: target, target: source })
  const paired = `SELECT DISTINCT r.scheme, r.code, r.occurred_on, o.occurred_on AS other
    FROM (SELECT scheme, code, occurred_on, url FROM ${await selectedReports(store, question)} AND url IS NOT NULL) r
    JOIN (SELECT DISTINCT url, occurred_on FROM ${back} AND url IS NOT NULL) o
      ON o.url = r.url AND r.occurred_on - o.occurred_on BETWEEN 0 AND ${SAME_ARTICLE_DAYS}`
  return store.engine.all<ToldIncident>(
    `SELECT i.occurred_on AS "occurredOn", any_value(i.goldstein) AS goldstein, any_value(i.joint) AS joint, any_value(i.stale) AS stale,
       least(i.occurred_on, coalesce(min(p.other), i.occurred_on)) AS "toldWith"
     FROM (${await incidentSql(store, question)}) i LEFT JOIN (${paired}) p USING (scheme, code, occurred_on)
     GROUP BY i.scheme, i.code, i.occurred_on ORDER BY ALL`,
  )
}
