import {
  DELIVERIES,
  KINDS,
  DECISION_OUTCOMES,
  PROPOSAL_STATUSES,
  PROPOSAL_TYPES,
  URGENCIES,
  WRITER_ROLES,
} from 'entente'
import { z } from 'zod'
import { actorCode, day } from './figures.ts'
import { rulePrecision } from './playbooks.ts'

const whole = z.number().int()
const kind = z.enum(KINDS)
const role = z.enum(WRITER_ROLES)
const moment = z.string().describe('ISO 8601, UTC')

export const itemDecision = z.object({
  item: z.string(),
  partner: actorCode,
  outcome: z.enum(DECISION_OUTCOMES),
  instrument: z.string().nullable(),
  because: z.string(),
  beyond: z.string().nullable().describe('why the limits were exceeded'),
  on: day.nullable().describe('when it took effect; null while a second role has to sign'),
  askedAt: moment,
  askedSeq: whole,
  role,
  toSign: role.nullable(),
  signedBy: role.nullable(),
  signedAlone: z.boolean(),
})

const inboxItem = z.object({
  id: z.string(),
  partner: actorCode,
  desk: z.string(),
  feed: z.string().nullable(),
  type: z.enum(PROPOSAL_TYPES),
  on: day,
  response: z.string().nullable(),
  step: whole.nullable(),
  choices: z.array(z.string()).describe('no-action first; there is no default'),
  because: z.array(z.string()).describe('keys of acts'),
  due: day,
  expires: day.describe('its last day'),
  status: z.enum(PROPOSAL_STATUSES),
  closedOn: day.nullable(),
  lifts: z.object({ instrument: z.string(), cause: z.enum(['off-ramp', 'condition', 'review']) }).nullable(),
  playbook: z.string().describe('hash of the playbook that raised it'),
  raisedAt: moment,
  delivery: z.enum(DELIVERIES),
  burst: z
    .object({ from: z.string(), reports: whole, publishers: whole, newPublishers: whole })
    .nullable()
    .describe('many new publishers within an hour'),
  urgency: z.enum(URGENCIES),
  opening: z.object({ rule: z.string(), occurredOn: day }).nullable(),
  decision: itemDecision.nullable(),
  left: z.string().nullable(),
})

export const inbox = z.object({
  today: day,
  desks: z.array(z.object({ desk: z.string(), title: z.string(), budget: whole, alerts: whole, digest: whole })),
  items: z.array(inboxItem),
  total: whole,
  noticed: z.array(
    z.object({
      partner: actorCode,
      desk: z.string(),
      at: moment,
      key: z.string(),
      rule: z.string(),
      kind,
      points: whole,
      reports: whole.nullable(),
      publishers: whole.nullable(),
    }),
  ),
  without: z.array(z.object({ partner: actorCode, desk: z.string(), why: z.string() })),
})

const choiceCard = z.object({
  id: z.string(),
  name: z.string(),
  what: z.string().nullable(),
  family: z.string().nullable(),
  rung: whole.nullable(),
  rungMeans: z.string().nullable(),
  warmth: whole.nullable(),
  lasts: z.boolean(),
  legal: z.string().nullable(),
  visible: z.string().nullable(),
  consent: z.string().nullable(),
  lead: z.string().nullable(),
  cost: z.string().nullable(),
  basis: z.string().nullable(),
})

const itemIncident = z.object({
  key: z.string(),
  occurredOn: day,
  code: z.string(),
  cameo: z.string().nullable(),
  firstReportedAt: moment,
  settlesAt: moment,
  reports: whole.nullable(),
  publishers: whole.nullable(),
  joint: z.boolean().nullable(),
  status: z.enum(['reported', 'confirmed', 'struck']),
  urls: z.array(z.string()),
})

export const itemDetail = z.object({
  item: inboxItem,
  acts: z.array(
    z.object({
      key: z.string(),
      rule: z.string(),
      kind: kind.nullable(),
      points: whole.nullable(),
      occurredOn: day,
      status: z.enum(['reported', 'confirmed', 'pattern', 'gone']),
      incidents: z.array(itemIncident),
      precision: rulePrecision,
    }),
  ),
  choices: z.array(choiceCard),
  limits: z.object({
    proportion: z.number(),
    ceiling: whole,
    signOff: z.object({ above: whole, by: role }).nullable(),
  }),
  offRamp: z.object({ when: z.string(), offer: z.array(z.string()) }).nullable(),
  because: z.string().nullable(),
  level: z.string().nullable(),
  playbookNow: z.string(),
  history: z.array(z.object({ seq: whole, at: moment, role, kind: z.string(), payload: z.unknown() })),
})

export const foretold = z.array(
  z.object({
    desk: z.string(),
    partners: whole,
    days: whole,
    items: whole,
    perDay: z.number(),
    mostInADay: whole,
    daysOver: whole,
    inDigests: whole,
    budget: whole,
    worstQuarter: z
      .object({ from: day, items: z.number().int(), openAtOnce: z.number().int() })
      .nullable()
      .describe(
        'most items of all quarters of the year, and how many of them would be open at once where nobody decides',
      ),
  }),
)
