import type { EngineSession } from '@entente/store'
import type { Feed } from '../feed.ts'
import type { RawFile } from '../files/raw-file.ts'
import { stageQuery } from './stage-query.ts'
import { loadIdMaps, withIdMaps } from './id-maps.ts'
import { loadActs } from './load-lookups.ts'
import { matchNames } from './match-names.ts'
import { matchSectors } from './match-sectors.ts'
import { readRaw } from './read-raw.ts'
import { refusedLines, refusedSql } from './refused-rows.ts'
import { isWidthReason, refusedByAll, type RejectedLines, takeRejects } from './structural-rejects.ts'

/**
 * Reads files of one feed into the session's table `staged`, which it replaces.
 * @returns the lines that were refused, by the path the engine read.
 */
export async function stage(session: EngineSession, feed: Feed, files: readonly RawFile[]): Promise<RejectedLines> {
  await loadActs(session, feed.draft)
  await loadIdMaps(session, feed)
  const readings: RejectedLines[] = []
  await session.run('DROP TABLE IF EXISTS staged')
  for (const [at, layout] of feed.layouts.entries()) {
    const numbers = [...files.keys()].filter((number) => at === 0 || mayFit(readings, files[number]))
    if (numbers.length === 0) continue
    // A row whose last column is empty fits the narrower layout as well: it is read there.
    if (at > 0) await session.run(`DELETE FROM staged WHERE ends_empty AND number IN (${numbers.join(', ')})`)
    const paths = numbers.flatMap((number) => files[number]?.textPath ?? [])
    const raw = withIdMaps(feed, readRaw({ paths, numbers }, layout, 'rejects'))
    await matchNames(session, feed, raw)
    await matchSectors(session, feed, raw)
    const query = stageQuery(feed, raw, layout, endsEmpty(feed))
    await session.run(at === 0 ? `CREATE TEMP TABLE staged AS ${query}` : `INSERT INTO staged BY NAME ${query}`)
    readings.push(await takeRejects(session, 'rejects'))
  }
  const rejected = refusedByAll(readings)
  await refuseByContent(session, feed, files, rejected)
  return rejected
}

/** Where rows may be of several widths: whether the last column of the widest is empty. */
function endsEmpty({ layouts }: Feed): string[] {
  const last = layouts[0].columns.at(-1)
  return layouts.length === 1 || last === undefined ? [] : [`"${last.name}" IS NULL AS ends_empty`]
}

/** Whether a reading left lines of another width, which the next layout may take. */
function mayFit(readings: readonly RejectedLines[], file: RawFile | undefined): boolean {
  return readings.some((reading) => [...(reading.get(file?.textPath ?? '')?.values() ?? [])].some(isWidthReason))
}

/** Moves rows that are refused for what they say from the table to the list of lines. */
async function refuseByContent(
  session: EngineSession,
  feed: Feed,
  files: readonly RawFile[],
  rejected: RejectedLines,
): Promise<void> {
  const found = await session.all<{ number: number }>(`SELECT DISTINCT number FROM staged WHERE ${refusedSql(feed)}`)
  if (found.length === 0) return
  for (const { number } of found) {
    const file = files[number]
    if (file === undefined) throw new RangeError('a row of no file')
    const lines = await refusedLines(session, feed, file.textPath)
    rejected.set(file.textPath, new Map([...(rejected.get(file.textPath) ?? []), ...lines]))
  }
  await session.run(`DELETE FROM staged WHERE ${refusedSql(feed)}`)
}
