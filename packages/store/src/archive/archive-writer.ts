import { randomUUID } from 'node:crypto'
import { mkdir, readdir, rm, stat } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import { checkFeedName, type Day } from '@entente/model'
import type { Kysely } from 'kysely'
import { type Engine, type EngineSession, literal } from '../engines/engine.ts'
import type { ManifestTables } from '../manifest/manifest-schema.ts'
import type { Part, SourceFile } from './entries.ts'
import { archiveSelect } from './column-type.ts'
import { fileSha256, placeDurably } from './durable-file.ts'
import type { DataPaths } from './paths.ts'
import { takeWriterLock } from './writer-lock.ts'

/** The right to add to an archive, held by one process at a time. */
export interface ArchiveWriter {
  /** A session of the engine for what is prepared before it becomes a part. */
  readonly session: EngineSession
  /** A folder for temporary files; it is emptied when the writer is released. */
  readonly temporary: string
  /**
   * Writes the rows of `relation` (a table of the session that has at least the archive's columns) as one part,
   * sorted for questions about a dyad. Nobody sees it before `commit` names it.
   */
  writePart(relation: string, feed: string): Promise<Part>
  /** Enters parts and the files they came from in the manifest, all or nothing. */
  commit(parts: readonly Part[], files: readonly SourceFile[]): Promise<void>
  release(): Promise<void>
}

export interface WriterOptions {
  /** What another process is told that finds the archive busy. */
  readonly holder: string
}

export async function openWriter(
  paths: DataPaths,
  engine: Engine,
  manifest: Kysely<ManifestTables>,
  options: WriterOptions,
): Promise<ArchiveWriter> {
  const lock = takeWriterLock(paths.lock, options.holder)
  await sweepLeftovers(paths, manifest)
  const temporary = join(paths.temporary, randomUUID())
  await mkdir(temporary, { recursive: true })
  const session = await engine.session()
  return {
    session,
    temporary,
    writePart: (relation, feed) => writePart(paths, session, relation, feed, temporary),
    commit: (parts, files) => commit(manifest, parts, files),
    release: async () => {
      session.close()
      await rm(temporary, { recursive: true, force: true })
      lock.release()
    },
  }
}

async function writePart(
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
     TO ${literal(draft)} (FORMAT parquet, COMPRESSION zstd, ROW_GROUP_SIZE 50000)`,
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

async function commit(
  manifest: Kysely<ManifestTables>,
  parts: readonly Part[],
  files: readonly SourceFile[],
): Promise<void> {
  await manifest.transaction().execute(async (transaction) => {
    for (const part of parts) {
      await transaction
        .insertInto('part')
        .values({
          path: part.path,
          feed: part.feed,
          rows: part.rows,
          first_day: part.firstDay,
          last_day: part.lastDay,
          bytes: part.bytes,
          sha256: part.sha256,
        })
        .execute()
    }
    for (const file of files) {
      const inserted = await transaction
        .insertInto('file')
        .values({
          sha256: file.sha256,
          name: file.name,
          feed: file.feed,
          bytes: file.bytes,
          ingested_at: file.ingestedAt,
          ledger: JSON.stringify(file.ledger),
        })
        // Two files of one ingest may have the same bytes: the second brings nothing.
        .onConflict((conflict) => conflict.column('sha256').doNothing())
        .returning('id')
        .executeTakeFirst()
      if (inserted === undefined) continue
      for (const span of file.coverage) {
        await transaction
          .insertInto('coverage')
          .values({ file_id: inserted.id, feed: span.feed, from_day: span.from, to_day: span.to })
          .execute()
      }
    }
  })
}

/** Removes what a process left that died before its commit; only the holder of the lock may. */
async function sweepLeftovers(paths: DataPaths, manifest: Kysely<ManifestTables>): Promise<void> {
  await rm(paths.temporary, { recursive: true, force: true })
  await mkdir(paths.temporary, { recursive: true })
  await mkdir(paths.archive, { recursive: true })
  const named = new Set((await manifest.selectFrom('part').select('path').execute()).map((part) => part.path))
  for (const entry of await readdir(paths.archive, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name)
    if (entry.isFile() && !named.has(relative(paths.archive, path).split(sep).join('/'))) await rm(path)
  }
}
