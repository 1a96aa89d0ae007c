import { basename } from 'node:path'
import type { Day } from '@entente/model'
import { coveredDays } from '@entente/store'
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
}

export interface Status {
  readonly workspace: string
  readonly perspective: string | null
  readonly marking: string | null
  readonly feeds: readonly FeedStatus[]
  readonly files: number
  readonly reports: number
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
    feeds.push({
      feed,
      reports: parts.reduce((sum, part) => sum + part.rows, 0),
      coverage: from === undefined || to === undefined ? null : { from, to },
      coveredDays: covered,
      missingDays: length - covered,
      parts: parts.length,
      bytes: parts.reduce((sum, part) => sum + part.bytes, 0),
    })
  }
  return {
    workspace: config?.name ?? basename(workspace.folder),
    perspective: config?.perspective ?? null,
    marking: config?.marking ?? null,
    feeds,
    files: (await store.files()).length,
    reports: feeds.reduce((sum, feed) => sum + feed.reports, 0),
  }
}
