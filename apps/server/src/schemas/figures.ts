import { SCHEMES } from 'entente'
import { z } from 'zod'

export const day = z.iso.date().describe('a day, YYYY-MM-DD')
export const actorCode = z
  .string()
  .describe('ISO 3166-1 alpha-3, a former code, or a short code of an organisation of states')
const count = z.number().int().nullable()
const sum = z.number().nullable()

const relationsPeriod = z.object({
  start: day.describe('first day of the period'),
  days: z.number().int(),
  coveredDays: z.number().int().describe('days of the period that the feed covers; where 0, all figures are null'),
  events: count.describe('reports, not acts'),
  scored: count.describe('reports whose code has a weight'),
  goldsteinMean: sum.describe('mean weight of the scored reports, -10 to 10'),
  goldsteinPerReport: sum.describe('sum of all weights over all reports'),
  cooperation: sum.describe('sum of the positive weights'),
  conflict: sum.describe('sum of the negative weights'),
  verbalCooperation: count,
  materialCooperation: count,
  verbalConflict: count,
  materialConflict: count,
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
  coverage: span.nullable(),
  gaps: z.array(span).describe('days between the first and the last that are not covered'),
  periods: z.array(relationsPeriod),
  outsideCoverage: z.number().int().describe('reports in periods of which no day is covered'),
  dataHash: z.string(),
  method: z.string(),
})

const report = z.object({
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
  place: z.string().nullable(),
  url: z.string().nullable(),
})

export const reports = z.object({ total: z.number().int(), reports: z.array(report) })

const side = z.object({
  feed: z.string(),
  reports: z.number().int(),
  lastDay: day.nullable(),
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
