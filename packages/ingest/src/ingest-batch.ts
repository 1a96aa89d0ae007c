import type { Day } from '@entente/model'
import { type DaySpan, type EngineSession, type FeedTime, literal, spansOfDays, type Store } from '@entente/store'
import { slotsOfBatch } from './completeness/slots-of-batch.ts'
import type { Feed } from './feed.ts'
import type { RawFile } from './files/raw-file.ts'
import type { FileLedger } from './ledger/ledger.ts'
import { asRejections } from './staging/structural-rejects.ts'
import { stage } from './staging/stage.ts'

/** What came of files that were read together. */
export interface StagedBatch {
  readonly ledgers: readonly FileLedger[]
  /** Days covered, by position of the file. */
  readonly coverage: readonly (readonly (DaySpan & { readonly feed: string })[])[]
  /** Publishing times brought, by position of the file. */
  readonly slots: readonly (readonly FeedTime[])[]
  /** Feeds (regimes) that have rows in the session's table `fresh`. */
  readonly feeds: readonly string[]
}

/**
 * Reads files of one feed and leaves the rows that are new to the archive in the session's table `fresh`.
 * Of rows with the same id the first stays: files in the given order, then by the columns that tell them apart.
 */
export async function stageBatch(
  session: EngineSession,
  store: Store,
  feed: Feed,
  files: readonly RawFile[],
): Promise<StagedBatch> {
  const rejected = await stage(session, feed, files)
  await session.table(
    'batch_file',
    { file: 'VARCHAR', number: 'INTEGER' },
    files.map((file, at) => [file.readable.path, at]),
  )
  await findFresh(session, store)
  const counts = await countRows(session, files.length)
  const ledgers = files.map((file, at): FileLedger => {
    const rejections = asRejections(rejected.get(file.readable.path))
    const own = counts[at] ?? { staged: 0, candidates: 0, kept: 0, skipped: {}, unknownCodes: {} }
    return {
      path: file.path,
      sha256: file.sha256,
      feed: feed.name,
      status: 'ingested',
      rows: own.staged + rejections.length,
      kept: own.kept,
      duplicates: own.candidates - own.kept,
      skipped: own.skipped,
      rejected: rejections.length,
      rejections,
      unknownCodes: own.unknownCodes,
    }
  })
  const feeds = await session.all<{ feed: string }>('SELECT DISTINCT feed FROM fresh ORDER BY feed')
  return {
    ledgers,
    coverage: await coverage(session, feed, files.length),
    slots: await slotsOfBatch(session, files.length),
    feeds: feeds.map((row) => row.feed),
  }
}

async function findFresh(session: EngineSession, store: Store): Promise<void> {
  const feeds = await session.all<{ feed: string }>('SELECT DISTINCT feed FROM staged WHERE skip IS NULL')
  const known: string[] = []
  for (const { feed } of feeds)
    known.push(`SELECT feed, id FROM ${await store.reports({ feed })} WHERE feed = ${literal(feed)}`)
  const anti =
    known.length === 0
      ? ''
      : `AND NOT EXISTS (FROM (${known.join(' UNION ALL ')}) old WHERE old.feed = s.feed AND old.id = s.id)`
  await session.run(
    `CREATE OR REPLACE TEMP TABLE fresh AS
     SELECT s.*, b.number FROM staged s JOIN batch_file b USING (file) WHERE skip IS NULL ${anti}`,
  )
  // Ids that stand twice are few or none: to look for them first is much cheaper than to number all rows.
  await session.run('CREATE OR REPLACE TEMP TABLE twice AS SELECT feed, id FROM fresh GROUP BY ALL HAVING count(*) > 1')
  await session.run(
    `DELETE FROM fresh WHERE rowid IN (
       SELECT rowid FROM (SELECT f.rowid AS rowid, row_number() OVER (PARTITION BY f.feed, f.id
         ORDER BY f.number, f.occurred_on, f.reported_at, f.source, f.target, f.code, f.url) AS place
         FROM fresh f JOIN twice t ON t.feed = f.feed AND t.id = f.id) WHERE place > 1)`,
  )
}

interface FileCounts {
  staged: number
  candidates: number
  kept: number
  skipped: Record<string, number>
  unknownCodes: Record<string, number>
}

async function countRows(session: EngineSession, files: number): Promise<FileCounts[]> {
  const counts = Array.from({ length: files }, (): FileCounts => ({
    staged: 0,
    candidates: 0,
    kept: 0,
    skipped: {},
    unknownCodes: {},
  }))
  const bySkip = await session.all<{ number: number; skip: string | null; rows: number }>(
    `SELECT number, skip, count(*) AS rows FROM staged JOIN batch_file USING (file) GROUP BY ALL ORDER BY skip`,
  )
  for (const row of bySkip) {
    const own = counts[row.number]
    if (own === undefined) continue
    own.staged += row.rows
    if (row.skip === null) own.candidates = row.rows
    else own.skipped[row.skip] = row.rows
  }
  const kept = await session.all<{ number: number; rows: number }>(
    'SELECT number, count(*) AS rows FROM fresh GROUP BY number',
  )
  for (const row of kept) {
    const own = counts[row.number]
    if (own !== undefined) own.kept = row.rows
  }
  const unknown = await session.all<{ number: number; code: string; rows: number }>(
    `SELECT number, code, count(*) AS rows FROM fresh WHERE code NOT IN (SELECT code FROM act WHERE quad IS NOT NULL)
     GROUP BY ALL ORDER BY code`,
  )
  for (const row of unknown) {
    const own = counts[row.number]
    if (own !== undefined) own.unknownCodes[row.code] = row.rows
  }
  return counts
}

async function coverage(
  session: EngineSession,
  feed: Feed,
  files: number,
): Promise<(DaySpan & { readonly feed: string })[][]> {
  const days = feed.covers === 'days' ? 'list(DISTINCT covered_on)' : '[min(covered_on), max(covered_on)]'
  const rows = await session.all<{ number: number; feed: string; days: Day[] }>(
    `SELECT number, feed, ${days} AS days FROM staged JOIN batch_file USING (file) GROUP BY number, feed ORDER BY number, feed`,
  )
  const all = Array.from({ length: files }, (): (DaySpan & { readonly feed: string })[] => [])
  for (const row of rows) {
    const [first, last] = row.days
    const spans =
      feed.covers === 'days'
        ? spansOfDays(row.days)
        : first === undefined || last === undefined
          ? []
          : [{ from: first, to: last }]
    all[row.number]?.push(...spans.map((span) => ({ feed: row.feed, ...span })))
  }
  return all
}
