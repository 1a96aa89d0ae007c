import { JUDGEMENTS, SCHEMES, STRATIFIED_BY } from 'entente'
import { z } from 'zod'
import { actor } from '../routes/dyad-query.ts'
import { actorCode, day } from './figures.ts'

const share = z.number().nullable().describe('0 to 1')
const interval = { estimate: share, low: z.number(), high: z.number(), confidence: z.number() }
const whole = z.number().int()
export const reader = z.union([z.literal(1), z.literal(2)])
const judgement = z.enum(JUDGEMENTS)

export const newAudit = z.object({
  partner: actor.describe('whose acts toward the perspective are judged'),
  feed: z.string().optional(),
  n: whole.default(100),
  by: z.enum(STRATIFIED_BY).default('root'),
  from: day.optional(),
  to: day.optional(),
  readers: reader.default(1),
  seed: z.string().min(1).max(100).optional().describe('the same seed draws the same incidents'),
})

const summary = {
  id: z.string(),
  source: actorCode,
  target: actorCode,
  sourceName: z.string(),
  targetName: z.string(),
  feed: z.string(),
  by: z.enum(STRATIFIED_BY),
  from: day.nullable(),
  to: day.nullable(),
  asOf: z.string(),
  readers: reader,
  seed: z.string(),
  begunAt: z.string(),
  n: whole.describe('number of its items'),
  judged: z.array(whole).describe('how many items each reader has judged'),
  done: z.boolean(),
}
export const auditSummary = z.object(summary)

const ofStrata = { ...interval, size: whole, sampled: whole, unsampledShare: z.number(), effectiveN: share }

const kappa = z.object({
  value: share,
  reason: z.enum(['no-pairs', 'one-category', 'full-agreement']).nullable(),
  n: whole,
  observed: share,
  expected: share,
  standardError: share,
  low: share,
  high: share,
  confidence: z.number(),
})

const results = z.object({
  strata: z.array(
    z.object({
      ...interval,
      name: z.string(),
      label: z.string().nullable(),
      size: whole,
      judged: whole,
      cannotTell: whole,
      right: whole,
    }),
  ),
  all: z.object({ ...ofStrata, right: whole, cannotTell: whole }),
  readers: z.array(z.object({ ...ofStrata, reader, cannotTell: whole })),
  judgements: z.record(judgement, whole),
  kappa: z.object({ verdicts: kappa, right: kappa }).nullable().describe('agreement of two readers'),
  method: z.string(),
})

export const audit = z.object({
  ...summary,
  reader,
  mayAnswer: z.boolean().describe('whether who asks may answer as this reader'),
  strata: z.array(z.object({ name: z.string(), size: whole, sampled: whole })),
  items: z.array(
    z.object({
      item: whole,
      key: z.string(),
      stratum: z.string(),
      scheme: z.enum(SCHEMES),
      code: z.string(),
      label: z.string().nullable(),
      occurredOn: day,
      verdict: judgement.nullable(),
      other: judgement.nullable().describe('what the other reader said; null until all is judged'),
    }),
  ),
  results: results.nullable().describe('null until all is judged'),
})

export const newJudgement = z.object({ item: whole, reader: reader.default(1), verdict: judgement })

export const precision = z
  .discriminatedUnion('basis', [
    z.object({
      basis: z.literal('audit'),
      audit: z.string(),
      stratum: z.string().nullable().describe('null where it is over all strata'),
      n: whole,
      estimate: z.number(),
      low: z.number(),
      high: z.number(),
    }),
    z.object({ basis: z.literal('published'), actors: z.number(), codes: z.number() }),
  ])
  .nullable()
  .describe('how often what the feed says is right; null where nothing is known')
