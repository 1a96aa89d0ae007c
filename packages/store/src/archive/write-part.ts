import { randomUUID } from 'node:crypto'
import { stat } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import { checkFeedName, type Day, REPORT_SCHEMA_VERSION } from '@entente/model'
import { type EngineSession, literal } from '../engines/engine.ts'
import { archiveSelect } from './column-type.ts'
import { fileSha256, placeDurably } from './durable-file.ts'
import type { Part } from './entries.ts'
import type { DataPaths } from './paths.ts'

/**
 * Writes the rows of one feed from `relation` as a part, sorted for questions about a dyad, and syncs it to disk in
 * its place. Nobody sees it before the manifest names it.
 */
export async function writePart(
  paths: DataPaths,
  session: EngineSession,
  relation: string,
  feed: string,
  temporary: string,
): Promise<Part> {
  checkFeedName(feed)
  const draft = join(temporary, `${randomUUID()}.parquet`)
  const where = `WHERE feed = ${literal(feed)}`
  await session.run(
    `COPY (SELECT ${archiveSelect()} FROM ${relation} ${where} ORDER BY source, target, occurred_on, id)
     TO ${literal(draft)} (FORMAT parquet, COMPRESSION zstd, ROW_GROUP_SIZE 50000, KV_METADATA {entente_schema: '${REPORT_SCHEMA_VERSION}'})`,
  )
  const [span] = await session.all<{ rows: number; first: Day; last: Day }>(
    `SELECT count(*) AS rows, min(occurred_on) AS first, max(occurred_on) AS last FROM ${relation} ${where}`,
  )
  if (span === undefined) throw new RangeError('a count without a row')
  const sha256 = await fileSha256(draft)
  const place = join(paths.archive, feed, `${span.first}_${span.last}_${sha256.slice(0, 16)}.parquet`)
  const { size } = await stat(draft)
  await placeDurably(draft, place)
  const path = relative(paths.archive, place).split(sep).join('/')
  return { path, feed, rows: span.rows, firstDay: span.first, lastDay: span.last, bytes: size, sha256 }
}
