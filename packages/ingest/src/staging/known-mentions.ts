import { type Day, MENTION_COLUMNS } from '@entente/model'
import { type EngineSession, literal, type Store } from '@entente/store'
import { drop, laterRows } from './duplicates.ts'

const ALL = MENTION_COLUMNS.map(({ name }) => name)

/**
 * Takes mentions out of the session's table `staged` that the archive holds, or that stand earlier in the batch: those that
 * agree in every column that is kept. So it does not matter in which order files come.
 */
export async function dropKnownMentions(session: EngineSession, store: Store): Promise<void> {
  const extents = await session.all<{ feed: string; first: string; last: string; from: Day; to: Day }>(
    `SELECT feed, min(event_id) AS first, max(event_id) AS last, CAST(min(mentioned_at) AS DATE) AS "from",
       CAST(max(mentioned_at) AS DATE) AS "to"
     FROM staged GROUP BY feed`,
  )
  for (const { feed, first, last, from, to } of extents) {
    const known = await store.mentions({ feed, from, to })
    if (known === undefined) continue
    const within = `FROM ${known} WHERE event_id BETWEEN ${literal(first)} AND ${literal(last)}`
    const same = ALL.map((column) => `old.${column} IS NOT DISTINCT FROM s.${column}`).join(' AND ')
    await drop(session, `SELECT s.rowid FROM staged s WHERE EXISTS (FROM (${within}) old WHERE ${same})`)
  }
  await drop(session, `SELECT entry FROM ${laterRows('true', ALL, 'number')}`)
}
