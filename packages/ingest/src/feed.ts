import type { Scale, Scheme, Vocabulary } from '@entente/model'
import type { StatedLicence } from './licences/licence.ts'

/** An SQL expression over the raw columns of a layout. */
export type Sql = string

/** How the rows of a raw file are written. */
export interface Layout {
  readonly delimiter: string
  readonly header: boolean
  /** Quote character, empty where quotes are ordinary characters. */
  readonly quote: '"' | ''
  /** All columns in order, with the engine's type; a value that is not of its type refuses the row. */
  readonly columns: readonly RawColumn[]
  /** Columns that must not be empty. */
  readonly required: readonly string[]
  /** Texts that stand for a missing value, beside the empty one. */
  readonly missing?: readonly string[]
  readonly dateFormat?: string
  readonly timestampFormat?: string
  readonly decimal?: ',' | '.'
  /** The reason to refuse a row of a mended copy, or null: what was wrong with its bytes. */
  readonly damage?: Sql
}

export interface RawColumn {
  readonly name: string
  readonly type: 'VARCHAR' | 'BIGINT' | 'INTEGER' | 'DOUBLE' | 'DATE' | 'TIMESTAMP'
}

interface ActorKey {
  readonly vocabulary: Vocabulary
  readonly given: Sql
  /** The column holds much else beside names of actors: not to be found there says nothing. */
  readonly hint?: true
}

/** Where a feed writes an actor: each key is looked up in its vocabulary, the first that names an actor wins. */
export interface ActorKeys {
  readonly keys: readonly ActorKey[]
  /** Whether the row names anybody here at all. */
  readonly present: Sql
  /**
   * Role codes in the order of the feed, an empty list where there are none; or, to be looked up, ICEWS's sectors, the
   * word that its names have before a country, or PLOVER's sectors.
   */
  readonly roles: Sql | { readonly sectors: Sql } | { readonly agent: Sql } | { readonly ploverSectors: Sql }
  /** Whether the row names somebody other than the state here, which the role codes do not show. */
  readonly stray?: Sql
}

/** How raw columns become the columns of a report. What is left out is null. */
export interface Draft {
  /** The regime the row belongs to, as an expression. */
  readonly feed: Sql
  /** The feed's id; or, where there is none, what makes the row this row: equal rows of one file are then counted. */
  readonly id: { readonly column: Sql } | { readonly content: readonly Sql[] }
  readonly occurredOn: Sql
  /** A timestamp in UTC; null (or left out) means the day after occurrence, assumed. */
  readonly reportedAt?: Sql
  readonly source: ActorKeys
  readonly target: ActorKeys
  readonly scheme: Scheme
  readonly code: Sql
  /** Weight as the feed gives it; where null, the table `scale` is asked. */
  readonly goldstein?: Sql
  readonly scale: Scale | null
  readonly rest: Readonly<Partial<Record<RestColumn, Sql>>>
  /** A reason of the ledger to skip a good row for what it tells, or null; goes before what its actors say. */
  readonly skip?: Sql
  /** A reason to refuse the row, or null. It must not quote the row [G4]. */
  readonly refuse?: Sql
}

/** Columns that are taken over as they are. */
export const REST_COLUMNS = [
  'is_root',
  'mentions',
  'sources',
  'articles',
  'tone',
  'confidence',
  'story',
  'context',
  'lat',
  'lon',
  'place',
  'url',
] as const
export type RestColumn = (typeof REST_COLUMNS)[number]

/** A file beside the data that says what the ids in some columns stand for; each `column` gets a `column_text`. */
interface IdMap {
  readonly path: string
  readonly columns: readonly string[]
}

/** A feed as data: how its files look and what their columns mean. */
export interface Feed {
  /** Base name; regimes append to it. */
  readonly name: string
  /** Several where one file may mix rows of different widths. */
  readonly layouts: readonly [Layout, ...Layout[]]
  /**
   * How to make reports of the rows; `archived` where they are reports already, as Entente exports them; `mentions` where
   * they are no reports but pages that tell of the reports of `attachesTo`.
   */
  readonly draft: Draft | 'archived' | 'mentions'
  readonly attachesTo?: string
  /**
   * What a file says about the days it covers: `days` = those on which it has rows (a daily feed has rows every day),
   * `span` = all from its first to its last day (a hand-made data set may have quiet days).
   */
  readonly covers: 'days' | 'span'
  /** Other feeds that call the same event by the same id. Both keep it: figures never add feeds up. */
  readonly sharesIdsWith?: readonly string[]
  /** Where the rows hold ids, the files that name them. */
  readonly idMaps?: readonly IdMap[]
  /** Actors may be written as names in any spelling; an unknown one is refused with suggestions, not skipped. */
  readonly named?: true
  /** What a mapping says about the terms of its rows. */
  readonly licence?: StatedLicence
}
