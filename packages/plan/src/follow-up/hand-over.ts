import type { Day, WriterRole } from '@entente/model'
import { z } from 'zod'
import { owner } from './commitment.ts'
import { day, words } from './fields.ts'

export type HandOverState = 'offered' | 'accepted' | 'declined' | 'withdrawn'

/**
 * A commitment, a step or a mechanism that is passed from hand to hand. It counts only when the receiver accepts; until then the giver stays
 * the owner.
 */
export interface HandOver {
  /** Such as `H5`. */
  readonly id: string
  /** Id of a commitment (`C12`), of a step (`C12.3`) or of a mechanism (`K2`). */
  readonly item: string
  readonly from: string
  readonly to: string
  /** From when the receiver is to have it. */
  readonly on: Day
  /** Last day to accept. */
  readonly acceptBy: Day
  /** What is passed: papers, contacts, what was said. */
  readonly what: string
  /** The rotation it belongs to. */
  readonly rotation: string | null
  readonly state: HandOverState
  readonly offeredAt: string
  /** Row of the journal that offered it. */
  readonly offeredSeq: number
  readonly endedAt: string | null
  readonly endedBy: WriterRole | null
  readonly because: string | null
}

/** An officer leaves a post: everything owned there is passed on line by line. */
export interface Rotation {
  /** Such as `R2`. */
  readonly id: string
  readonly post: string
  /** Who takes over, by default; the same post where another officer takes it. */
  readonly to: string
  /** Last day at the post. */
  readonly leaves: Day
  /** What is passed with every line; a line can say otherwise. Null in journals from before it was asked. */
  readonly what: string | null
  readonly begunAt: string
}

/** A post whose work a deputy does for some days; the deputy sees what is due and accepts in its place. */
export interface Absence {
  readonly owner: string
  readonly deputy: string
  readonly from: Day
  readonly until: Day
}

export type HandOverInput = Pick<HandOver, 'item' | 'to' | 'on' | 'acceptBy' | 'what'>

export const handOverInput: z.ZodType<HandOverInput, unknown> = z.strictObject({
  item: z.string(),
  to: owner,
  on: day,
  acceptBy: day,
  what: words(4000),
})

/** What is passed with a line, said later than it was offered. */
export const handOverNote: z.ZodType<{ readonly what: string }, unknown> = z.strictObject({ what: words(4000) })

export type RotationInput = Pick<Rotation, 'post' | 'to' | 'leaves' | 'what'>

export const rotationInput: z.ZodType<RotationInput, unknown> = z.strictObject({
  post: owner,
  to: owner,
  leaves: day,
  what: words(4000).nullable().default(null),
})

export const absenceInput: z.ZodType<Absence, unknown> = z
  .strictObject({ owner, deputy: owner, from: day, until: day })
  .refine(({ from, until }) => from <= until, { path: ['until'], error: 'it ends before it begins' })
  .refine(({ owner: absent, deputy }) => absent !== deputy, {
    path: ['deputy'],
    error: 'nobody deputises for themselves',
  })
