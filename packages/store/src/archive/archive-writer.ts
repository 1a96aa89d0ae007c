import { randomUUID } from 'node:crypto'
import { mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Kysely } from 'kysely'
import type { Engine, EngineSession } from '../engines/engine.ts'
import { acknowledge } from '../manifest/acknowledge.ts'
import type { ManifestTables } from '../manifest/manifest-schema.ts'
import { forgetFaults, noteFaults } from '../manifest/note-arrivals.ts'
import { notePublished } from '../manifest/note-published.ts'
import { compact, type Compacted, type CompactOptions } from './compact.ts'
import type { Fault, Part, PartKind, PublishedFile, SourceFile } from './entries.ts'
import type { DataPaths } from './paths.ts'
import { type Leftovers, sweepLeftovers } from './sweep-leftovers.ts'
import { writePart } from './write-part.ts'
import { type LockOptions, takeWriterLock } from './writer-lock.ts'

/** The right to add to an archive, held by one process at a time. */
export interface ArchiveWriter {
  /** A session of the engine for what is prepared before it becomes a part. */
  readonly session: EngineSession
  /** A folder for temporary files; it is emptied when the writer is released. */
  readonly temporary: string
  /** What was swept when the writer was opened. */
  readonly swept: Leftovers
  /**
   * Writes the rows of `relation` (a table of the session that has at least the archive's columns) as one part,
   * sorted for the questions that are asked of its kind. Nobody sees it before `commit` names it. Default kind report.
   */
  writePart(relation: string, feed: string, kind?: PartKind): Promise<Part>
  /** Enters parts and the files they came from in the manifest, all or nothing. */
  commit(parts: readonly Part[], files: readonly SourceFile[]): Promise<void>
  /** Remembers files that could not be read, until others come in their place. */
  noteFaults(faults: readonly Fault[]): Promise<void>
  /** Forgets the faults of files by their names: what was wanted came otherwise. */
  forgetFaults(names: readonly string[]): Promise<void>
  /**
   * Takes in a list of the publisher: what it names was published, and nothing else of the time from its first to its
   * last file. `list` is asked when all were read.
   */
  notePublished(files: AsyncIterable<readonly PublishedFile[]>, list: () => SourceFile): Promise<void>
  /** Merges small parts; no reader notices. */
  compact(options?: CompactOptions): Promise<Compacted>
  release(): Promise<void>
}

export interface WriterOptions extends LockOptions {
  /** For the time at which a merged part is retired, and for how long ago that was. */
  readonly now: () => Date
}

export async function openWriter(
  paths: DataPaths,
  engine: Engine,
  manifest: Kysely<ManifestTables>,
  options: WriterOptions,
): Promise<ArchiveWriter> {
  const lock = await takeWriterLock(paths.lock, options)
  try {
    const swept = await sweepLeftovers(paths, manifest, options.now())
    const temporary = join(paths.temporary, randomUUID())
    await mkdir(temporary, { recursive: true })
    const session = await engine.session()
    return {
      session,
      temporary,
      swept,
      writePart: (relation, feed, kind = 'report') => writePart(paths, session, relation, { feed, kind }, temporary),
      commit: (parts, files) => acknowledge(manifest, parts, files),
      noteFaults: (faults) => noteFaults(manifest, faults),
      forgetFaults: (names) => forgetFaults(manifest, names),
      notePublished: (files, list) => notePublished(manifest, files, list),
      compact: (compactOptions) => compact({ paths, session, manifest, temporary, now: options.now }, compactOptions),
      release: async () => {
        session.close()
        await rm(temporary, { recursive: true, force: true })
        lock.release()
      },
    }
  } catch (error) {
    lock.release()
    throw error
  }
}
