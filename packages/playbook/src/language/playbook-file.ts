import type { OfficerRole } from '@entente/model'
import type { Ambition, Kind } from '../normal-form/kinds.ts'

/** The version of the language that this package reads. */
export const LANGUAGE = 'playbook/v1'

/** Takes an entry of the base away. */
export interface Removal {
  readonly id: string
  readonly remove: true
  readonly because?: string | undefined
}

/** What every entry of a list has: its id, the entry of the base before which it stands, why. */
interface Entry {
  readonly id: string
  readonly before?: string | undefined
  readonly because?: string | undefined
}

export interface RuleEntry extends Entry {
  readonly kind?: Kind | undefined
  readonly points?: number | undefined
  readonly when?: string | undefined
  readonly of?: { readonly agreement: string; readonly article: string } | undefined
}

export interface Otherwise {
  readonly otherwise: 'neutral'
}

export interface PatternEntry extends Entry {
  readonly kind?: Kind | undefined
  readonly points?: number | undefined
  readonly when?: string | undefined
  readonly once_per?: string | undefined
}

interface DrainEntry {
  readonly points: number
  readonly every: string
}

interface LevelEntry {
  readonly id: string
  readonly from: number
  readonly back_at?: number | undefined
}

export interface StrainEntry {
  readonly drain?: DrainEntry | undefined
  readonly cap?: number | undefined
  readonly levels?: readonly LevelEntry[] | undefined
  readonly calm_within?: string | undefined
}

export type WarmthEntry = Pick<StrainEntry, 'drain' | 'cap'>

export interface ResponseEntry extends Entry {
  readonly to?: { readonly kind: Kind | readonly Kind[]; readonly min_points?: number | undefined } | undefined
  readonly at?: readonly string[] | undefined
  readonly choose?: readonly string[] | undefined
  readonly ladder?: readonly string[] | undefined
  readonly answer?: 'none' | undefined
  readonly window?: string | undefined
  readonly within?: string | undefined
  readonly cooldown?: string | undefined
  readonly expires?: string | undefined
  readonly off_ramp?: { readonly when: string; readonly offer: readonly string[] } | undefined
  readonly lift?: { readonly when: string } | undefined
}

export interface InitiativeEntry extends Entry {
  readonly on?: string | undefined
  readonly choose?: readonly string[] | undefined
  readonly series?: readonly string[] | undefined
  readonly each_after?: string | undefined
  readonly stop_when?: string | undefined
  readonly answer?: string | undefined
  readonly within?: string | undefined
}

export interface LimitsEntry {
  readonly proportion?: number | undefined
  readonly ceiling?: number | undefined
  readonly stale?: string | undefined
  readonly settle?: string | undefined
  readonly sign_off?: { readonly above: number; readonly by: OfficerRole } | undefined
  readonly because?: string | undefined
}

/** A playbook as it is written, before its bases are merged into it. */
export interface PlaybookFile {
  readonly entente: typeof LANGUAGE
  readonly partner?: string | undefined
  readonly extends?: string | undefined
  readonly because?: string | undefined
  readonly desk?: string | undefined
  readonly ambition?: Ambition | undefined
  readonly register?: { readonly speaks: string; readonly language: string; readonly manner: string } | undefined
  readonly feed?: string | undefined
  readonly acts_through?: readonly string[] | undefined
  readonly define?: Readonly<Record<string, string>> | undefined
  readonly acts?: readonly (RuleEntry | Removal | Otherwise)[] | undefined
  readonly patterns?: readonly (PatternEntry | Removal)[] | undefined
  readonly strain?: StrainEntry | undefined
  readonly warmth?: WarmthEntry | undefined
  readonly responses?: readonly (ResponseEntry | Removal)[] | undefined
  readonly initiatives?: readonly (InitiativeEntry | Removal)[] | undefined
  readonly limits?: LimitsEntry | undefined
}
