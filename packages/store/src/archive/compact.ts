import { join } from 'node:path'
import { EntenteError } from '@entente/model'
import type { Kysely } from 'kysely'
import { type EngineSession, literalList } from '../engines/engine.ts'
import { insertPart } from '../manifest/acknowledge.ts'
import { listParts } from '../manifest/list-parts.ts'
import type { ManifestTables } from '../manifest/manifest-schema.ts'
import { chooseMerges, feedsWorthMerging, type Merge, seriesOf } from './choose-merges.ts'
import type { Part } from './entries.ts'
import type { DataPaths } from './paths.ts'
import { writePart } from './write-part.ts'

export interface CompactOptions {
  /** Merge only where it pays: feeds with more than 16 small parts. Default false: wherever two parts of one size lie. */
  readonly whereItPays?: boolean
  /** Called after each merge. */
  readonly onMerge?: (merged: { readonly feed: string; readonly parts: number; readonly rows: number }) => void
  /** Stops between two merges; what was merged stays. */
  readonly signal?: AbortSignal
}

/** What a compaction did. */
export interface Compacted {
  /** Parts before and after, of all feeds. */
  readonly partsBefore: number
  readonly partsAfter: number
  readonly bytesBefore: number
  readonly bytesAfter: number
  readonly merges: number
}

/** What a merge needs of its writer. */
export interface MergeDesk {
  readonly paths: DataPaths
  readonly session: EngineSession
  readonly manifest: Kysely<ManifestTables>
  readonly temporary: string
  readonly now: () => Date
}

/** Rules by which merges are chosen: asked for, and unasked. */
const ASKED = { atLeast: 2 }
const UNASKED = { atLeast: 4 }

/**
 * Merges small parts into larger ones until there is nothing to merge. Each merge is one transaction: a reader sees the
 * old parts or the new one. The old files stay until their time is over, for those who hold the old list.
 */
export async function compact(desk: MergeDesk, options: CompactOptions = {}): Promise<Compacted> {
  const before = await listParts(desk.manifest)
  let parts = before
  let merges = 0
  for (let merge = nextMerge(parts, options); merge !== undefined; merge = nextMerge(parts, options)) {
    if (options.signal?.aborted === true) break
    const merged = await mergeParts(desk, merge)
    merges += 1
    options.onMerge?.({ feed: seriesOf(merged), parts: merge.length, rows: merged.rows })
    parts = await listParts(desk.manifest)
  }
  return {
    partsBefore: before.length,
    partsAfter: parts.length,
    bytesBefore: sumBytes(before),
    bytesAfter: sumBytes(parts),
    merges,
  }
}

function nextMerge(parts: readonly Part[], options: CompactOptions): Merge | undefined {
  if (options.whereItPays !== true) return chooseMerges(parts, ASKED).at(0)
  const feeds = new Set(feedsWorthMerging(parts))
  return chooseMerges(
    parts.filter((part) => feeds.has(seriesOf(part))),
    UNASKED,
  ).at(0)
}

async function mergeParts(desk: MergeDesk, merge: Merge): Promise<Part> {
  const [first] = merge
  if (first === undefined) throw new RangeError('a merge of nothing')
  const files = merge.map((part) => join(desk.paths.archive, part.path))
  const relation = `read_parquet(${literalList(files)}, hive_partitioning = false)`
  const merged = await writePart(desk.paths, desk.session, relation, first, desk.temporary)
  const rows = merge.reduce((sum, part) => sum + part.rows, 0)
  // INVARIANT: a merge keeps every row. A part that was damaged must not silently shrink.
  if (merged.rows !== rows) {
    throw new EntenteError(
      'damaged-part',
      `merging would leave ${merged.rows} of ${rows} rows of feed ${seriesOf(first)}`,
      {
        help: 'see which part is damaged: entente doctor',
      },
    )
  }
  await replaceParts(desk, merge, merged)
  return merged
}

async function replaceParts(desk: MergeDesk, merge: Merge, merged: Part): Promise<void> {
  const paths = merge.map((part) => part.path)
  const retiredAt = desk.now().toISOString()
  await desk.manifest.transaction().execute(async (transaction) => {
    const old = await transaction.selectFrom('part').select('id').where('path', 'in', paths).execute()
    const ids = old.map((part) => part.id)
    const files = await transaction
      .selectFrom('part_file')
      .select('file_sha256')
      .distinct()
      .where('part_id', 'in', ids)
      .execute()
    await transaction.deleteFrom('part_file').where('part_id', 'in', ids).execute()
    await transaction.deleteFrom('part').where('id', 'in', ids).execute()
    for (const part of merge) {
      await transaction
        .insertInto('retired')
        .values({ path: part.path, bytes: part.bytes, retired_at: retiredAt })
        .execute()
    }
    const id = await insertPart(transaction, merged)
    for (const file of files) {
      await transaction.insertInto('part_file').values({ part_id: id, file_sha256: file.file_sha256 }).execute()
    }
  })
}

function sumBytes(parts: readonly Part[]): number {
  return parts.reduce((sum, part) => sum + part.bytes, 0)
}
