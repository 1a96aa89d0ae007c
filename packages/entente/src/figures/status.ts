import { basename } from 'node:path'
import { completeness, type CompletenessTotal } from '@entente/ingest'
import type { Day } from '@entente/model'
import { coveredDays, type DifferingFile, type Fault, type Store } from '@entente/store'
import type { Workspace } from '../workspace/open-workspace.ts'

export interface FeedStatus {
  readonly feed: string
  readonly reports: number
  readonly coverage: { readonly from: Day; readonly to: Day } | null
  /** Days covered, and days between the first and the last that are not. */
  readonly coveredDays: number
  readonly missingDays: number
  readonly parts: number
  readonly bytes: number
  /** From the first covered day to the last. */
  readonly completeness: CompletenessTotal & {
    /** What `expected` and `came` count. */
    readonly every: 'quarter-hour' | 'day'
    /** Nothing is known after it; `YYYY-MM-DDTHH:MMZ`. */
    readonly knownUntil: string | null
  }
}

/** Mentions that the archive holds of a feed's events. */
export interface MentionStatus {
  readonly feed: string
  readonly mentions: number
  readonly parts: number
  readonly bytes: number
}

export interface Status {
  readonly workspace: string
  readonly perspective: string | null
  readonly marking: string | null
  readonly feeds: readonly FeedStatus[]
  readonly mentions: readonly MentionStatus[]
  readonly files: number
  readonly reports: number
  /** Files that could not be read and in whose place none has come. */
  readonly failedFiles: readonly Fault[]
  /** Files of another size than the publisher's list gives: half files, or others than were listed. */
  readonly differingFiles: readonly DifferingFile[]
}

/** What is in the archive, feed by feed. */
export async function status(workspace: Workspace): Promise<Status> {
  const { store, config } = workspace
  const feeds: FeedStatus[] = []
  for (const feed of await store.feeds()) {
    const parts = await store.parts({ feed })
    const spans = await store.coverage(feed)
    const from = spans.at(0)?.from
    const to = spans.at(-1)?.to
    const covered = from === undefined || to === undefined ? 0 : coveredDays(spans, from, to)
    const length = from === undefined || to === undefined ? 0 : coveredDays([{ from, to }], from, to)
    const { every, knownUntil, total } = await completeness(store, feed)
    feeds.push({
      feed,
      reports: parts.reduce((sum, part) => sum + part.rows, 0),
      coverage: from === undefined || to === undefined ? null : { from, to },
      coveredDays: covered,
      missingDays: length - covered,
      parts: parts.length,
      bytes: parts.reduce((sum, part) => sum + part.bytes, 0),
      completeness: { every, knownUntil, ...total },
    })
  }
  return {
    workspace: config?.name ?? basename(workspace.folder),
    perspective: config?.perspective ?? null,
    marking: config?.marking ?? null,
    feeds,
    mentions: await mentionsByFeed(store),
    files: (await store.fileTotals()).files,
    reports: feeds.reduce((sum, feed) => sum + feed.reports, 0),
    failedFiles: await store.arrivals.faults(),
    differingFiles: await store.arrivals.differing(),
  }
}

async function mentionsByFeed(store: Store): Promise<MentionStatus[]> {
  const byFeed = Map.groupBy(await store.parts({ kind: 'mention' }), (part) => part.feed)
  return [...byFeed].map(([feed, parts]) => ({
    feed,
    mentions: parts.reduce((sum, part) => sum + part.rows, 0),
    parts: parts.length,
    bytes: parts.reduce((sum, part) => sum + part.bytes, 0),
  }))
}
