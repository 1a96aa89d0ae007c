import type { ActorCode, Day } from '@entente/model'
import type { IncidentFields } from '../cel/fields.ts'
import type { Kind } from '../normal-form/kinds.ts'

/** Why a property does not hold, in a form that the ordinary interpreter reproduces. */
export type Witness = IncidentWitness | PartWitness | Story

/** One incident and what it is called. */
export interface IncidentWitness {
  readonly kind: 'incident'
  readonly incident: IncidentFields
  /** Names that `inForce` asks for, as this incident needs them. */
  readonly agreements: { readonly inForce: readonly string[]; readonly notInForce: readonly string[] }
  /** Partner, rule (`otherwise` where none), kind and points; two where partners are compared. */
  readonly named: readonly {
    readonly partner: ActorCode | null
    readonly rule: string
    readonly kind: Kind
    readonly points: number
    /** Response and instruments that answer it in a fresh state; null where nothing does. */
    readonly answer: { readonly response: string; readonly instruments: readonly string[] } | null
  }[]
}

/** A part that no run uses, or that lacks something: there is nothing to replay. */
export interface PartWitness {
  readonly kind: 'part'
  /** One sentence that a newcomer understands. */
  readonly because: string
}

/** A story with dates: what either side sees, proposes and does. */
export interface Story {
  readonly kind: 'story'
  /** One side, whose partner only acts, or two chairs in step. */
  readonly sides: readonly StorySide[]
  readonly begins: Day
  readonly ends: Day
  /** Where it does not begin from calm: what each side has open or behind it, in words. */
  readonly before: readonly string[]
  /** In order of time. */
  readonly events: readonly StoryEvent[]
  /** Where it begins again and goes on for ever; null where it ends. */
  readonly cycle: StoryCycle | null
}

export interface StorySide {
  readonly perspective: ActorCode
  readonly partner: ActorCode
  /** `playbook`, or the name of a stock counterpart. */
  readonly plays: string
}

export interface StoryCycle {
  /** Place of the first event of the cycle in `events`; what comes after it repeats. */
  readonly from: number
  readonly days: number
  /** Escalating: points rise above those of the misread act; else an echo. */
  readonly kind: 'echo' | 'escalating'
}

/** One thing that happens; `side` is the place of the side at which it happens. */
export type StoryEvent = { readonly day: Day; readonly side: number } & (
  | {
      /** An act of the other side as this side's playbook names it; `misread`: it never happened. */
      readonly what: 'sees'
      readonly misread: boolean
      readonly rule: string
      readonly kind: Kind
      readonly points: number
      /** Instrument that it was; null for what was misread, for patterns, and for a partner without a playbook. */
      readonly instrument: string | null
    }
  | {
      readonly what: 'proposes'
      /** Answer, offer, lift, initiative. */
      readonly type: string
      readonly response: string | null
      readonly step: number | null
      readonly choices: readonly string[]
      readonly due: Day
    }
  /** An answer is carried out. */
  | { readonly what: 'does'; readonly instrument: string; readonly rung: number | null; readonly cameo: string | null }
  | { readonly what: 'level'; readonly from: string; readonly to: string }
  | { readonly what: 'finding'; readonly code: string; readonly response: string | null }
  /** Nothing until this day, and what is wrong with that. */
  | { readonly what: 'ends'; readonly note: string }
)
