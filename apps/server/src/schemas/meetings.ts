import { MEETING_LEVELS, OCCASION_KINDS } from 'entente'
import { z } from 'zod'
import { change, commitmentLine } from './commitments.ts'
import { actorCode, day } from './figures.ts'

const point = z.object({ what: z.string(), note: z.string().nullable() })
const points = z.array(point).readonly()

export const meeting = z.object({
  id: z.string().describe('such as `M4`'),
  kind: z.enum(OCCASION_KINDS),
  title: z.string(),
  day,
  place: z.string().nullable(),
  partner: actorCode.describe('the relation it is about'),
  parties: z.array(actorCode).readonly(),
  level: z.enum(MEETING_LEVELS),
  delegations: z
    .array(z.object({ actor: actorCode, roles: z.array(z.string()).readonly().describe('offices, never names') }))
    .readonly(),
  wants: points,
  offers: points,
  marking: z.string().nullable(),
  state: z.enum(['planned', 'held', 'cancelled']),
  readout: z
    .object({
      text: z.string().nullable(),
      notes: z.array(z.object({ role: z.string(), text: z.string() })).readonly(),
      points: z.array(z.string()).readonly(),
    })
    .nullable(),
  occasion: z.string().nullable().describe('the occasion that its clauses and commitments stand under'),
  because: z.string().nullable().describe('why it was cancelled'),
  plannedAt: z.string(),
  changes: z.array(change).readonly(),
})

export const meetings = z.object({ today: day, meetings: z.array(meeting).readonly() })

export const oneMeeting = z.object({
  today: day,
  meeting,
  commitments: z.array(commitmentLine).readonly().describe('that were made at it'),
})

export const heldMeeting = z.object({ meeting, occasion: z.string().nullable(), commitments: z.array(z.string()) })
