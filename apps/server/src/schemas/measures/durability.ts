import { z } from 'zod'
import { actorCode, day } from '../figures.ts'

const share = z.number().nullable()
const months = z.number().int()

const point = z.object({
  months,
  atRisk: z.number().int().describe('spells that lasted, and were watched, up to here'),
  ended: z.number().int(),
  censored: z.number().int().describe('spells that were not watched any longer'),
  survival: z.number().describe('share of spells that lasts longer'),
  low: share,
  high: share,
})

const survival = z
  .object({
    n: z.number().int(),
    ended: z.number().int(),
    points: z.array(point).readonly(),
    median: share.describe('months; null where at no length half or fewer are left'),
    medianLow: share,
    medianHigh: share,
    confidence: z.number(),
  })
  .nullable()
  .describe('null: fewer spells than `leastSpells`, no basis')

const lasting = z.object({
  spells: z
    .array(
      z.object({
        from: day.describe('first day of the first month'),
        months,
        ended: z.boolean().describe('false: censored'),
        begins: z.number().describe('level at which it began'),
        ends: z.number().describe('level beyond which it ends'),
      }),
    )
    .readonly(),
  notSeenToBegin: z.number().int(),
  survival,
  others: z.object({
    dyads: z.number().int(),
    table: z.array(z.object({ months, ended: z.number().int(), censored: z.number().int() })).readonly(),
    survival,
  }),
  comparison: z
    .object({
      observed: z.number(),
      expected: z.number(),
      chiSquare: z.number(),
      p: z.number(),
      dyads: z.number().int().describe('relations tested alike, each against all the rest'),
      asDifferent: z.number().int().describe('those that differ at least as much, this one with them'),
    })
    .nullable()
    .describe('log-rank test against the others; null without a basis'),
})

export const durability = z.object({
  method: z.string(),
  source: actorCode,
  target: actorCode,
  feed: z.string(),
  unit: z.literal('report'),
  among: z.array(actorCode).readonly(),
  from: day.nullable(),
  to: day.nullable(),
  lastCovered: day.nullable(),
  rules: z.object({
    earlierMonths: months,
    leastEarlier: months,
    worseThan: z.number(),
    leastCovered: z.number(),
    leastSpells: z.number().int(),
    confidence: z.number(),
    chanceSeed: z.string(),
  }),
  calm: lasting,
  improved: lasting,
  byChance: z
    .array(z.number())
    .readonly()
    .describe('share that outlasts 0, 1, 2, ... months if months were independent'),
  months: z
    .array(
      z.object({
        start: day,
        cooperation: z.number().nullable().describe('sum of positive weights; null: not known'),
        conflict: z.number().nullable(),
      }),
    )
    .readonly(),
  dataHash: z.string(),
})
