import type { ActorCode, Day } from '@entente/model'
import { z } from 'zod'
import { BINDINGS, type Binding, type Change } from '../follow-up/commitment.ts'
import type { Changes } from '../follow-up/changes.ts'
import { actor, day, type SourceDocument, sourceSchema, words } from '../follow-up/fields.ts'

/** Some days on which an agreement is suspended: from the first day to the day before `until`. */
export interface Suspension {
  readonly from: Day
  /** First day on which it applies again; null where it is suspended still. */
  readonly until: Day | null
}

export interface Article {
  readonly label: string
  readonly text: string
}

/** An agreement between states as a dated fact with its source. */
export interface Agreement {
  /** Such as `G3`, or chosen, such as `ceasefire-1994`. */
  readonly id: string
  readonly kind: string
  readonly title: string
  readonly parties: readonly ActorCode[]
  readonly binding: Binding
  readonly signed: Day | null
  /** In force from this day; null where it is not in force yet, or nobody knows. */
  readonly from: Day | null
  /** First day on which it is in force no more. */
  readonly until: Day | null
  readonly suspended: readonly Suspension[]
  readonly articles: readonly Article[]
  readonly source: SourceDocument
  readonly marking: string | null
  /** Whether somebody with the role legal says so; until then it never counts as in force. */
  readonly checked: boolean
  readonly recordedAt: string
  readonly changes: readonly Change[]
}

/** What is filled in for an agreement. */
export type AgreementInput = Omit<Agreement, 'id' | 'recordedAt' | 'changes'> & { readonly id: string | null }

/** A kind or a chosen id: small letters, digits and hyphens. */
const slug = z
  .string()
  .trim()
  .regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, 'use small letters, digits and hyphens, such as ceasefire-1994')
  .max(60)

const suspension = z
  .strictObject({ from: day, until: day.nullable().default(null) })
  .refine(({ from, until }) => until === null || from < until, {
    path: ['until'],
    error: 'the first day on which it applies again lies after the first day of the suspension',
  })

const fields = {
  kind: slug,
  title: words(500),
  parties: z.array(actor).min(2, 'an agreement has two parties at least').max(250),
  binding: z.enum(BINDINGS),
  signed: day.nullable(),
  from: day.nullable(),
  until: day.nullable(),
  suspended: z.array(suspension).max(100),
  articles: z.array(z.strictObject({ label: words(60), text: words(20_000) })).max(1000),
  source: sourceSchema,
  marking: words(60).nullable(),
}

export const agreementInput: z.ZodType<AgreementInput, unknown> = z.strictObject({
  id: slug.nullable().default(null),
  ...fields,
  signed: fields.signed.default(null),
  from: fields.from.default(null),
  until: fields.until.default(null),
  suspended: fields.suspended.default([]),
  articles: fields.articles.default([]),
  marking: fields.marking.default(null),
  checked: z.boolean().default(false),
})

/** What may be changed later; whether it was checked has an entry of its own. */
export type AgreementChanges = Changes<Omit<AgreementInput, 'id' | 'checked'>>

export const agreementChanges: z.ZodType<AgreementChanges, unknown> = z.strictObject({
  ...z.object(fields).partial().shape,
  because: words(1000).nullable().default(null),
})

/** Payloads of the journal, by kind. */
export interface AgreementPayloads {
  'agreement/recorded': Omit<AgreementInput, 'id'> & { readonly id: string }
  'agreement/changed': { readonly id: string; readonly changes: AgreementChanges }
  'agreement/checked': { readonly id: string }
}
