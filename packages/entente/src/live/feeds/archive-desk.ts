import { basename } from 'node:path'
import { type FileLedger, ingest, type Mapping, missingTimes, readListLine } from '@entente/ingest'
import type { Day } from '@entente/model'
import type { Store } from '@entente/store'
import type { FeedDesk, TakenFile } from '@entente/watch'

/** Files of one feed that were taken in, and the days that they cover. */
export interface TakenIn {
  readonly feed: string
  readonly files: readonly TakenFile[]
  /** First and last day, of publishing where the feed tells it. */
  readonly days: { readonly from: Day; readonly to: Day }
}

export interface ArchiveDeskOptions {
  readonly now: () => Date
  /** Who writes, for other processes that wait. */
  readonly holder: string
  /** A folder that goes away when this process is gone. */
  readonly spool: string
  /** Called after files were taken in, before anything else is fetched. */
  readonly onTaken: (taken: readonly TakenIn[]) => void | Promise<void>
}

/** What following feeds does to an archive. */
export interface ArchiveDesk extends FeedDesk {
  /** Takes files in, those of a mapping by it. */
  take(paths: readonly string[], signal: AbortSignal, mapping?: Mapping): Promise<TakenFile[]>
}

/** Whoever follows a feed can wait for an ingest. */
const WAIT_MS = 600_000

export function archiveDesk(store: Store, { now, holder, spool, onTaken }: ArchiveDeskOptions): ArchiveDesk {
  const writing = async (work: (writer: Awaited<ReturnType<Store['write']>>) => Promise<void>): Promise<void> => {
    const writer = await store.write({ holder, now, waitMs: WAIT_MS })
    try {
      await work(writer)
    } finally {
      await writer.release()
    }
  }
  const take: ArchiveDesk['take'] = async (paths, signal, mapping) => {
    const { files } = await ingest(store, paths, {
      now,
      holder,
      waitMs: WAIT_MS,
      signal,
      ...(mapping === undefined ? {} : { mapping }),
    })
    const taken = files.map(asTaken)
    const fresh = taken.filter((file) => file.status === 'ingested' && file.rows > 0)
    const byFeed = await byFeedAndDays(store, fresh)
    if (byFeed.length > 0) await onTaken(byFeed)
    return taken
  }
  return {
    spool,
    take,
    takeIn: (paths, signal) => take(paths, signal),
    published: (feed, from) => store.arrivals.publishedFiles(feed, from),
    came: (feed) => store.arrivals.slots(feed),
    listed: (feed) => store.arrivals.listed(feed),
    missing: (feed, within) => missingTimes(store, feed, within),
    faults: () => store.arrivals.faults(),
    noteFaults: (faults) => writing((writer) => writer.noteFaults(faults)),
    forgetFaults: (names) => writing((writer) => writer.forgetFaults(names)),
    readLine: readListLine,
  }
}

function asTaken({ path, sha256, status, feed, rows, kept, rejected, error }: FileLedger): TakenFile {
  return {
    path,
    name: basename(path),
    sha256,
    status,
    feed,
    rows,
    kept,
    rejected,
    error: error === undefined ? null : { code: error.code, message: error.message },
  }
}

/** Lists of files cover no day and are left out. */
async function byFeedAndDays(store: Store, files: readonly TakenFile[]): Promise<TakenIn[]> {
  const byFeed = new Map<string, { files: TakenFile[]; from: Day; to: Day }>()
  for (const file of files) {
    for (const { feed, from, to } of (await store.file(file.sha256))?.coverage ?? []) {
      const known = byFeed.get(feed)
      if (known === undefined) byFeed.set(feed, { files: [file], from, to })
      else {
        if (known.files.at(-1) !== file) known.files.push(file)
        if (from < known.from) known.from = from
        if (to > known.to) known.to = to
      }
    }
  }
  return [...byFeed].map(([feed, { files: own, from, to }]) => ({ feed, files: own, days: { from, to } }))
}
