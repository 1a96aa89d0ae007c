import { INTENTS } from 'entente'
import { z } from 'zod'
import { actorCode } from './figures.ts'

const strength = z.number().int().nullable()

const row = {
  id: z.string(),
  name: z.string(),
  family: z.string(),
  intent: z.enum(INTENTS),
  rung: strength.describe('1 to 10 for answers'),
  warmth: strength.describe('1 to 10 for friendly ones'),
  cameo: z.string().nullable().describe('code under which a feed would report it'),
  legal: z.string(),
  visible: z.string(),
  consent: z.string(),
  usedBy: z.array(actorCode).describe('partners whose playbooks can propose it'),
}

export const instruments = z.object({
  total: z.number().int().describe('of the whole catalogue'),
  families: z.array(z.string()),
  instruments: z.array(z.object(row)),
})

export const instrument = z.object({
  ...row,
  what: z.string(),
  anchor: z.string().nullable().describe('what its rung means'),
  addressee: z.string(),
  parameters: z.record(z.string(), z.array(z.string())),
  lasting: z.object({ review: z.string(), lift: z.string() }).nullable(),
  lead: z.string().describe('from decision to done, a duration'),
  cost: z.string(),
  basis: z.string().describe('in law'),
  meaning: z.string().nullable().describe('of its code'),
  unseen: z.string().nullable().describe('why no feed would report it'),
  used: z.object({
    year: z.number().int(),
    by: z.string(),
    toward: z.string().nullable(),
    what: z.string(),
    source: z.string(),
  }),
  effect: z.string(),
})
