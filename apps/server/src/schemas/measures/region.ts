import { z } from 'zod'
import { actorCode, day } from '../figures.ts'

const whole = z.number().int()
const sums = z.object({
  events: z.number(),
  cooperation: z.number().describe('of positive weights'),
  conflict: z.number().describe('of negative weights, so never above 0'),
})
const moved = z.object({ last: z.number(), before: z.number() }).describe('means a covered day')
const pair = z.array(actorCode).readonly().describe('two states')

export const region = z.object({
  method: z.string(),
  feed: z.string(),
  unit: z.literal('report'),
  actors: z.array(actorCode).readonly(),
  on: day.nullable(),
  halfLife: z.number().describe('days'),
  weight: z.number().describe('a decayed sum divided by it is a mean a covered day; 0: nothing is covered'),
  firstCovered: day.nullable(),
  lastCovered: day.nullable(),
  dyads: z
    .array(
      z.object({
        source: actorCode,
        target: actorCode,
        decayed: sums,
        year: sums.describe('of the last 365 days'),
      }),
    )
    .readonly(),
  movers: z
    .array(
      z.object({
        span: z.string(),
        days: whole,
        covered: z.object({ last: whole, before: whole }),
        movers: z
          .array(
            z.object({
              source: actorCode,
              target: actorCode,
              cooperation: moved,
              conflict: moved,
              size: z.number().describe('the larger change, as a difference of square roots'),
            }),
          )
          .readonly()
          .nullable()
          .describe('null: no basis'),
      }),
    )
    .readonly(),
  signRules: z.object({ leastReports: whole, positiveFrom: z.number(), negativeTo: z.number() }),
  triads: z.object({
    known: whole,
    unbalanced: z
      .array(
        z.object({
          states: z.array(actorCode).readonly(),
          negative: z.array(pair).readonly().describe('relations of the three'),
        }),
      )
      .readonly(),
    signed: whole.describe('relations with a sign'),
    negative: whole,
    expected: z.number().nullable().describe('unbalanced ones by chance'),
  }),
  dataHash: z.string(),
})

export const stress = z.object({
  feed: z.string(),
  actors: z.array(actorCode).readonly(),
  rules: z.object({
    leastMonths: whole,
    leastActive: whole,
    leastRelations: whole,
    mostRelations: whole,
    earlierMonths: whole,
    p: z.number(),
    shifts: whole,
    seed: z.string(),
  }),
  months: whole,
  relations: whole,
  tested: whole.describe('pairs of relations'),
  together: z
    .array(z.object({ one: pair, other: pair, sharesState: z.boolean(), r: z.number(), p: z.number() }))
    .readonly()
    .nullable()
    .describe('null: no basis'),
})
