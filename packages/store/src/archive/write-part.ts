import { randomUUID } from 'node:crypto'
import { stat } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import {
  checkFeedName,
  type Day,
  MENTION_COLUMNS,
  MENTION_SCHEMA_VERSION,
  REPORT_COLUMNS,
  REPORT_SCHEMA_VERSION,
} from '@entente/model'
import { type EngineSession, literal } from '../engines/engine.ts'
import { archiveSelect, type Column } from './column-type.ts'
import { fileSha256, placeDurably } from './durable-file.ts'
import type { Part, PartKind } from './entries.ts'
import type { DataPaths } from './paths.ts'

/** How the rows of a kind lie in their parts. */
interface Shape {
  readonly columns: readonly Column[]
  /** The order that lets the questions asked of it read few row groups. */
  readonly order: string
  /** The day that a part is found by. */
  readonly day: string
  /** Folder within that of the feed. */
  readonly folder: string
  /** What the file says of its schema. */
  readonly metadata: string
}

const SHAPES: Readonly<Record<PartKind, Shape>> = {
  report: {
    columns: REPORT_COLUMNS,
    order: 'source, target, occurred_on, id',
    day: 'occurred_on',
    folder: '',
    metadata: `entente_schema: '${REPORT_SCHEMA_VERSION}'`,
  },
  mention: {
    columns: MENTION_COLUMNS,
    order: 'event_id, mentioned_at, page, source, sentence, confidence, in_raw_text',
    day: 'CAST(mentioned_at AS DATE)',
    // Deeper than reports, so that whoever reads `archive/*/*.parquet` reads reports only.
    folder: 'mentions',
    metadata: `entente_mention_schema: '${MENTION_SCHEMA_VERSION}'`,
  },
}

/**
 * Writes the rows of one feed from `relation` as a part of a kind, sorted for the questions that are asked of it, and syncs
 * it to disk in its place. Nobody sees it before the manifest names it.
 */
export async function writePart(
  paths: DataPaths,
  session: EngineSession,
  relation: string,
  { feed, kind }: Pick<Part, 'feed' | 'kind'>,
  temporary: string,
): Promise<Part> {
  checkFeedName(feed)
  const { columns, order, day, folder, metadata } = SHAPES[kind]
  const draft = join(temporary, `${randomUUID()}.parquet`)
  const where = `WHERE feed = ${literal(feed)}`
  await session.run(
    `COPY (SELECT ${archiveSelect(columns)} FROM ${relation} ${where} ORDER BY ${order})
     TO ${literal(draft)} (FORMAT parquet, COMPRESSION zstd, ROW_GROUP_SIZE 50000, KV_METADATA {${metadata}})`,
  )
  const [span] = await session.all<{ rows: number; first: Day; last: Day }>(
    `SELECT count(*) AS rows, min(${day}) AS first, max(${day}) AS last FROM ${relation} ${where}`,
  )
  if (span === undefined) throw new RangeError('a count without a row')
  const sha256 = await fileSha256(draft)
  const place = join(paths.archive, feed, folder, `${span.first}_${span.last}_${sha256.slice(0, 16)}.parquet`)
  const { size } = await stat(draft)
  await placeDurably(draft, place)
  const path = relative(paths.archive, place).split(sep).join('/')
  return { path, feed, kind, rows: span.rows, firstDay: span.first, lastDay: span.last, bytes: size, sha256 }
}
