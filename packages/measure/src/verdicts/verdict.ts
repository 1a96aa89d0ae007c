import type { WriterRole } from '@entente/model'
import { z } from 'zod'
import { isIncidentKey } from './act.ts'
import { line, type SourceDocument, sourceDocumentText } from './source-document.ts'

/** Why an incident is struck out: what is wrong with what the feed says (docs/methods/verdicts.md). */
export const STRIKE_REASONS = ['wrong-actors', 'wrong-act', 'not-an-event', 'old-news', 'duplicate'] as const
export type StrikeReason = (typeof STRIKE_REASONS)[number]

interface Confirmation {
  readonly verdict: 'confirmed'
  readonly document: SourceDocument
}

export interface Strike {
  readonly verdict: 'struck'
  readonly reason: StrikeReason
  readonly because?: string | undefined
  /** Of a duplicate: key of the incident that stands for the act. */
  readonly duplicateOf?: string | undefined
}

/** What a person says of a reported incident; it stays whatever is ingested later. */
export type NewVerdict = Confirmation | Strike

/** A verdict that stands. */
export type Verdict = NewVerdict & {
  /** When it was written, ISO 8601, and in which role. */
  readonly at: string
  readonly role: WriterRole
}

const key = z.string().refine(isIncidentKey, 'is not the key of an incident')

export const confirmationText: z.ZodType<{ key: string; document: SourceDocument }, unknown> = z.strictObject({
  key,
  document: sourceDocumentText,
})

export const strikeText: z.ZodType<{ key: string } & Omit<Strike, 'verdict'>, unknown> = z
  .strictObject({
    key,
    reason: z.enum(STRIKE_REASONS, `is one of ${STRIKE_REASONS.join(', ')}`),
    because: line(500).optional(),
    duplicateOf: key.optional(),
  })
  .refine(({ reason, duplicateOf }) => duplicateOf === undefined || reason === 'duplicate', {
    path: ['duplicateOf'],
    message: 'goes with the reason duplicate only',
  })
  .refine((strike) => strike.duplicateOf !== strike.key, {
    path: ['duplicateOf'],
    message: 'is the incident itself',
  })

export const withdrawalText: z.ZodType<{ key: string; because: string }, unknown> = z.strictObject({
  key,
  because: line(500),
})
