import { z } from 'zod'
import { actorCode, day } from '../figures.ts'

const whole = z.number().int()
const line = z.enum(['cooperation', 'conflict'])
const mean = z.number().nullable()
const matched = {
  line,
  difference: z.number().describe('mean a day after the cases, less that after days matched to them'),
  low: z.number().describe('between `low` and `high` in nine of ten by chance'),
  high: z.number(),
  p: z.number(),
  cases: whole.describe('that could be matched'),
}

export const followed = z.object({
  method: z.string(),
  source: actorCode,
  target: actorCode,
  feed: z.string(),
  unit: z.literal('incident'),
  rules: z.object({
    window: whole,
    controls: whole,
    leastControls: whole,
    leastCases: whole,
    caseGap: whole,
    shifts: whole,
    chance: z.number(),
    seed: z.string(),
  }),
  from: day.nullable(),
  to: day.nullable(),
  tested: whole.describe('cells over which `q` is taken'),
  kinds: z
    .array(
      z.object({
        known: z.enum(['reported', 'journal']),
        kind: z.string(),
        label: z.string(),
        acts: whole,
        cases: whole.describe('the first of those less than 30 days apart'),
        cells: z
          .array(z.object({ ...matched, days: whole, q: z.number() }))
          .readonly()
          .nullable()
          .describe('null below eight cases, or where too few days are like those before them'),
        placebo: z.array(z.object(matched)).readonly().nullable().describe('the same of the 90 days before'),
        list: z
          .array(
            z.object({
              on: day,
              before: z.object({ cooperation: mean, conflict: mean }),
              after: z.array(z.object({ days: whole, cooperation: mean, conflict: mean })).readonly(),
            }),
          )
          .readonly()
          .nullable()
          .describe('the cases, where there are fewer than eight'),
      }),
    )
    .readonly(),
})
