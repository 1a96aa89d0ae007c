import type { Day } from '../day.ts'

/** ISO 3166-1 alpha-3 of a state (also of a former one), or the short code of an organisation of states. */
export type ActorCode = string & { readonly actor: unique symbol }

/** A half-open span of days: from <= day < until; an absent end is open. */
export interface Span {
  readonly from?: Day
  readonly until?: Day
}

interface ActorBase {
  readonly code: ActorCode
  /** Short English name. */
  readonly name: string
  /** When it existed as such. */
  readonly span: Span
  /** Codes that CAMEO (GDELT, ICEWS extracts, KEDS Levant) uses for it. */
  readonly cameo: readonly string[]
  /** Three-letter codes of the older KEDS actor dictionaries (Gulf, Balkans). */
  readonly keds: readonly string[]
  /** Other names, among them those ICEWS and the UN write; matched without case, accents and punctuation. */
  readonly names: readonly string[]
  /** Made up for the sample region: never a real state. */
  readonly simulated?: true
  /** What a reader should know: succession, disputed status, and the source of the claim. */
  readonly note?: string
}

/** A state, or an entity that the Gleditsch-Ward list or the UN counts beside states. */
export interface State extends ActorBase {
  readonly kind: 'state'
  readonly alpha2?: string
  /** Correlates of War number. */
  readonly cow?: number
  /** Gleditsch-Ward number. */
  readonly gw?: number
  /** FIPS 10-4. */
  readonly fips: readonly string[]
}

/** An organisation of states. */
export interface Organisation extends ActorBase {
  readonly kind: 'organisation'
}

export type Actor = State | Organisation

/** Why a code of a feed stands for no state and no organisation of states. */
export type OutsideReason = 'region' | 'territory' | 'not-a-state'

/** Lists of codes and names that feeds use for actors. */
export const VOCABULARIES = ['iso3', 'iso2', 'cow', 'gw', 'fips', 'cameo', 'cameo-group', 'keds', 'name'] as const
export type Vocabulary = (typeof VOCABULARIES)[number]

/**
 * One line of a crosswalk: what a feed writes, on which days, and what it stands for: either `actor`, or the `reason`
 * why there is none (with a `note` in words). The spans of one `given` do not overlap.
 */
export interface CrosswalkRow {
  readonly given: string
  readonly from: Day | null
  readonly until: Day | null
  readonly actor: ActorCode | null
  readonly reason: OutsideReason | null
  readonly note: string | null
}
