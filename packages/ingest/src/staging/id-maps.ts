import type { EngineSession } from '@entente/store'
import type { Feed, Sql } from '../feed.ts'
import { readIdMap } from '../files/id-map.ts'

/** Makes the session's tables `id_map0`, `id_map1`, ... of the files that name the ids of a feed. */
export async function loadIdMaps(session: EngineSession, feed: Feed): Promise<void> {
  for (const [at, { path }] of (feed.idMaps ?? []).entries())
    await session.table(`id_map${at}`, { id: 'VARCHAR', text: 'VARCHAR' }, [...readIdMap(path)])
}

/** The rows of `raw` with the texts of their ids; null where the map has no such id. */
export function withIdMaps(feed: Feed, raw: Sql): Sql {
  const joined = (feed.idMaps ?? []).flatMap(({ columns }, at) =>
    columns.map((column) => [column, `id_map${at}`] as const),
  )
  if (joined.length === 0) return raw
  const texts = joined.map(([column]) => `, ${column}_map.text AS ${column}_text`)
  const joins = joined.map(
    ([column, table]) => `LEFT JOIN ${table} AS ${column}_map ON ${column}_map.id = trim(given.${column})`,
  )
  return `(SELECT given.*${texts.join('')} FROM ${raw} AS given ${joins.join(' ')})`
}
