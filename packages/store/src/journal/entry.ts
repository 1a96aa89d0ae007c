import type { WriterRole } from '@entente/model'

/** What is to be written: a kind such as `commitment/made`, and what it says. */
export interface NewEntry {
  readonly kind: string
  /** Plain data that survive JSON. */
  readonly payload: unknown
}

/** One row of the journal. Rows are only added; `hash` covers everything in it and the row before. */
export interface Entry {
  /** Counted from 1, without a gap. */
  readonly seq: number
  /** ISO 8601, UTC. */
  readonly at: string
  readonly role: WriterRole
  /** Who wrote it; null where it was erased, is not shown, or the workspace names no officers. */
  readonly officer: string | null
  readonly kind: string
  /** Null where it was erased. */
  readonly payload: unknown
}

/** A row with what is needed to check it from outside (docs/reference/journal.md). */
export interface ChainedEntry extends Omit<Entry, 'payload'> {
  /** The text that was hashed; null where it was erased. */
  readonly payload: string | null
  /** Salts keep what was erased from being guessed; they go with it. */
  readonly salt: string | null
  readonly officerSalt: string | null
  readonly payloadHash: string
  readonly officerHash: string
  /** Hash of the row before; of the first row, 64 zeros. */
  readonly previous: string
  readonly hash: string
}

/** The last row of a journal; printed, it anchors all rows up to it. */
export interface Head {
  readonly seq: number
  readonly hash: string
}
