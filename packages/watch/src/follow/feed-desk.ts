import type { Fault, PublishedFile, TimeSpan } from '@entente/store'

/** A line of the publisher's list, as the reader of feeds understands it. */
export interface ListLine {
  readonly name: string
  readonly bytes: number | null
  readonly md5: string | null
  /** Feed and time of an export; undefined for what is not followed. */
  readonly place: { readonly feed: string; readonly from: string; readonly until: string } | undefined
}

/** What came of a file that was taken in. */
export interface TakenFile {
  readonly path: string
  readonly name: string
  readonly sha256: string
  readonly status: 'ingested' | 'already-ingested' | 'failed'
  readonly feed: string | null
  readonly rows: number
  readonly kept: number
  readonly rejected: number
  readonly error: { readonly code: string; readonly message: string } | null
}

/** A stretch of time of which a feed has nothing, and why; `until` is null where it has no end yet. */
export interface MissingStretch {
  readonly from: string
  readonly until: string | null
  readonly reason: string
}

/** What following feeds needs of the archive; the facade gives it. */
export interface FeedDesk {
  /** Files that lists name for a feed, for times from `from` on, by time. */
  published(feed: string, from: string): Promise<readonly PublishedFile[]>
  /** Times for which a file came; and times over which lists tell. Sorted and apart. */
  came(feed: string): Promise<readonly TimeSpan[]>
  listed(feed: string): Promise<readonly TimeSpan[]>
  missing(feed: string, within: TimeSpan): Promise<readonly MissingStretch[]>
  faults(): Promise<readonly Fault[]>
  noteFaults(faults: readonly Fault[]): Promise<void>
  forgetFaults(names: readonly string[]): Promise<void>
  /** Takes files in together; a file that fails stops no other. */
  takeIn(paths: readonly string[], signal: AbortSignal): Promise<readonly TakenFile[]>
  readLine(line: string): ListLine | undefined
  /** A folder in the data folder that goes away when this process is gone. */
  readonly spool: string
}
