import type { Day } from '@entente/model'

/** What the rows of a part are: reports, or mentions of reports on pages. */
export type PartKind = 'report' | 'mention'

/** One Parquet file of the archive, as the manifest names it. */
export interface Part {
  /** Path below the archive's folder, with forward slashes. */
  readonly path: string
  readonly feed: string
  readonly kind: PartKind
  readonly rows: number
  /** First and last day of occurrence, or of being mentioned. */
  readonly firstDay: Day
  readonly lastDay: Day
  readonly bytes: number
  readonly sha256: string
}

/** Days that are covered, both ends included. */
export interface DaySpan {
  readonly from: Day
  readonly to: Day
}

/** A stretch of time, written `YYYY-MM-DDTHH:MMZ`; `until` is not in it. */
export interface TimeSpan {
  readonly from: string
  readonly until: string
}

/** A stretch of a feed's publishing time. */
export interface FeedTime extends TimeSpan {
  readonly feed: string
}

/** A source file that was taken in. */
export interface SourceFile {
  /** SHA-256 of its bytes as they lie on disk. */
  readonly sha256: string
  readonly name: string
  readonly feed: string
  readonly bytes: number
  /** ISO 8601, UTC. */
  readonly ingestedAt: string
  /** Plain data; the archive looks at its counts only. */
  readonly ledger: unknown
  readonly coverage: readonly (DaySpan & { readonly feed: string })[]
  /** Publishing times it brought, where its feed publishes by the quarter of an hour. Default none. */
  readonly slots?: readonly FeedTime[]
}

/** A file that was given and could not be read. */
export interface Fault {
  readonly name: string
  readonly sha256: string
  /** ISO 8601, UTC. */
  readonly at: string
  readonly code: string
  /** Without any text of the file. */
  readonly message: string
  /** What its name tells of the place it was meant for. */
  readonly place?: FeedTime
  /** How often the same went wrong; counted by the store. */
  readonly tries?: number
  /** When it went wrong for the first time, ISO 8601, UTC; kept by the store. */
  readonly firstAt?: string
}

/** A file that the publisher's list names. */
export interface PublishedFile extends FeedTime {
  readonly name: string
  /** Of the file as the publisher packs it; null where the list does not say. */
  readonly bytes: number | null
  readonly md5: string | null
}
