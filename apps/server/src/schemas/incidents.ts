import { AS, SCHEMES } from 'entente'
import { z } from 'zod'
import { act, verdict } from './acts.ts'
import { precision } from './audits.ts'
import { actorCode, count, day, report } from './figures.ts'

const incident = z.object({
  key: z.string().describe('feed:source:target:scheme:code:day'),
  feed: z.string(),
  source: actorCode,
  target: actorCode,
  scheme: z.enum(SCHEMES),
  code: z.string(),
  label: z.string().nullable(),
  occurredOn: day,
  reports: z.number().int().describe('rows until it settled'),
  laterReports: z.number().int().describe('rows after that, which change nothing'),
  publishers: count.describe('owners of the domains of the addresses and pages; null where there is no address'),
  pages: count.describe('different pages that told of it until it settled; null where no mention is held'),
  confidence: count.describe('the highest that the coder has in any reading of them, 10 to 100'),
  isRoot: z.boolean().nullable(),
  sourceRoles: z.array(z.string()),
  targetRoles: z.array(z.string()),
  sourceBy: z.enum(['organ', 'bare', 'other']),
  cameo: z.string().nullable(),
  root: z.string().nullable(),
  quad: z.number().int().nullable(),
  goldstein: z.number().nullable(),
  place: z.string().nullable(),
  firstReportedAt: z.string(),
  settlesAt: z.string(),
  status: z.enum(['developing', 'settled', 'confirmed', 'struck']),
  verdict: verdict.nullable().describe('what a person says of it'),
  joint: z.boolean().describe('told in both directions: same code on the same day, or from the same article'),
  stale: z.boolean().describe('old news: first reported a week or more after its day, or before it'),
  lagDays: z.number().int().describe('days from occurrence to first report'),
  back: z.enum(['week', 'month', 'year']).nullable().describe('whether it lies exactly so far back'),
})

export const incidents = z.object({
  source: actorCode,
  target: actorCode,
  feed: z.string(),
  asOf: z.string().nullable().describe('the moment by which incidents are settled or developing'),
  as: z.enum(AS),
  total: z.number().int(),
  incidents: z.array(incident).describe('as reported all, struck ones too; as confirmed only those'),
  acts: z.array(act).describe('as confirmed: acts by hand that are about none of them; in no `total`'),
  precision,
  method: z.string(),
})

export const incidentWithReports = z.object({
  incident,
  pages: z
    .array(
      z.object({
        url: z.string(),
        domain: z.string().nullable().describe('owner of the domain'),
        confidence: count,
        mentionedAt: z.string().describe('when the feed first saw it'),
      }),
    )
    .describe('that told of it until it settled, the most confident first, 200 at most'),
  sourceName: z.string(),
  targetName: z.string(),
  precision,
  total: z.number().int().describe('of its reports'),
  reports: z.array(report),
})

export const proposedEvidence = z.object({
  condition: z.string().nullable(),
  feed: z.string().nullable().describe('null where there is no condition, or the archive is empty'),
  otherFeeds: z.array(z.string()).describe('that hold reports of the relation; never added to this one'),
  from: day.nullable().describe('first day that was looked at'),
  total: z.number().int(),
  judged: z.number().int().describe('that fit and were accepted or rejected before'),
  matches: z.array(incident),
})
