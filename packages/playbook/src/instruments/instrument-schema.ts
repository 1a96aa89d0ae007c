import { findActor } from '@entente/model'
import { z } from 'zod'
import { duration, id } from '../language/words.ts'
import { ADDRESSEES, CONSENTS, COSTS, type InstrumentFile, INTENTS, LEGAL, VISIBLE } from './instrument.ts'

const text = z.string().min(1).max(2000)
const line = z.string().min(1).max(120)
const scale = z.int().min(1).max(10)

const actor = z.string().transform((code, context) => {
  const known = findActor(code)
  if (known !== undefined) return known.code
  context.addIssue({ code: 'custom', message: 'a code of a state or organisation, such as KAZ' })
  return z.NEVER
})

const lasting = z
  .strictObject({
    review: duration.meta({ title: 'Review', description: 'From its beginning to the day on which it is reviewed.' }),
    lift: text.meta({ title: 'Lift', description: 'What ends it, in words.' }),
  })
  .meta({ title: 'Lasting', description: 'Where it stays in force: when it is reviewed, what ends it.' })

const cameo = z
  .strictObject({
    code: z.string().min(1).max(4).meta({ title: 'Code', description: 'In quotes: "042".' }),
    meaning: line.meta({ title: 'Meaning', description: 'Of the code, as entente codes tells it.' }),
  })
  .meta({ title: 'CAMEO', description: 'Code under which a feed would report it.' })

const used = z
  .strictObject({
    year: z.int().min(1648).max(2100).meta({ title: 'Year', description: 'Of the documented use.' }),
    by: actor.meta({ title: 'By', description: 'Code of the state or organisation that used it.' }),
    toward: actor.optional().meta({ title: 'Toward', description: 'Code of the one that it was used toward.' }),
    what: text.meta({ title: 'What', description: 'What was done.' }),
    source: text.meta({ title: 'Source', description: 'Where this can be read.' }),
  })
  .meta({ title: 'Used', description: 'A documented use.' })

const instrument = z
  .strictObject({
    id,
    name: line.meta({ title: 'Name', description: 'As an officer would call it.' }),
    what: text.meta({ title: 'What', description: 'What it is, how it is done, what it is not.' }),
    intent: z
      .enum(INTENTS)
      .meta({ title: 'Intent', description: 'What it is for; an answer has a rung, all others warmth.' }),
    rung: scale.optional().meta({ title: 'Rung', description: 'How grave an answer is, 1 to 10; answers only.' }),
    warmth: scale.optional().meta({ title: 'Warmth', description: 'How warm it is, 1 to 10; all but answers.' }),
    addressee: z.enum(ADDRESSEES).meta({ title: 'Addressee', description: 'Whom it addresses.' }),
    visible: z.enum(VISIBLE).meta({ title: 'Visible', description: 'Who sees it.' }),
    parameters: z
      .record(z.string().min(1), z.array(z.string().min(1)).min(2))
      .meta({ title: 'Parameters', description: 'What can be chosen, each with at least two values.' }),
    lasting: lasting.optional(),
    lead: duration.meta({ title: 'Lead', description: 'From decision to done.' }),
    cost: z.enum(COSTS).meta({ title: 'Cost', description: 'What it costs us.' }),
    consent: z.enum(CONSENTS).meta({ title: 'Consent', description: 'Whether the partner has to agree.' }),
    legal: z.enum(LEGAL).meta({ title: 'Legal', description: 'Its class in international law.' }),
    basis: text.meta({ title: 'Basis', description: 'What allows it.' }),
    cameo: cameo.optional(),
    unseen: text.optional().meta({ title: 'Unseen', description: 'Why no feed would report it; in place of cameo.' }),
    used,
    effect: text.meta({ title: 'Effect', description: 'What is known of its effect, or that nobody knows.' }),
  })
  .meta({
    title: 'Instrument',
    description: 'An overt, lawful thing that one state can do toward another, in its own name.',
  })

/** A file of instruments as it is written: JSON Schema and reader come from here. */
export const instrumentFile: z.ZodType<InstrumentFile, unknown> = z
  .strictObject({
    entente: z.literal('instruments/v1').meta({ title: 'Version', description: 'The version of the form.' }),
    family: id.meta({ title: 'Family', description: 'One of the families of the catalogue, such as diplomatic.' }),
    title: line.meta({ title: 'Title', description: 'Of the family, for the reader.' }),
    about: text.meta({ title: 'About', description: 'What the family holds.' }),
    instruments: z
      .array(instrument)
      .min(1)
      .meta({ title: 'Instruments', description: 'Each complete; ids are unlike over all files.' }),
  })
  .meta({ title: 'Instruments', description: 'A family of instruments.' })
