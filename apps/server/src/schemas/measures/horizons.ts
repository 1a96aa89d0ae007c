import { z } from 'zod'
import { day } from '../figures.ts'

const value = z.number().nullable()
const values = z.array(value)

const change = z.object({
  stretches: z.number().describe('stretches of the length of the horizon that are covered'),
  last: value.describe('a day in the last stretch; conflict without its sign'),
  before: value.describe('a day in the stretches before it'),
  p: value.describe('chance of as much difference where nothing changed; null without a basis'),
})

const horizon = z.object({
  name: z.enum(['week', 'month', 'year', 'five years']),
  days: z.number().describe('half-life of the levels, and length of the stretches that are compared'),
  events: value.describe('decayed mean a day'),
  cooperation: value,
  conflict: value.describe('never above 0'),
  changes: z.object({ cooperation: change, conflict: change }),
  verdict: z.enum(['better', 'worse', 'mixed', 'alarm', 'none', 'no basis']),
})

export const horizons = z.object({
  source: z.string(),
  target: z.string(),
  feed: z.string(),
  otherFeeds: z.array(z.string()),
  unit: z.enum(['report', 'incident']),
  as: z.enum(['reported', 'confirmed']),
  from: day.nullable(),
  to: day.nullable().describe('the last day that counts'),
  said: z.string().describe('the verdicts in a sentence'),
  turn: z.enum(['short run up, long run down', 'short run down, long run up']).nullable(),
  horizons: z.array(horizon),
  levels: z
    .array(z.object({ day, events: values, cooperation: values, conflict: values }))
    .describe('levels at the end of each month and on the last day, one value a horizon'),
  inputs: z
    .object({ events: values, cooperation: values, conflict: values })
    .describe('one value a day from `from` to `to`; null where the feed does not cover the day'),
  dataHash: z.string(),
  method: z.string(),
})
