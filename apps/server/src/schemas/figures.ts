import { AS, SCHEMES } from 'entente'
import { z } from 'zod'

export const day = z.iso.date().describe('a day, YYYY-MM-DD')
export const actorCode = z
  .string()
  .describe('ISO 3166-1 alpha-3, a former code, or a short code of an organisation of states')
export const count = z.number().int().nullable()
const sum = z.number().nullable()

const relationsPeriod = z.object({
  start: day.describe('first day of the period'),
  days: z.number().int(),
  coveredDays: z.number().int().describe('days of the period that the feed covers; where 0, all figures are null'),
  events: count.describe('reports, or incidents without the stale ones; not acts'),
  scored: count.describe('those whose code has a weight'),
  goldsteinMean: sum.describe('mean weight of the scored ones, -10 to 10'),
  goldsteinPerReport: sum.describe('sum of all weights over all events'),
  cooperation: sum.describe('sum of the positive weights'),
  conflict: sum.describe('sum of the negative weights'),
  verbalCooperation: count,
  materialCooperation: count,
  verbalConflict: count,
  materialConflict: count,
  joint: count.optional().describe('of incidents only: those of `events` that are told in both directions'),
  stale: count.optional().describe('of incidents only: old news, which is in no other figure'),
  byHand: z
    .number()
    .int()
    .optional()
    .describe('as confirmed only: acts by hand; told also where no day is covered, and then in no other figure'),
})

const span = z.object({ from: day, to: day })

export const relations = z.object({
  source: actorCode,
  target: actorCode,
  sourceName: z.string(),
  targetName: z.string(),
  feed: z.string(),
  otherFeeds: z.array(z.object({ feed: z.string(), reports: z.number().int() })).describe('never added to this one'),
  simulated: z.boolean().describe('made up, for the sample region'),
  by: z.enum(['day', 'week', 'month', 'year']),
  unit: z.enum(['report', 'incident']).describe('what is counted'),
  as: z.enum(AS),
  coverage: span.nullable(),
  gaps: z.array(span).describe('days between the first and the last that are not covered'),
  periods: z.array(relationsPeriod),
  outsideCoverage: z
    .number()
    .int()
    .describe('reports, or incidents with the stale ones, in periods of which no day is covered'),
  dataHash: z.string(),
  method: z.string(),
})

export const report = z.object({
  feed: z.string(),
  id: z.string(),
  occurredOn: day,
  reportedAt: z.string(),
  reportedBasis: z.enum(['given', 'assumed']),
  source: actorCode,
  target: actorCode,
  sourceRoles: z.array(z.string()),
  targetRoles: z.array(z.string()),
  sourceBy: z.enum(['organ', 'bare', 'other']),
  scheme: z.enum(SCHEMES),
  code: z.string(),
  label: z.string().nullable(),
  cameo: z.string().nullable(),
  root: z.string().nullable(),
  quad: z.number().int().nullable(),
  goldstein: z.number().nullable(),
  mentions: z.number().int().nullable(),
  pages: count.describe('different pages that tell of it; null where the archive holds no mention of it'),
  domains: count.describe('different owners of their domains'),
  confidence: count.describe('the highest that the coder has in any reading of them, 10 to 100'),
  place: z.string().nullable(),
  url: z.string().nullable(),
})

export const reports = z.object({ total: z.number().int(), reports: z.array(report) })

const side = z.object({
  feed: z.string(),
  reports: z.number().int(),
  lastDay: day.nullable(),
  coverage: span.nullable(),
  gaps: z.array(span).describe('days between the first and the last that are not covered'),
  years: z.array(z.object({ start: day, events: count, cooperation: sum, conflict: sum })),
})

export const partner = z.object({
  actor: actorCode,
  name: z.string(),
  simulated: z.boolean(),
  desk: z.string().nullable(),
  theirs: side.nullable(),
  ours: side.nullable(),
})

export const dyad = z.object({
  feed: z.string(),
  source: actorCode,
  target: actorCode,
  sourceName: z.string(),
  targetName: z.string(),
  reports: z.number().int(),
  firstDay: day,
  lastDay: day,
})
