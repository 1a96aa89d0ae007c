import { commitmentInput, OCCASION_KINDS, occasionInput } from 'entente'
import { z } from 'zod'
import { clause, commitmentLine, sourceDocument } from './commitments.ts'
import { actorCode, day } from './figures.ts'

export const occasion = z.object({
  id: z.string().describe('such as `O3`'),
  kind: z.enum(OCCASION_KINDS),
  title: z.string(),
  day,
  partner: actorCode,
  parties: z.array(actorCode).readonly(),
  place: z.string().nullable(),
  source: sourceDocument.nullable(),
  clauses: z.array(clause).readonly(),
  marking: z.string().nullable(),
})

const line = occasion.omit({ clauses: true }).extend({
  clauses: z.number().int(),
  commitments: z.number().int(),
})

export const occasions = z.object({ total: z.number().int(), occasions: z.array(line).readonly() })

export const oneOccasion = z.object({
  today: day,
  occasion,
  text: z.string().nullable().describe('as it was given, before it was cut; null where it was not kept'),
  commitments: z.array(commitmentLine).readonly().describe('that rest on it'),
})

export const newOccasion = z.object({
  occasion: occasionInput,
  commitments: z
    .array(commitmentInput)
    .max(500)
    .default([])
    .describe('promises that rest on its clauses; written with it, all or nothing'),
})

export const recorded = z.object({ occasion: occasion.omit({ clauses: true }), commitments: z.array(z.string()) })

export const cutText = z.object({
  clauses: z
    .array(
      z.object({
        number: z.number().int(),
        kind: z.enum(['clause', 'preamble', 'heading', 'signature', 'remark']),
        label: z.string().nullable().describe('its own numbering, as written'),
        text: z.string(),
        heading: z.string().nullable(),
        suggestion: z
          .object({
            strength: z.enum(['firm', 'soft']),
            words: z.array(z.string()),
            introducedBy: z.number().int().nullable().describe('the clause that makes this point a promise'),
          })
          .nullable()
          .describe('words that promise with; a person decides'),
      }),
    )
    .readonly(),
})
