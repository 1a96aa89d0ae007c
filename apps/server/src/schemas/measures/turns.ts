import { z } from 'zod'
import { actorCode, day } from '../figures.ts'
import { carryingIncident } from './carrying-incident.ts'

const whole = z.number().int()

export const turns = z.object({
  method: z.string(),
  source: actorCode,
  target: actorCode,
  feed: z.string(),
  unit: z.literal('incident'),
  rules: z.object({
    sharedWithin: whole,
    sharedAbove: z.number(),
    leastUnrelated: whole,
    leastActive: whole,
    evidenceDays: whole,
  }),
  from: day.nullable(),
  to: day.nullable(),
  months: z
    .array(
      z.object({
        start: day,
        cooperation: z.number().nullable().describe('a covered day; null where none is covered'),
        conflict: z.number().nullable().describe('without its sign'),
      }),
    )
    .readonly(),
  turns: z
    .array(
      z.object({
        line: z.enum(['cooperation', 'conflict']),
        at: whole.describe('place of the first month of the new regime'),
        month: day,
        on: day.describe('the day within that month or the one before that fits best'),
        before: z.number().describe('a covered day, up to the turn before'),
        after: z.number().describe('a covered day, up to the turn after'),
        gradual: z.boolean().describe('a straight line explains more than the step'),
        seen: z.object({
          mass: z.number().describe('highest posterior mass of a regime that began within a month of it'),
          after: whole.nullable().describe('months until that mass passed one half; null: never within two years'),
        }),
        shared: z.object({ directions: whole, of: whole }).describe('unrelated directions that turn alike'),
        label: z.enum(['relation', 'feed', 'unknown']),
        incidents: z.array(carryingIncident).readonly(),
      }),
    )
    .readonly(),
})
