import type { ActorCode, Day } from '@entente/model'
import type { Store } from '@entente/store'
import { incidentSql } from './incident-sql.ts'

/** Public acts of a directed dyad as reported, by root and day: incidents that are neither old news nor told in both directions. In time. */
export async function reportedActs(
  store: Store,
  question: { readonly source: ActorCode; readonly target: ActorCode; readonly feed: string },
): Promise<{ readonly root: string; readonly day: Day }[]> {
  return store.engine.all(
    `SELECT root, occurred_on AS day FROM (${await incidentSql(store, question)})
     WHERE root IS NOT NULL AND NOT stale AND NOT joint GROUP BY ALL ORDER BY day, root`,
  )
}
