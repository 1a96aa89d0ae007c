import { WRITER_ROLES } from 'entente'
import { z } from 'zod'

const row = z.object({
  seq: z.number().int(),
  at: z.string().describe('UTC'),
  role: z.enum(WRITER_ROLES),
  officer: z.string().nullable().describe('shown to an administrator only'),
  kind: z.string(),
  subject: z.string().nullable().describe('ids that it is about, such as `L1 C12`'),
  erased: z.boolean().describe('whether its text was erased'),
})

export const rows = z.object({
  rows: z.array(row),
  next: z.number().int().nullable().describe('ask for rows before this one; null where these were the last'),
  kinds: z.array(z.string()).describe('every kind that the journal holds'),
})

export const oneRow = row.extend({
  payload: z.unknown().describe('null where it was erased or is withheld'),
  withheld: z.boolean().describe('what one reader of a score or of an audit said, until both are through'),
})

export const head = z.object({
  seq: z.number().int(),
  hash: z.string(),
  text: z.string().nullable().describe('as briefs print it; null where nothing was written yet'),
})

export const verification = z.object({
  ok: z.boolean(),
  entries: z.number().int(),
  erased: z.number().int().describe('rows whose text was erased by a row that says so'),
  head: head.nullable(),
  anchors: z.number().int().describe('heads that were held against it'),
  faults: z
    .array(
      z.object({
        seq: z.number().int(),
        fault: z.enum([
          'missing',
          'out-of-order',
          'broken-link',
          'changed-row',
          'changed-text',
          'changed-officer',
          'erased-unsaid',
          'other-than-anchored',
        ]),
      }),
    )
    .describe('at most 100'),
  faultCount: z.number().int(),
})
