import type { Deduplication } from '../staging/duplicates.ts'
import type { StatedLicence } from '../licences/licence.ts'

/** Why a good row was not kept: an empty side first, then what the source is, then what the target is. */
export const SKIP_REASONS = {
  'no-actor': 'one side is empty',
  'no-country': 'an actor without a country: a role, a group or a person of no state',
  region: 'a region, such as Africa or the West',
  territory: 'a territory that is not counted among states',
  'not-a-state': 'an armed group, party, firm, faith or other body that is no organisation of states',
  'several-states': 'a side is several states together, which are no one dyad',
  'unknown-actor': 'a code that no list names',
  'same-actor': 'both sides are one: inside a state',
  'id-map': 'the name that an id stands for, which is no event',
  'file-list': 'a line of a list of files, which is no event; the exports it names are noted as published',
} as const
export type SkipReason = keyof typeof SKIP_REASONS

/** A row that was refused: its line in the file (from 1, header included) and why, without quoting it. */
export interface Rejection {
  readonly line: number
  readonly reason: string
}

/** Counts that add up: rows = kept + duplicates + skipped + rejected. */
export interface Counts {
  readonly rows: number
  readonly kept: number
  readonly duplicates: number
  readonly skipped: Readonly<Record<string, number>>
  readonly rejected: number
}

/** Kept rows that repeat what another row says, and so would have been left out by another way of telling duplicates. */
export interface Repeats {
  /** Rows whose id was used before; they got a number (`~2`). Only where ids are no reason to leave a row out. */
  readonly numbered: number
  /** Rows that say the same as one before in the same ingest, under another id. */
  readonly alike: number
  /** Rows that another feed holds as well, under the same id, by feed. No figure adds feeds up. */
  readonly alsoIn: Readonly<Record<string, number>>
}

export const NO_REPEATS: Repeats = { numbered: 0, alike: 0, alsoIn: {} }

export interface FileLedger extends Counts {
  readonly path: string
  readonly sha256: string
  /** Base name of the feed; null when the file was not recognised. */
  readonly feed: string | null
  readonly status: 'ingested' | 'already-ingested' | 'failed'
  readonly rejections: readonly Rejection[]
  /** How duplicates were told; absent in ledgers of before there was a choice: by id. */
  readonly deduplication?: Deduplication
  readonly repeats?: Repeats
  /** Kept rows whose code their scheme does not know, by code. */
  readonly unknownCodes: Readonly<Record<string, number>>
  /** What the mapping said about the terms of the rows. */
  readonly licence?: StatedLicence
  /** Only where `status` is failed. */
  readonly error?: { readonly code: string; readonly message: string; readonly help?: string }
}

export interface Ledger {
  readonly files: readonly FileLedger[]
  readonly total: Counts
}

export const NOTHING: Counts = { rows: 0, kept: 0, duplicates: 0, skipped: {}, rejected: 0 }

/** The sum of counts, reason by reason; reasons sorted by name. */
export function sumCounts(list: readonly Counts[]): Counts {
  const skipped = new Map<string, number>()
  const total = { rows: 0, kept: 0, duplicates: 0, rejected: 0 }
  for (const counts of list) {
    total.rows += counts.rows
    total.kept += counts.kept
    total.duplicates += counts.duplicates
    total.rejected += counts.rejected
    for (const [reason, count] of Object.entries(counts.skipped))
      skipped.set(reason, (skipped.get(reason) ?? 0) + count)
  }
  return { ...total, skipped: Object.fromEntries([...skipped].sort(([a], [b]) => (a < b ? -1 : 1))) }
}

/** Whether the counts account for every row. */
export function addsUp(counts: Counts): boolean {
  const skipped = Object.values(counts.skipped).reduce((sum, count) => sum + count, 0)
  return counts.rows === counts.kept + counts.duplicates + skipped + counts.rejected
}

/** The ledger of a file that was taken in before: what was kept then is a duplicate now. */
export function asAlreadyIngested(ledger: FileLedger, path: string): FileLedger {
  return { ...ledger, path, status: 'already-ingested', kept: 0, duplicates: ledger.duplicates + ledger.kept }
}
