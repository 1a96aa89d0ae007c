import type { Day } from '@entente/model'
import { type DaySpan, type EngineSession, type FeedTime, type PartKind, spansOfDays, type Store } from '@entente/store'
import { slotsOfBatch } from './completeness/slots-of-batch.ts'
import type { Feed } from './feed.ts'
import type { RawFile } from './files/raw-file.ts'
import { type FileLedger, NO_REPEATS, type Repeats } from './ledger/ledger.ts'
import { type Deduplication, dropDuplicates, extentsOf } from './staging/duplicates.ts'
import { dropKnownMentions } from './staging/known-mentions.ts'
import { countRepeats } from './staging/repeats.ts'
import { asRejections } from './staging/structural-rejects.ts'
import { stage } from './staging/stage.ts'

/** What came of files that were read together. */
export interface StagedBatch {
  readonly ledgers: readonly FileLedger[]
  /** Days covered, by position of the file. */
  readonly coverage: readonly (readonly (DaySpan & { readonly feed: string })[])[]
  /** Publishing times brought, by position of the file. */
  readonly slots: readonly (readonly FeedTime[])[]
  /** What these rows are. */
  readonly kind: PartKind
  /** Feeds (regimes) that have rows in the session's view `fresh`. */
  readonly feeds: readonly string[]
}

/** Reads files of one feed and leaves the rows that are new to the archive in the session's view `fresh`. */
export async function stageBatch(
  session: EngineSession,
  store: Store,
  feed: Feed,
  files: readonly RawFile[],
  way: Deduplication,
): Promise<StagedBatch> {
  const rejected = await stage(session, feed, files)
  const counts = await countRead(session, files.length)
  const { kind, deduplication, repeats, ...brought } = await (feed.draft === 'mentions'
    ? keepMentions(session, store)
    : keepReports(session, store, feed, files.length, way))
  await countKept(session, counts, kind)
  const ledgers = files.map((file, at): FileLedger => {
    const rejections = asRejections(rejected.get(file.textPath))
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
      deduplication,
      repeats: repeats.get(at) ?? NO_REPEATS,
      unknownCodes: own.unknownCodes,
      ...(feed.licence === undefined ? {} : { licence: feed.licence }),
    }
  })
  const feeds = await session.all<{ feed: string }>('SELECT DISTINCT feed FROM fresh ORDER BY feed')
  return {
    ledgers,
    ...brought,
    kind,
    feeds: feeds.map((row) => row.feed),
  }
}

interface Kept extends Pick<StagedBatch, 'kind' | 'coverage' | 'slots'> {
  readonly deduplication: Deduplication
  readonly repeats: ReadonlyMap<number, Repeats>
}

const FRESH = 'CREATE OR REPLACE TEMP VIEW fresh AS FROM staged WHERE skip IS NULL'

async function keepReports(
  session: EngineSession,
  store: Store,
  feed: Feed,
  files: number,
  way: Deduplication,
): Promise<Kept> {
  const extents = await extentsOf(session)
  await dropDuplicates(session, store, way, extents)
  await session.run(FRESH)
  return {
    kind: 'report',
    deduplication: way,
    repeats: await countRepeats(session, store, feed, extents),
    coverage: await coverage(session, feed, files),
    slots: await slotsOfBatch(session, files),
  }
}

/** Mentions have no id of their own, whatever way was asked for, and say nothing of the days that their feed covers. */
async function keepMentions(session: EngineSession, store: Store): Promise<Kept> {
  await dropKnownMentions(session, store)
  await session.run(FRESH)
  return { kind: 'mention', deduplication: 'content', repeats: new Map(), coverage: [], slots: [] }
}

interface FileCounts {
  staged: number
  candidates: number
  kept: number
  skipped: Record<string, number>
  unknownCodes: Record<string, number>
}

async function countRead(session: EngineSession, files: number): Promise<FileCounts[]> {
  const counts = Array.from({ length: files }, (): FileCounts => ({
    staged: 0,
    candidates: 0,
    kept: 0,
    skipped: {},
    unknownCodes: {},
  }))
  const bySkip = await session.all<{ number: number; skip: string | null; rows: number }>(
    'SELECT number, skip, count(*) AS rows FROM staged GROUP BY ALL ORDER BY skip',
  )
  for (const row of bySkip) {
    const own = counts[row.number]
    if (own === undefined) continue
    own.staged += row.rows
    if (row.skip === null) own.candidates = row.rows
    else own.skipped[row.skip] = row.rows
  }
  return counts
}

async function countKept(session: EngineSession, counts: readonly FileCounts[], kind: PartKind): Promise<void> {
  const kept = await session.all<{ number: number; rows: number }>(
    'SELECT number, count(*) AS rows FROM fresh GROUP BY number',
  )
  for (const row of kept) {
    const own = counts[row.number]
    if (own !== undefined) own.kept = row.rows
  }
  if (kind === 'mention') return
  const unknown = await session.all<{ number: number; code: string; rows: number }>(
    `SELECT number, code, count(*) AS rows FROM fresh WHERE code NOT IN (SELECT code FROM act WHERE quad IS NOT NULL)
     GROUP BY ALL ORDER BY code`,
  )
  for (const row of unknown) {
    const own = counts[row.number]
    if (own !== undefined) own.unknownCodes[row.code] = row.rows
  }
}

async function coverage(
  session: EngineSession,
  feed: Feed,
  files: number,
): Promise<(DaySpan & { readonly feed: string })[][]> {
  const days = feed.covers === 'days' ? 'list(DISTINCT covered_on)' : '[min(covered_on), max(covered_on)]'
  const rows = await session.all<{ number: number; feed: string; days: Day[] }>(
    `SELECT number, feed, ${days} AS days FROM staged GROUP BY number, feed ORDER BY number, feed`,
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
