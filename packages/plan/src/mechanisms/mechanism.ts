import { type ActorCode, type Day, isInterval } from '@entente/model'
import { z } from 'zod'
import type { Changes } from '../follow-up/changes.ts'
import { type Change, owner } from '../follow-up/commitment.ts'
import { actor, day, type SourceDocument, sourceSchema, words } from '../follow-up/fields.ts'

export const MECHANISM_KINDS = ['commission', 'joint-body', 'fund', 'dialogue', 'working-group', 'other'] as const
export type MechanismKind = (typeof MECHANISM_KINDS)[number]

export const MECHANISM_STATES = ['active', 'suspended', 'ended'] as const
export type MechanismState = (typeof MECHANISM_STATES)[number]

/** Whether what was decided was carried out, as far as we know. */
export const IMPLEMENTED = ['yes', 'no', 'unknown'] as const
export type Implemented = (typeof IMPLEMENTED)[number]

/** What a mechanism decided at a session. */
export interface Decision {
  /** Such as `K2.1.3`: the third of the first session recorded. */
  readonly id: string
  readonly what: string
  readonly implemented: Implemented
  /** By when it is to be carried out. */
  readonly by: Day | null
  /** What shows that it was or was not carried out. */
  readonly source: SourceDocument | null
}

export interface Session {
  /** Such as `K2.1`. */
  readonly id: string
  readonly day: Day
  readonly place: string | null
  readonly decisions: readonly Decision[]
}

/** What a mechanism has at its disposal; without a source it is not told. */
export interface Money {
  readonly amount: number
  /** ISO 4217, such as EUR. */
  readonly currency: string
  readonly asOf: Day
  readonly source: string
}

/** A commission, a joint body, a fund: what goes on between meetings. */
export interface Mechanism {
  /** Such as `K2`. */
  readonly id: string
  readonly kind: MechanismKind
  readonly name: string
  readonly partner: ActorCode
  readonly parties: readonly ActorCode[]
  /** What it was founded by. */
  readonly basis: SourceDocument | null
  /** The agreement it was founded by, by its id. */
  readonly agreement: string | null
  /** The desk or post that follows it. */
  readonly owner: string
  /** How often it is to meet, such as `P6M`; null where nothing is agreed. */
  readonly every: string | null
  readonly money: Money | null
  readonly state: MechanismState
  readonly marking: string | null
  /** By day. */
  readonly sessions: readonly Session[]
  readonly registeredAt: string
  readonly changes: readonly Change[]
}

/** What is filled in for a new mechanism. */
export type MechanismInput = Omit<Mechanism, 'id' | 'sessions' | 'registeredAt' | 'changes'>

/** How often something is to come, such as `P6M`. */
const interval: z.ZodType<string, unknown> = z
  .string()
  .trim()
  .refine(isInterval, 'not a length of time: write it as P90D, P2W, P6M or P1Y')

const money: z.ZodType<Money, unknown> = z.strictObject({
  amount: z.number().finite().min(0, 'it is below zero'),
  currency: z
    .string()
    .trim()
    .regex(/^[A-Z]{3}$/, 'not a currency: write its code, such as EUR'),
  asOf: day,
  source: words(1000),
})

const fields = {
  kind: z.enum(MECHANISM_KINDS),
  name: words(300),
  parties: z.array(actor).min(2, 'a mechanism has two sides at least').max(250),
  basis: sourceSchema.nullable(),
  agreement: words(60).nullable(),
  every: interval.nullable(),
  money: money.nullable(),
  state: z.enum(MECHANISM_STATES),
  marking: words(60).nullable(),
}

export const mechanismInput: z.ZodType<MechanismInput, unknown> = z.strictObject({
  ...fields,
  kind: fields.kind.default('other'),
  partner: actor,
  basis: fields.basis.default(null),
  agreement: fields.agreement.default(null),
  owner,
  every: fields.every.default(null),
  money: fields.money.default(null),
  state: fields.state.default('active'),
  marking: fields.marking.default(null),
})

/** What may be changed later; ownership only by a hand-over. */
export type MechanismChanges = Changes<Omit<MechanismInput, 'partner' | 'owner'>>

export const mechanismChanges: z.ZodType<MechanismChanges, unknown> = z.strictObject({
  ...z.object(fields).partial().shape,
  because: words(1000).nullable().default(null),
})

export interface SessionInput {
  readonly day: Day
  readonly place: string | null
  readonly decisions: readonly Omit<Decision, 'id'>[]
}

export const sessionInput: z.ZodType<SessionInput, unknown> = z.strictObject({
  day,
  place: words(200).nullable().default(null),
  decisions: z
    .array(
      z.strictObject({
        what: words(2000),
        implemented: z.enum(IMPLEMENTED).default('unknown'),
        by: day.nullable().default(null),
        source: sourceSchema.nullable().default(null),
      }),
    )
    .max(500)
    .default([]),
})

/** Whether a decision was carried out, and what shows it. */
export interface DecisionJudgement {
  readonly implemented: Implemented
  readonly source: SourceDocument | null
}

export const decisionJudgement: z.ZodType<DecisionJudgement, unknown> = z.strictObject({
  implemented: z.enum(IMPLEMENTED),
  source: sourceSchema.nullable().default(null),
})

/** Payloads of the journal, by kind. */
export interface MechanismPayloads {
  'mechanism/registered': MechanismInput & { readonly id: string }
  'mechanism/changed': { readonly id: string; readonly changes: MechanismChanges }
  'mechanism/met': { readonly id: string; readonly session: Session }
  'mechanism/decision-judged': DecisionJudgement & { readonly id: string; readonly decision: string }
}
