import { type EngineSession, literal, literalList } from '@entente/store'
import type { Feed } from '../feed.ts'
import type { RawFile } from '../files/raw-file.ts'
import { stageQuery } from './stage-query.ts'
import { loadIdMaps, withIdMaps } from './id-maps.ts'
import { loadActs } from './load-lookups.ts'
import { matchNames } from './match-names.ts'
import { matchSectors } from './match-sectors.ts'
import { readRaw, type ReadableFiles } from './read-raw.ts'
import { refusedLines, refusedSql } from './refused-rows.ts'
import { isWidthReason, refusedByAll, type RejectedLines, takeRejects } from './structural-rejects.ts'

/**
 * Reads files of one feed into the session's table `staged`, which it replaces.
 * @returns the lines that were refused, by the path the engine read.
 */
export async function stage(session: EngineSession, feed: Feed, files: readonly RawFile[]): Promise<RejectedLines> {
  await loadActs(session, feed.draft)
  await loadIdMaps(session, feed)
  const readings = new Map<string, RejectedLines[]>()
  await session.run('DROP TABLE IF EXISTS staged')
  for (const [at, layout] of feed.layouts.entries()) {
    for (const group of groupByPacking(files)) {
      const previous = readings.get(group.compression) ?? []
      const paths = at === 0 ? group.paths : group.paths.filter((path) => mayFit(previous, path))
      if (paths.length === 0) continue
      // A row whose last column, the address, is empty fits the narrower layout as well: it is read there.
      if (at > 0)
        await session.run(`DELETE FROM staged WHERE url IS NULL AND file IN (SELECT unnest(${literalList(paths)}))`)
      const raw = withIdMaps(feed, readRaw({ ...group, paths }, layout, 'rejects'))
      await matchNames(session, feed, raw)
      await matchSectors(session, feed, raw)
      const query = stageQuery(feed, raw, layout)
      await session.run(
        (await exists(session)) ? `INSERT INTO staged BY NAME ${query}` : `CREATE TEMP TABLE staged AS ${query}`,
      )
      readings.set(group.compression, [...previous, await takeRejects(session, 'rejects')])
    }
  }
  const rejected: RejectedLines = new Map([...readings.values()].flatMap((list) => [...refusedByAll(list)]))
  await refuseByContent(session, feed, files, rejected)
  return rejected
}

/** Whether a reading left lines of another width, which the next layout may take. */
function mayFit(readings: readonly RejectedLines[], path: string): boolean {
  return readings.some((reading) => [...(reading.get(path)?.values() ?? [])].some(isWidthReason))
}

async function exists(session: EngineSession): Promise<boolean> {
  const rows = await session.all(`SELECT 1 FROM duckdb_tables() WHERE temporary AND table_name = 'staged'`)
  return rows.length > 0
}

function groupByPacking(files: readonly RawFile[]): ReadableFiles[] {
  const groups = Map.groupBy(files, (file) => file.readable.compression)
  return [...groups].map(([compression, members]) => ({
    compression,
    paths: members.map((file) => file.readable.path),
  }))
}

/** Moves rows that are refused for what they say from the table to the list of lines. */
async function refuseByContent(
  session: EngineSession,
  feed: Feed,
  files: readonly RawFile[],
  rejected: RejectedLines,
): Promise<void> {
  const found = await session.all<{ file: string }>(`SELECT DISTINCT file FROM staged WHERE ${refusedSql(feed)}`)
  for (const { file: path } of found) {
    const compression = files.find((file) => file.readable.path === path)?.readable.compression ?? 'none'
    const lines = await refusedLines(session, feed, path, compression)
    rejected.set(path, new Map([...(rejected.get(path) ?? []), ...lines]))
    await session.run(`DELETE FROM staged WHERE file = ${literal(path)} AND ${refusedSql(feed)}`)
  }
}
