import type { ActorCode, OfficerRole } from '@entente/model'
import type { Condition } from '../cel/condition.ts'
import type { Ambition, Kind } from './kinds.ts'

/** A condition with the words it was written in. */
export interface Written {
  readonly text: string
  readonly condition: Condition
}

/** Names the incidents for which `when` is true, unless an earlier rule did. */
export interface Rule {
  readonly id: string
  readonly kind: Kind
  /** 1 to 10; 0 for a neutral kind. */
  readonly points: number
  readonly when: Written
  /** The obligation that a breach, if true, fails; null for every other kind. */
  readonly of: { readonly agreement: string; readonly article: string } | null
  readonly because: string | null
}

/** Makes one more act where acts of rules repeat themselves. */
export interface Pattern {
  readonly id: string
  readonly kind: Kind
  readonly points: number
  readonly when: Written
  /** Days from one act of it to the next, at least. */
  readonly oncePer: number
  readonly because: string | null
}

/** A bucket loses `points` every `every` days. */
export interface Drain {
  readonly points: number
  /** Days. */
  readonly every: number
}

export interface Level {
  readonly id: string
  /** Points at which it begins. The first level begins at 0. */
  readonly from: number
  /** Points at which one falls back to the level below; below `from`. Null for the first level. */
  readonly backAt: number | null
}

export interface Strain {
  readonly drain: Drain
  /** Points. */
  readonly cap: number
  /** From the calmest; at least one. */
  readonly levels: readonly Level[]
  /** Days within which a quiet partner leads back to the first level, at most. */
  readonly calmWithin: number
}

export interface Warmth {
  readonly drain: Drain
  readonly cap: number
}

/** How an answer is chosen: ids of instruments. */
export type Answer =
  | { readonly kind: 'none'; readonly because: string }
  | { readonly kind: 'choose'; readonly choices: readonly string[] }
  | {
      readonly kind: 'ladder'
      readonly steps: readonly string[]
      /** Days after a proposal within which the next is one step up. */
      readonly window: number
    }

/** The way back. */
export interface OffRamp {
  readonly when: Written
  readonly offer: readonly string[]
}

/** An act goes to the first response that it fits. */
export interface Response {
  readonly id: string
  readonly to: {
    readonly kinds: readonly Kind[]
    readonly minPoints: number
  }
  /** Levels of strain at which it answers; null for every level. */
  readonly at: readonly string[] | null
  readonly answer: Answer
  /** Days from proposal to due day. */
  readonly within: number
  /** Days after a proposal during which an act joins its reasons; 0 for none. */
  readonly cooldown: number
  /** Days from proposal to the day on which an undecided one lapses. */
  readonly expires: number
  readonly offRamp: OffRamp | null
  /** When a standing measure of this response is proposed for lifting, beside the off-ramp; null for the off-ramp and reviews only. */
  readonly lift: Written | null
  readonly because: string | null
}

/** A friendly step that nobody asked for. */
export type Initiative =
  | {
      readonly kind: 'yearly'
      readonly id: string
      /** `MM-DD`. */
      readonly on: string
      readonly choices: readonly string[]
      readonly within: number
      readonly because: string | null
    }
  | {
      readonly kind: 'series'
      readonly id: string
      readonly steps: readonly string[]
      /** Days from one step to the next, at least. */
      readonly eachAfter: number
      readonly stopWhen: Written | null
      /** What counts as the partner's answer; null where the next step does not wait for one. */
      readonly answer: Written | null
      readonly within: number
      readonly because: string | null
    }

export interface Limits {
  /** Highest rung of an answer per point of the act that opened it. */
  readonly proportion: number
  /** Highest rung that is ever proposed. */
  readonly ceiling: number
  /** Days; an incident first reported so many days after it happened, or before, makes no act. */
  readonly stale: number
  /** Days from the first report to a settled incident. */
  readonly settle: number
  /** Rungs above which a second role signs. */
  readonly signOff: { readonly above: number; readonly by: OfficerRole } | null
  readonly because: string | null
}

/** What the playbook needs to know of an instrument it names. */
export interface UsedInstrument {
  readonly id: string
  readonly name: string
  /** 1 to 10 for answers; null for friendly ones. */
  readonly rung: number | null
  /** 1 to 10 for friendly ones; null for answers. */
  readonly warmth: number | null
  /** Code under which a feed would report it; null where none would. */
  readonly cameo: string | null
  /** Whether it makes a standing measure; false for a single step. */
  readonly lasts: boolean
  /** Days to the review of that measure; null where none is foreseen, and for a single step. */
  readonly review: number | null
  readonly legal: 'courtesy' | 'retorsion' | 'treaty remedy' | 'countermeasure'
}

export interface Register {
  readonly speaks: string
  readonly language: string
  readonly manner: string
}

/**
 * A playbook in normal form: merged with its bases, checked, definitions written out, durations in days, agreements as spans
 * of days. Plain frozen data that survives JSON; `hashOf` gives its hash.
 */
export interface Playbook {
  readonly language: 'playbook/v1'
  readonly perspective: ActorCode
  /** Null for a base, which is no algorithm of its own. */
  readonly partner: ActorCode | null
  readonly because: string | null
  readonly desk: string | null
  readonly ambition: Ambition | null
  readonly register: Register | null
  /** The feed it looks at; null for the workspace's. */
  readonly feed: string | null
  /** Organisations whose acts count as the partner's. */
  readonly actsThrough: readonly ActorCode[]
  readonly rules: readonly Rule[]
  readonly patterns: readonly Pattern[]
  readonly strain: Strain
  readonly warmth: Warmth
  readonly responses: readonly Response[]
  readonly initiatives: readonly Initiative[]
  readonly limits: Limits
  /** All that the playbook names, by id, in the order of the alphabet. */
  readonly instruments: Readonly<Record<string, UsedInstrument>>
}
