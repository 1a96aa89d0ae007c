import { randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { type ArchiveWriter, openWriter, type WriterOptions } from './archive/archive-writer.ts'
import { emptyReports } from './archive/column-type.ts'
import type { DaySpan, Part, SourceFile } from './archive/entries.ts'
import { type DataPaths, dataPaths } from './archive/paths.ts'
import { spillFolder } from './archive/sweep-leftovers.ts'
import { openDuckDb } from './engines/duckdb/duckdb-engine.ts'
import { type Engine, literalList } from './engines/engine.ts'
import { type Journal, openJournal } from './journal/open-journal.ts'
import { type FileFilter, type FileTotals, findFile, listFiles, sumFiles } from './manifest/list-files.ts'
import { listParts, type PartFilter } from './manifest/list-parts.ts'
import { openManifest } from './manifest/open-manifest.ts'
import { type Arrivals, arrivals } from './manifest/read-arrivals.ts'
import { coveredFeeds, readCoverage } from './manifest/read-coverage.ts'

/** The archive and the journal of one workspace. */
export interface Store {
  readonly paths: DataPaths
  readonly engine: Engine
  /** What the desk did and knows. */
  readonly journal: Journal
  /** Parts of reports, or of the kind that the filter names. */
  parts(filter?: PartFilter): Promise<Part[]>
  /** An SQL relation over the reports of those parts; the filter is not applied to the rows. */
  reports(filter?: Omit<PartFilter, 'kind'>): Promise<string>
  /** The same over mentions, whose days are those on which they were seen; undefined where there are none. */
  mentions(filter: Omit<PartFilter, 'kind'>): Promise<string | undefined>
  /** Names of the feeds that have a part or a file, sorted. */
  feeds(): Promise<string[]>
  /** Days a feed covers, sorted and apart. */
  coverage(feed: string): Promise<DaySpan[]>
  /** Files in the order in which they were taken in; `coverage` is given by `file` only. */
  files(filter?: FileFilter): Promise<SourceFile[]>
  /** How many files there are, and what became of all their rows. */
  fileTotals(): Promise<FileTotals>
  /** What came, what was published and what failed, by publishing time. */
  readonly arrivals: Arrivals
  /** The file with these bytes and the days it covers, if it was taken in. */
  file(sha256: string): Promise<SourceFile | undefined>
  /** @throws EntenteError `archive-busy` when another process writes, and still does after `waitMs`. */
  write(options: WriterOptions): Promise<ArchiveWriter>
  close(): Promise<void>
}

export interface StoreOptions {
  /** Memory the engine may take; see `openDuckDb`. */
  readonly memory?: string
  readonly threads?: number
}

/** Opens the data of a workspace in `root`, making the folder where there is none. */
export async function openStore(root: string, options: StoreOptions = {}): Promise<Store> {
  const paths = dataPaths(root)
  await mkdir(paths.archive, { recursive: true })
  await mkdir(paths.temporary, { recursive: true })
  const manifest = openManifest(paths.journal)
  const journal = openJournal(paths.journal)
  const engine = await openDuckDb({ ...options, temporaryFolder: spillFolder(paths, randomUUID()) })

  const parts = (filter?: PartFilter): Promise<Part[]> => listParts(manifest, { kind: 'report', ...filter })
  const read = (found: readonly Part[]): string =>
    `read_parquet(${literalList(found.map((part) => join(paths.archive, part.path)))}, hive_partitioning = false)`

  return {
    paths,
    engine,
    journal,
    parts,
    reports: async (filter) => {
      const found = await parts({ ...filter, kind: 'report' })
      return found.length === 0 ? emptyReports() : read(found)
    },
    mentions: async (filter) => {
      const found = await parts({ ...filter, kind: 'mention' })
      return found.length === 0 ? undefined : read(found)
    },
    files: (filter) => listFiles(manifest, filter),
    fileTotals: () => sumFiles(manifest),
    file: (sha256) => findFile(manifest, sha256),
    feeds: () => coveredFeeds(manifest),
    coverage: (feed) => readCoverage(manifest, feed),
    arrivals: arrivals(manifest),
    write: (writerOptions) => openWriter(paths, engine, manifest, writerOptions),
    close: async () => {
      engine.close()
      journal.close()
      await manifest.destroy()
    },
  }
}

/** Whether a folder holds the data of a workspace. */
export function hasStore(root: string): boolean {
  return existsSync(dataPaths(root).journal)
}
