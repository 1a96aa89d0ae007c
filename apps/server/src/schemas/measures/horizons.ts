import { z } from 'zod'
import { precision } from '../audits.ts'
import { day } from '../figures.ts'
import { carryingIncident } from './carrying-incident.ts'

const value = z.number().nullable()
const values = z.array(value)

const change = z.object({
  stretches: z.number().describe('stretches of the length of the horizon that are covered'),
  last: value.describe('a day in the last stretch; conflict without its sign'),
  before: value.describe('a day in the stretches before it'),
  p: value.describe('chance of as much difference where nothing changed; null without a basis'),
})

const interval = z.object({ low: z.number(), high: z.number() }).nullable()
const intervals = z.object({
  reported: interval.describe('90 % interval of the level, without its sign; null where nothing was ever reported'),
  right: interval.describe('of what is rightly coded; null too where nothing is known of the coder'),
})
const verdict = z.enum(['better', 'worse', 'mixed', 'alarm', 'none', 'no basis'])

const horizon = z.object({
  name: z.enum(['week', 'month', 'year', 'five years']),
  days: z.number().describe('half-life of the levels, and length of the stretches that are compared'),
  events: value.describe('decayed mean a day'),
  cooperation: value,
  conflict: value.describe('never above 0'),
  changes: z.object({ cooperation: change, conflict: change }),
  by: z.enum(['stretch', 'slide']).describe('`slide`: `changes` are of eight years one after the other'),
  verdict,
  intervals: z.object({ cooperation: intervals, conflict: intervals }),
  carrying: z.array(carryingIncident).readonly().describe('of a verdict: incidents of its last stretch'),
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
  precision,
  ways: z
    .array(
      z.object({
        way: z.enum(['incidents', 'reports', 'share of the feed', 'share of the source']),
        verdicts: z.array(verdict).readonly().describe('in the order of the horizons'),
      }),
    )
    .readonly()
    .describe('what would be said by other ways of counting'),
  dataHash: z.string(),
  method: z.string(),
})
