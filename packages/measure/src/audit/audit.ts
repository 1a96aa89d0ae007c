import type { ActorCode, Day } from '@entente/model'
import { z } from 'zod'
import { STRIKE_REASONS, type StrikeReason } from '../verdicts/verdict.ts'

/** What incidents are parted by before some of each part are drawn; `rule`: of the playbook, as it stood then. */
export const STRATIFIED_BY = ['root', 'code', 'rule'] as const
export type StratifiedBy = (typeof STRATIFIED_BY)[number]

/** What a reader says of an incident: that it happened as it is coded, what is wrong with it, or that one cannot tell. */
export type Judgement = 'right' | StrikeReason | 'cannot-tell'
/** In the order of the keys 1 to 7. */
export const JUDGEMENTS: readonly Judgement[] = ['right', ...STRIKE_REASONS, 'cannot-tell']

export const READERS = [1, 2] as const
export type Reader = (typeof READERS)[number]

/** Of what an audit is a sample; it never changes. */
export interface AuditFrame {
  /** `AU3`. */
  readonly id: string
  /** Whose acts toward the perspective were drawn. */
  readonly source: ActorCode
  readonly target: ActorCode
  readonly feed: string
  readonly by: StratifiedBy
  /** Days of occurrence; null where there was no bound. */
  readonly from: Day | null
  readonly to: Day | null
  /** What was known when it was drawn, ISO 8601. */
  readonly asOf: string
  readonly readers: 1 | 2
  readonly seed: string
  readonly strata: readonly { readonly name: string; readonly size: number; readonly sampled: number }[]
  /** In the order in which they are to be judged. */
  readonly items: readonly { readonly stratum: string; readonly key: string }[]
}

export const judgementText: z.ZodType<{ audit: string; item: number; reader: Reader; verdict: Judgement }, unknown> =
  z.strictObject({
    audit: z.string(),
    item: z.int('is the number of an item').min(1, 'is the number of an item, from 1'),
    reader: z.literal(READERS, 'is 1 or 2'),
    verdict: z.enum(JUDGEMENTS, `is one of ${JUDGEMENTS.join(', ')}`),
  })
