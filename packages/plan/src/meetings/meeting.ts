import type { ActorCode, Day } from '@entente/model'
import { z } from 'zod'
import type { Changes } from '../follow-up/changes.ts'
import type { Change } from '../follow-up/commitment.ts'
import { actor, day, words } from '../follow-up/fields.ts'
import { type Clause, clause, OCCASION_KINDS, type OccasionKind } from '../follow-up/occasion.ts'

export const MEETING_LEVELS = [
  'head-of-state',
  'head-of-government',
  'minister',
  'deputy-minister',
  'director',
  'expert',
  'other',
] as const
export type MeetingLevel = (typeof MEETING_LEVELS)[number]

/** Something that we want, or can offer. */
export interface Point {
  readonly what: string
  readonly note: string | null
}

/** Who comes for one side, by their offices: `minister of transport`. Never names. */
export interface Delegation {
  readonly actor: ActorCode
  readonly roles: readonly string[]
}

/** Notes by the office of who took them. */
export interface Note {
  readonly role: string
  readonly text: string
}

/** What came of a meeting. */
export interface Readout {
  /** The communiqué or the record, as it was cut into clauses. */
  readonly text: string | null
  readonly notes: readonly Note[]
  readonly points: readonly string[]
}

/** A meeting ahead or behind us. */
export interface Meeting {
  /** Such as `M4`. */
  readonly id: string
  readonly kind: OccasionKind
  readonly title: string
  readonly day: Day
  readonly place: string | null
  /** The relation that it is about. */
  readonly partner: ActorCode
  readonly parties: readonly ActorCode[]
  readonly level: MeetingLevel
  readonly delegations: readonly Delegation[]
  readonly wants: readonly Point[]
  readonly offers: readonly Point[]
  readonly marking: string | null
  readonly state: 'planned' | 'held' | 'cancelled'
  readonly readout: Readout | null
  /** The occasion that its clauses and commitments stand under. */
  readonly occasion: string | null
  /** Why it was cancelled. */
  readonly because: string | null
  readonly plannedAt: string
  readonly changes: readonly Change[]
}

/** What is filled in for a meeting. */
export type MeetingInput = Omit<Meeting, 'id' | 'state' | 'readout' | 'occasion' | 'because' | 'plannedAt' | 'changes'>

const point: z.ZodType<Point, unknown> = z.strictObject({
  what: words(1000),
  note: words(2000).nullable().default(null),
})
const delegation: z.ZodType<Delegation, unknown> = z.strictObject({ actor, roles: z.array(words(120)).max(60) })
const points = z.array(point).max(100)

const fields = {
  kind: z.enum(OCCASION_KINDS),
  title: words(300),
  day,
  place: words(200).nullable(),
  parties: z.array(actor).min(2, 'a meeting has two sides at least').max(250),
  level: z.enum(MEETING_LEVELS),
  delegations: z.array(delegation).max(250),
  wants: points,
  offers: points,
  marking: words(60).nullable(),
}

export const meetingInput: z.ZodType<MeetingInput, unknown> = z.strictObject({
  ...fields,
  kind: fields.kind.default('meeting'),
  place: fields.place.default(null),
  partner: actor,
  level: fields.level.default('other'),
  delegations: fields.delegations.default([]),
  wants: points.default([]),
  offers: points.default([]),
  marking: fields.marking.default(null),
})

/** What may be changed of a meeting; its day needs a reason. */
export type MeetingChanges = Changes<Omit<MeetingInput, 'partner'>>

export const meetingChanges: z.ZodType<MeetingChanges, unknown> = z.strictObject({
  ...z.object(fields).partial().shape,
  because: words(1000).nullable().default(null),
})

/** A clause of the read-out that promises something, with what a commitment needs. */
const promised = z.looseObject({ clause: z.number().int().min(1).nullable().default(null) })

/** What is filled in after a meeting. */
export interface ReadoutInput extends Readout {
  /** As somebody put them right by hand; null where the text is to be cut as it is. */
  readonly clauses: readonly Clause[] | null
  /** When it took place, where it was another day than planned. */
  readonly day: Day | null
  /** Commitments as `makeCommitments` takes them; occasion, partner and source are those of the meeting. */
  readonly commitments: readonly (Readonly<Record<string, unknown>> & { readonly clause: number | null })[]
}

export const readoutInput: z.ZodType<ReadoutInput, unknown> = z.strictObject({
  day: day.nullable().default(null),
  text: words(400_000).nullable().default(null),
  clauses: z.array(clause).max(2000).nullable().default(null),
  notes: z
    .array(z.strictObject({ role: words(120), text: words(20_000) }))
    .max(200)
    .default([]),
  points: z.array(words(2000)).max(500).default([]),
  commitments: z.array(promised).max(2000).default([]),
})

/** Payloads of the journal, by kind. */
export interface MeetingPayloads {
  'meeting/planned': MeetingInput & { readonly id: string }
  'meeting/changed': { readonly id: string; readonly changes: MeetingChanges }
  'meeting/held': {
    readonly id: string
    readonly day: Day
    readonly readout: Readout
    readonly occasion: string | null
  }
  'meeting/cancelled': { readonly id: string; readonly because: string }
}
