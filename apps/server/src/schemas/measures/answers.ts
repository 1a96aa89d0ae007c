import { z } from 'zod'
import { actorCode, day } from '../figures.ts'

const whole = z.number().int()
const weekly = z.array(z.number().nullable()).readonly()
const side = z.object({
  inertia: z.number().describe('sum of the coefficients of its own lags'),
  reciprocity: z.number().describe("sum of the coefficients of the other's lags"),
  granger: z.object({ f: z.number(), df: z.array(whole).readonly(), p: z.number() }),
})
const answersOfVariant = z.discriminatedUnion('basis', [
  z.object({ basis: z.literal(true), order: whole, periods: whole, first: side, second: side }),
  z.object({ basis: z.literal(false), periods: whole, needed: z.object({ periods: whole, active: whole }) }),
])
const responses = z.array(z.object({ response: z.number(), low: z.number(), high: z.number() })).readonly()
const system = z.object({
  variants: z
    .array(
      z.object({
        variant: z.enum(['all incidents', 'without joint', 'one article is one time', 'with third parties']),
        answers: answersOfVariant,
      }),
    )
    .readonly(),
  responses: z
    .object({ first: responses, second: responses })
    .nullable()
    .describe('by week after one standard deviation more of the other, of the last variant'),
  asymmetry: z.object({ difference: z.number(), low: z.number(), high: z.number() }).nullable(),
  inputs: z
    .object({ first: weekly, second: weekly, third: weekly })
    .describe('weekly sums of the last variant; null where not all of the week is covered'),
})

export const answers = z.object({
  method: z.string(),
  source: actorCode,
  target: actorCode,
  feed: z.string(),
  unit: z.literal('incident'),
  rules: z.object({ horizon: whole, draws: whole, level: z.number(), seed: z.string() }),
  among: z.array(actorCode).readonly(),
  weeks: z.array(day).readonly().describe('Mondays'),
  cooperation: system,
  conflict: system,
})
