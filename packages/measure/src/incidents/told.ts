import { type EngineSession, literal, type Store } from '@entente/store'
import { timestampLiteral } from '../timestamp-literal.ts'
import { domainOwner, hostSql } from './domain-owner.ts'
import { type IncidentSelection, settlingSql } from './incident-sql.ts'

/** The id of an event without the number that a second use of it got (`~2`). */
export const EVENT_ID = `regexp_replace(id, '~[0-9]+$', '')`

/** A page that tells of an incident. */
export interface TellingPage {
  readonly url: string
  /** Owner of its domain; null where the address has none. */
  readonly domain: string | null
  /** The highest that the coder has in any reading of it, 10 to 100; null where not given. */
  readonly confidence: number | null
  /** When the feed first saw it. */
  readonly mentionedAt: string
}

/** Mentions of a feed that were seen up to a moment, as a relation; undefined where the archive has none. */
export async function mentionsUntil(
  store: Store,
  { feed, asOf }: { readonly feed: string; readonly asOf?: string },
): Promise<string | undefined> {
  const mentions = await store.mentions({ feed })
  const until = asOf === undefined ? '' : ` AND mentioned_at <= ${timestampLiteral(asOf)}`
  return mentions === undefined ? undefined : `(FROM ${mentions} WHERE feed = ${literal(feed)}${until})`
}

/**
 * Makes the session's table `told`: the mentions of the reports asked for until their incidents settle, with the hosts of
 * their pages.
 * @returns its name; undefined where the feed has no mentions: then nothing is read.
 */
export async function makeTold(
  session: EngineSession,
  store: Store,
  selection: IncidentSelection,
): Promise<string | undefined> {
  const mentions = await mentionsUntil(store, selection)
  if (mentions === undefined) return undefined
  await session.run(
    `CREATE OR REPLACE TEMP TABLE told AS
     SELECT r.scheme, r.code, r.occurred_on, m.page, ${hostSql('m.page')} AS host, m.confidence, m.mentioned_at
     FROM (SELECT DISTINCT ${EVENT_ID} AS event_id, scheme, code, occurred_on, settles_at
           FROM (${await settlingSql(store, selection)})) r
     JOIN ${mentions} m ON m.event_id = r.event_id AND m.mentioned_at <= r.settles_at`,
  )
  return 'told'
}

/** The pages of the table `told`, the most confident first, then the earliest. */
export async function tellingPages(session: EngineSession, told: string, limit: number): Promise<TellingPage[]> {
  const rows = await session.all<Omit<TellingPage, 'domain'> & { readonly host: string | null }>(
    `SELECT page AS url, host, max(confidence) AS confidence, min(mentioned_at) AS "mentionedAt" FROM ${told}
     WHERE page IS NOT NULL GROUP BY page, host ORDER BY confidence DESC NULLS LAST, "mentionedAt", page LIMIT ${limit}`,
  )
  return rows.map(({ host, ...row }) => ({ ...row, domain: host === null ? null : domainOwner(host) }))
}
