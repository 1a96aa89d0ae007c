import {
  ANNIVERSARY_KINDS,
  BINDINGS,
  CALENDAR_KINDS,
  IMPLEMENTED,
  MECHANISM_KINDS,
  MECHANISM_STATES,
  STANDINGS,
} from 'entente'
import { z } from 'zod'
import { change, owner, sourceDocument } from './commitments.ts'
import { actorCode, day } from './figures.ts'

const decision = z.object({
  id: z.string().describe('such as `K2.1.3`'),
  what: z.string(),
  implemented: z.enum(IMPLEMENTED),
  by: day.nullable(),
  source: sourceDocument.nullable(),
})

export const mechanism = z.object({
  id: z.string().describe('such as `K2`'),
  kind: z.enum(MECHANISM_KINDS),
  name: z.string(),
  partner: actorCode,
  parties: z.array(actorCode).readonly(),
  basis: sourceDocument.nullable(),
  agreement: z.string().nullable(),
  owner,
  every: z.string().nullable().describe('how often it is to meet, such as `P6M`'),
  money: z.object({ amount: z.number(), currency: z.string(), asOf: day, source: z.string() }).nullable(),
  state: z.enum(MECHANISM_STATES),
  marking: z.string().nullable(),
  sessions: z
    .array(z.object({ id: z.string(), day, place: z.string().nullable(), decisions: z.array(decision).readonly() }))
    .readonly(),
  registeredAt: z.string(),
  changes: z.array(change).readonly(),
  pulse: z.object({
    lastMet: day.nullable().describe('null where no session is recorded'),
    nextDue: day.nullable(),
    dormantSince: day.nullable(),
    decisions: z.number().int(),
    implemented: z.number().int(),
    overdue: z.array(decision).readonly(),
  }),
})

export const mechanisms = z.object({ today: day, mechanisms: z.array(mechanism).readonly() })

export const agreement = z.object({
  id: z.string().describe('such as `ceasefire-1994` or `G3`'),
  kind: z.string(),
  title: z.string(),
  parties: z.array(actorCode).readonly(),
  binding: z.enum(BINDINGS),
  signed: day.nullable(),
  from: day.nullable().describe('in force from'),
  until: day.nullable().describe('first day on which it is in force no more'),
  suspended: z.array(z.object({ from: day, until: day.nullable() })).readonly(),
  articles: z.array(z.object({ label: z.string(), text: z.string() })).readonly(),
  source: sourceDocument,
  marking: z.string().nullable(),
  checked: z.boolean().describe('whether the role legal says so; until then it never counts as in force'),
  recordedAt: z.string(),
  changes: z.array(change).readonly(),
  standing: z.enum(STANDINGS).describe('today'),
})

export const agreements = z.object({ today: day, agreements: z.array(agreement).readonly() })

const anniversary = z.object({
  id: z.string(),
  kind: z.enum(ANNIVERSARY_KINDS),
  title: z.string(),
  on: z.string().describe('MM-DD'),
  year: z.number().int().nullable(),
  partner: actorCode,
  source: sourceDocument,
})
export const oneAnniversary = anniversary
export const anniversaries = z.array(anniversary)

export const calendar = z.object({
  today: day,
  from: day,
  to: day,
  entries: z
    .array(
      z.object({
        kind: z.enum(CALENDAR_KINDS),
        day,
        about: z.string().describe('id of a commitment, step, hand-over, meeting, mechanism, agreement or day'),
        title: z.string(),
        partner: actorCode.nullable(),
        owner: z.string().nullable(),
        years: z.number().int().nullable().describe('of an anniversary'),
      }),
    )
    .readonly(),
})
