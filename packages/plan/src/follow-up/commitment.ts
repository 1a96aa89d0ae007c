import { type ActorCode, type Day, type WriterRole } from '@entente/model'
import { z } from 'zod'
import { actor, day, type SourceDocument, sourceSchema, words } from './fields.ts'

export const BINDINGS = ['legal', 'political'] as const
export type Binding = (typeof BINDINGS)[number]

export const STATUSES = ['announced', 'signed', 'ratified', 'in-force', 'suspended', 'ended'] as const
export type CommitmentStatus = (typeof STATUSES)[number]

export const OUTCOMES = ['fulfilled', 'partly', 'not-fulfilled'] as const
export type Outcome = (typeof OUTCOMES)[number]

export const STEP_STATES = ['open', 'done', 'dropped'] as const
export type StepState = (typeof STEP_STATES)[number]

export const EVIDENCE_KINDS = ['document', 'link', 'act'] as const
type EvidenceKind = (typeof EVIDENCE_KINDS)[number]

export interface Step {
  /** Such as `C12.3`. */
  readonly id: string
  readonly what: string
  readonly owner: string
  readonly due: Day | null
  readonly state: StepState
  readonly doneOn: Day | null
  /** Why it was dropped. */
  readonly because: string | null
}

/** What bears a promise out: a document, a link, or an act; also one that was looked at and found not to. */
export interface Evidence {
  /** Such as `E4`. */
  readonly id: string
  readonly kind: EvidenceKind
  /** Title of a document, address of a link, key of an incident or id of an act. */
  readonly reference: string
  readonly title: string
  readonly step: string | null
  readonly accepted: boolean
  readonly because: string | null
}

/** Something that happened to a commitment, for the picture of its hands and for its history. */
export interface Change {
  readonly seq: number
  readonly at: string
  readonly role: WriterRole
  readonly kind: string
  /** In words, such as `status: signed`. */
  readonly what: string
}

/** Something that one side promised another. */
export interface Commitment {
  /** Such as `C12`. */
  readonly id: string
  readonly what: string
  readonly promisedBy: readonly ActorCode[]
  readonly promisedTo: readonly ActorCode[]
  /** The relation in which it is followed. */
  readonly partner: ActorCode
  readonly binding: Binding
  readonly status: CommitmentStatus
  /** The desk or post that follows it, theirs as well as ours. */
  readonly owner: string
  readonly due: Day | null
  readonly occasion: string | null
  /** Number of the clause it rests on. */
  readonly clause: number | null
  readonly source: SourceDocument | null
  /** Over incidents (docs/reference/conditions.md); proposes evidence. */
  readonly condition: string | null
  readonly marking: string | null
  readonly steps: readonly Step[]
  readonly evidence: readonly Evidence[]
  /** Null as long as it is open. */
  readonly outcome: { readonly result: Outcome; readonly on: Day; readonly because: string } | null
  readonly madeAt: string
  readonly changes: readonly Change[]
}

export type StepInput = Pick<Step, 'what' | 'due'> & { readonly owner: string | null }

/** What is filled in for a new commitment; a step without an owner is its commitment's. */
export type CommitmentInput = Omit<Commitment, 'id' | 'steps' | 'evidence' | 'outcome' | 'madeAt' | 'changes'> & {
  readonly steps: readonly StepInput[]
}

export const owner: z.ZodType<string, unknown> = z
  .string({ error: 'who owns it? name a desk or a post' })
  .trim()
  .min(1, 'who owns it? name a desk or a post')

export const stepInput: z.ZodType<StepInput, unknown> = z.strictObject({
  what: words(1000),
  owner: owner.nullable().default(null),
  due: day.nullable().default(null),
})

const fields = {
  what: words(2000),
  promisedBy: z.array(actor).min(1, 'who promised it?').max(250),
  promisedTo: z.array(actor).min(1, 'to whom was it promised?').max(250),
  partner: actor,
  binding: z.enum(BINDINGS),
  status: z.enum(STATUSES),
  owner,
  due: day.nullable().default(null),
  source: sourceSchema.nullable().default(null),
  condition: words(2000).nullable().default(null),
  marking: words(60).nullable().default(null),
}

export const commitmentInput: z.ZodType<CommitmentInput, unknown> = z.strictObject({
  ...fields,
  occasion: z.string().nullable().default(null),
  clause: z.number().int().min(1).nullable().default(null),
  steps: z.array(stepInput).max(500).default([]),
})

/** What may be changed later, and how; ownership only by a hand-over. */
export interface CommitmentChanges {
  readonly what?: string | undefined
  readonly binding?: Binding | undefined
  readonly status?: CommitmentStatus | undefined
  readonly due?: Day | null | undefined
  readonly condition?: string | null | undefined
  readonly because: string | null
}

export const commitmentChanges: z.ZodType<CommitmentChanges, unknown> = z.strictObject({
  what: fields.what.optional(),
  binding: fields.binding.optional(),
  status: fields.status.optional(),
  due: day.nullable().optional(),
  condition: words(2000).nullable().optional(),
  because: words(1000).nullable().default(null),
})

/** Its owner changes only by a hand-over. */
export interface StepChanges {
  readonly what?: string | undefined
  readonly due?: Day | null | undefined
  readonly state?: StepState | undefined
  readonly doneOn?: Day | null | undefined
  readonly because: string | null
}

export const stepChanges: z.ZodType<StepChanges, unknown> = z.strictObject({
  what: words(1000).optional(),
  due: day.nullable().optional(),
  state: z.enum(STEP_STATES).optional(),
  doneOn: day.nullable().optional(),
  because: words(1000).nullable().default(null),
})

export type EvidenceInput = Omit<Evidence, 'id'>

export const evidenceInput: z.ZodType<EvidenceInput, unknown> = z.strictObject({
  kind: z.enum(EVIDENCE_KINDS),
  reference: words(2000),
  title: words(300),
  step: z.string().nullable().default(null),
  accepted: z.boolean().default(true),
  because: words(1000).nullable().default(null),
})

export const outcomeInput: z.ZodType<NonNullable<Commitment['outcome']>, unknown> = z.strictObject({
  result: z.enum(OUTCOMES),
  on: day,
  because: words(1000),
})
