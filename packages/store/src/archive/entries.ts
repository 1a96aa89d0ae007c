import type { Day } from '@entente/model'

/** One Parquet file of the archive, as the manifest names it. */
export interface Part {
  /** Path below the archive's folder, with forward slashes. */
  readonly path: string
  readonly feed: string
  readonly rows: number
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
}
