import { type ActorCode, type Day } from '@entente/model'
import { z } from 'zod'
import { actor, day, type SourceDocument, sourceSchema, words } from './fields.ts'

export const OCCASION_KINDS = ['summit', 'visit', 'meeting', 'treaty', 'call', 'other'] as const
export type OccasionKind = (typeof OCCASION_KINDS)[number]

/** A part of a communiqué or treaty, as it was cut when the text came in. */
export interface Clause {
  /** Counted from 1. */
  readonly number: number
  /** Its own number in the text, such as `Article 5`; empty where it has none. */
  readonly label: string
  readonly text: string
}

/** What promises rest on: a summit, a visit, a treaty. */
export interface Occasion {
  /** Such as `O3`. */
  readonly id: string
  readonly kind: OccasionKind
  readonly title: string
  readonly day: Day
  /** The relation in which it is followed. */
  readonly partner: ActorCode
  readonly parties: readonly ActorCode[]
  readonly place: string | null
  readonly source: SourceDocument | null
  readonly clauses: readonly Clause[]
  /** The text as it was given, before it was cut; null where none was, or it was recorded before texts were kept. */
  readonly text: string | null
  readonly marking: string | null
}

export const clause: z.ZodType<Clause, unknown> = z.strictObject({
  number: z.number().int().min(1),
  label: z.string().max(60).default(''),
  text: words(20_000),
})

export const occasionInput: z.ZodType<Omit<Occasion, 'id'>, unknown> = z.strictObject({
  kind: z.enum(OCCASION_KINDS),
  title: words(300),
  day,
  partner: actor,
  parties: z.array(actor).min(1).max(250),
  place: words(200).nullable().default(null),
  source: sourceSchema.nullable().default(null),
  clauses: z.array(clause).max(2000).default([]),
  // As it was given: its lines and spaces are what clauses are checked against.
  text: z.string().max(400_000, 'at most 400000 characters').nullable().default(null),
  marking: words(60).nullable().default(null),
})
