import { findActor } from '@entente/model'
import { z } from 'zod'
import { duration, id } from '../language/words.ts'
import { ADDRESSEES, CONSENTS, COSTS, type InstrumentFile, INTENTS, LEGAL, VISIBLE } from './instrument.ts'

const text = z.string().min(1).max(2000)
const scale = z.int().min(1).max(10)

const actor = z.string().transform((code, context) => {
  const known = findActor(code)
  if (known !== undefined) return known.code
  context.addIssue({ code: 'custom', message: 'a code of a state or organisation, such as KAZ' })
  return z.NEVER
})

const instrument = z.strictObject({
  id,
  name: z.string().min(1).max(120),
  what: text,
  intent: z.enum(INTENTS),
  rung: scale.optional(),
  warmth: scale.optional(),
  addressee: z.enum(ADDRESSEES),
  visible: z.enum(VISIBLE),
  parameters: z.record(z.string().min(1), z.array(z.string().min(1)).min(2)),
  lasting: z.strictObject({ review: duration, lift: text }).optional(),
  lead: duration,
  cost: z.enum(COSTS),
  consent: z.enum(CONSENTS),
  legal: z.enum(LEGAL),
  basis: text,
  cameo: z.strictObject({ code: z.string(), meaning: z.string().min(1) }).optional(),
  unseen: text.optional(),
  used: z.strictObject({
    year: z.int().min(1648).max(2100),
    by: actor,
    toward: actor.optional(),
    what: text,
    source: text,
  }),
  effect: text,
})

/** A file of instruments as it is written. */
export const instrumentFile: z.ZodType<InstrumentFile, unknown> = z.strictObject({
  entente: z.literal('instruments/v1'),
  family: id,
  title: z.string().min(1).max(120),
  about: text,
  instruments: z.array(instrument).min(1),
})
