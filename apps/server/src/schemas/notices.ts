import { z } from 'zod'

const moment = z.string().describe('ISO 8601, UTC')

const letter = z.object({
  id: z.number().int(),
  endpoint: z.string(),
  seq: z.number().int().describe('number of the notice'),
  state: z.enum(['waiting', 'dead']),
  attempts: z.number().int(),
  dueAt: moment.nullable().describe('next attempt; null where it was given up'),
  reason: z.string().nullable().describe('why the last attempt failed'),
  at: moment,
  type: z.string().nullable().describe('type of the notice; null where its text was erased'),
})

const endpoint = z.object({
  id: z.string().describe('`webhook/ID`, or `mail/` and `digest/` with a short hash of the mailbox'),
  configured: z.boolean().describe('whether entente.yaml still names it'),
  settled: z
    .number()
    .int()
    .nullable()
    .describe('up to this row all is delivered or given up; null before it was begun'),
  behind: z.number().int().describe('rows that are not looked at yet'),
  waiting: z.number().int(),
  dead: z.number().int(),
  nextAt: moment.nullable(),
  reason: z.string().nullable().describe('why the last digest could not be sent so far'),
})

export const deliveryStatus = z.object({
  endpoints: z.array(endpoint),
  letters: z.array(letter).describe('waiting for another attempt, or given up; newest first'),
  next: z.number().int().nullable().describe('ask for letters before this one'),
})

export const resent = letter.omit({ type: true })
