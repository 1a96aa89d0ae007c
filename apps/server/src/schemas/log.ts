import {
  DAY_STATES,
  DECISION_OUTCOMES,
  KINDS,
  LOG_STATUSES,
  PROPOSAL_STATUSES,
  PROPOSAL_TYPES,
  WRITER_ROLES,
} from 'entente'
import { z } from 'zod'
import { missing } from './completeness.ts'
import { actorCode, day } from './figures.ts'

const whole = z.number().int()
const kind = z.enum(KINDS)
const status = z.enum(LOG_STATUSES)

export const partnerLog = z.object({
  partner: actorCode,
  today: day,
  begins: day.describe('first day of which anything is known'),
  from: day,
  to: day,
  feed: z.string().nullable(),
  scale: z.array(z.string()).describe('levels from the calmest'),
  levels: z
    .array(z.object({ from: day, to: day, level: z.string().nullable() }))
    .describe('at the end of each day; null: no feed covers it'),
  gaps: z
    .array(
      z.object({
        from: day,
        to: day,
        state: z.enum(DAY_STATES).exclude(['complete', 'covered']),
        expected: whole.describe('of each day'),
        came: whole.nullable(),
        missing,
      }),
    )
    .describe('days of which the feed holds nothing, or not all'),
  incidentDays: z.array(z.object({ on: day, developing: whole, reported: whole, confirmed: whole, struck: whole })),
  incidents: z
    .array(
      z.object({
        key: z.string(),
        on: day.describe('of its first report'),
        occurredOn: day,
        status,
        code: z.string(),
        rule: z.string().nullable(),
        kind: kind.nullable(),
      }),
    )
    .describe('newest first, at most 500; incidentDays counts all'),
  incidentTotal: whole,
  acts: z.array(
    z.object({
      key: z.string(),
      rule: z.string(),
      kind,
      points: whole,
      occurredOn: day,
      on: day.describe('when it began to count'),
      pattern: z.boolean(),
    }),
  ),
  items: z.array(
    z.object({
      id: z.string(),
      type: z.enum(PROPOSAL_TYPES),
      on: day,
      closedOn: day.nullable(),
      status: z.enum(PROPOSAL_STATUSES),
      response: z.string().nullable(),
      due: day,
      expires: day,
    }),
  ),
  decisions: z.array(
    z.object({
      item: z.string(),
      outcome: z.enum(DECISION_OUTCOMES),
      instrument: z.string().nullable(),
      because: z.string(),
      toSign: z.enum(WRITER_ROLES).nullable(),
      on: day,
      inEffect: z.boolean().describe('false: a signature is wanting'),
    }),
  ),
  ownActs: z.array(
    z.object({
      id: z.string(),
      item: z.string().nullable(),
      instrument: z.string(),
      on: day,
      incident: z.string().nullable(),
      link: z.string().nullable(),
    }),
  ),
})
