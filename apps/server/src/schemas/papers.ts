import { BASES, LANGUAGES } from 'entente'
import { z } from 'zod'
import { actorCode, day } from './figures.ts'

const stated = {
  basis: z.enum(BASES).describe('how it is known'),
  source: z.object({ text: z.string(), href: z.string().optional() }).optional(),
  priority: z.number().optional(),
}
const sentence = z.object({ text: z.string(), ...stated })
const block = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('paragraph'), sentences: z.array(sentence).readonly() }),
  z.object({ kind: z.literal('list'), items: z.array(sentence).readonly() }),
  z.object({
    kind: z.literal('table'),
    columns: z.array(z.object({ heading: z.string(), align: z.enum(['start', 'end']).optional() })).readonly(),
    rows: z.array(z.object({ cells: z.array(z.string()).readonly(), ...stated })).readonly(),
  }),
])

const document = z.object({
  title: z.string(),
  subtitle: z.string().optional(),
  language: z.enum(LANGUAGES),
  marking: z.string().nullable(),
  simulated: z.boolean(),
  facts: z.array(z.object({ label: z.string(), text: z.string() })).readonly(),
  sections: z
    .array(
      z.object({
        heading: z.string(),
        blocks: z.array(block).readonly(),
        whole: z.string().optional(),
        leftOut: z.number().int().optional(),
      }),
    )
    .readonly(),
  foot: z.string(),
})

export const paper = z.object({
  kind: z.enum(['brief', 'dossier']),
  perspective: actorCode,
  partner: actorCode,
  meeting: z.string().nullable(),
  from: day.nullable(),
  to: day,
  language: z.enum(LANGUAGES),
  feed: z.string().nullable(),
  marking: z.string().nullable(),
  ownerTitles: z.record(z.string(), z.string()).describe('of the desks and posts it speaks of, by id'),
  journalHead: z.string().describe('as printed; `0` for an empty journal'),
  pages: z.number().int(),
  documentHash: z.string(),
  dataHashes: z.array(z.string()).readonly(),
  methods: z.array(z.string()).readonly(),
  document,
  basisWords: z.record(z.enum(BASES), z.string()).describe('in the language of the paper'),
})
