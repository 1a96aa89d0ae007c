import type { ActorCode, Day, WriterRole } from '@entente/model'

/** `changed`: another instrument than those proposed. A decision for no action is a decision: `declined`. */
export const OUTCOMES = ['accepted', 'declined', 'changed'] as const
export type Outcome = (typeof OUTCOMES)[number]

/** What a person settled of an item. It counts from the day on which nothing was wanting any more. */
export interface ItemDecision {
  readonly item: string
  readonly partner: ActorCode
  readonly outcome: Outcome
  /** Id of an instrument, `no-action`, `clarification` or `lift`; null where an item to verify was settled. */
  readonly instrument: string | null
  readonly because: string
  /** Why an instrument beyond the playbook's limits was taken; null for one within. */
  readonly beyond: string | null
  /** Day (UTC) on which it took effect; null while a second role has to sign. */
  readonly on: Day | null
  readonly askedAt: string
  /** Number of the row that asked for it. */
  readonly askedSeq: number
  readonly role: WriterRole
  /** The role that has to sign, or had to; null where one was enough. */
  readonly toSign: WriterRole | null
  readonly signedBy: WriterRole | null
  /** Whether who asked signed as well, in a second step, because nobody else works here. */
  readonly signedAlone: boolean
}

/** A decision that was asked for and sent back. */
export interface RefusedDecision {
  readonly instrument: string | null
  readonly because: string
  readonly role: WriterRole
  readonly at: string
}

/** What we did, by a person's word. */
export interface OwnAct {
  /** `D` and a number. */
  readonly id: string
  readonly partner: ActorCode
  /** The item that it carries out; null for what nobody proposed. */
  readonly item: string | null
  readonly instrument: string
  readonly on: Day
  /** Where it can be read; null where it is not public. */
  readonly link: string | null
  /** Level, venue and the like; no names of persons. */
  readonly note: string | null
  /** Incident of a feed that a person found to be this act; null so far. */
  readonly incident: string | null
  readonly role: WriterRole
  readonly at: string
}
