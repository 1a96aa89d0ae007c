import { literal, type Store } from '@entente/store'
import { domainOwner, hostSql } from './incidents/domain-owner.ts'
import { EVENT_ID, mentionsUntil } from './incidents/told.ts'

/** What the mentions of a report say of it; all null where the archive holds none of it, which is not the same as zero. */
export interface ReportMentions {
  /** Different pages on the web that tell of it. */
  readonly pages: number | null
  /** Different owners of their domains. */
  readonly domains: number | null
  /** The highest that the coder has in any reading, 10 to 100. */
  readonly confidence: number | null
}

export const NO_MENTIONS: ReportMentions = { pages: null, domains: null, confidence: null }

/** What is known of the mentions of some reports of one feed, by their id. */
export async function mentionsOfReports(
  store: Store,
  question: { readonly feed: string; readonly asOf?: string },
  ids: readonly string[],
): Promise<ReadonlyMap<string, ReportMentions>> {
  const mentions = ids.length === 0 ? undefined : await mentionsUntil(store, question)
  if (mentions === undefined) return new Map()
  const asked = `(SELECT id, ${EVENT_ID} AS event_id FROM (VALUES ${ids.map((id) => `(${literal(id)})`).join(', ')}) t(id))`
  const rows = await store.engine.all<{ id: string; pages: number; hosts: string[] | null; confidence: number | null }>(
    `SELECT id, count(DISTINCT page) AS pages, list(DISTINCT host) FILTER (host IS NOT NULL) AS hosts, max(confidence) AS confidence
     FROM (SELECT a.id, m.page, ${hostSql('m.page')} AS host, m.confidence FROM ${asked} a JOIN ${mentions} m ON m.event_id = a.event_id) GROUP BY id`,
  )
  return new Map(
    rows.map(({ id, pages, hosts, confidence }) => [
      id,
      { pages: pages || null, domains: new Set((hosts ?? []).map(domainOwner)).size || null, confidence },
    ]),
  )
}
