import type { ActorCode, Day } from '@entente/model'
import { literal, type Store } from '@entente/store'

/** What one feed holds of a directed dyad. */
export interface DyadCount {
  readonly feed: string
  readonly source: ActorCode
  readonly target: ActorCode
  readonly reports: number
  readonly firstDay: Day
  readonly lastDay: Day
}

export interface DyadFilter {
  readonly source?: ActorCode
  readonly target?: ActorCode
  readonly feed?: string
  /** Most that are returned. Default 100. */
  readonly limit?: number
}

/** Directed dyads with the most reports first. */
export async function dyads(store: Store, filter: DyadFilter = {}): Promise<DyadCount[]> {
  const conditions = (['source', 'target', 'feed'] as const).flatMap((name) => {
    const value = filter[name]
    return value === undefined ? [] : [`${name} = ${literal(value)}`]
  })
  return store.engine.all<DyadCount>(
    `SELECT feed, source, target, count(*) AS reports, min(occurred_on) AS "firstDay", max(occurred_on) AS "lastDay"
     FROM ${await store.reports(filter.feed === undefined ? {} : { feed: filter.feed })}
     ${conditions.length === 0 ? '' : `WHERE ${conditions.join(' AND ')}`}
     GROUP BY feed, source, target ORDER BY reports DESC, feed, source, target LIMIT ${filter.limit ?? 100}`,
  )
}
