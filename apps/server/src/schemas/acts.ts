import { AS, WRITER_ROLES, STRIKE_REASONS } from 'entente'
import { z } from 'zod'
import { actor } from '../routes/dyad-query.ts'
import { actorCode, day } from './figures.ts'

const role = z.enum(WRITER_ROLES)
const at = z.string().describe('ISO 8601, UTC')

export const as = z.enum(AS).default('reported').describe('as the feed reports it, or only what a person has confirmed')

const sourceDocument = z
  .object({
    title: z.string(),
    date: day.optional(),
    reference: z.string().optional().describe('where it is kept, such as the number of a cable'),
    link: z.string().optional().describe('an address on the web, to be shown as a link only'),
  })
  .describe('what the desk relies on')

/** Texts of an act, as they are typed and as they are shown. */
const texts = {
  occurredOn: day,
  cameo: z.string().describe('a code of CAMEO, of any level'),
  what: z.string().describe('what was done, in one sentence'),
  tag: z.string().optional().describe('such as insult or apology'),
  document: sourceDocument,
  marking: z.string().optional(),
  incident: z.string().optional().describe('key of the reported incident that it is about'),
}

export const newAct = z.object({ ...texts, source: actor, target: actor })

export const act = z.object({
  ...texts,
  id: z.string(),
  feed: z.literal('hand'),
  scheme: z.literal('cameo'),
  status: z.literal('confirmed'),
  source: actorCode,
  target: actorCode,
  label: z.string(),
  root: z.string(),
  quad: z.number().int(),
  goldstein: z.number().nullable(),
  version: z.number().int().describe('1, and one more for each correction'),
  writtenAt: at,
  role,
  withdrawn: z.object({ because: z.string(), at }).nullable(),
})

export const namedAct = act.extend({ sourceName: z.string(), targetName: z.string() })

export const newVerdict = z.discriminatedUnion('verdict', [
  z.object({ verdict: z.literal('confirmed'), document: sourceDocument }),
  z.object({
    verdict: z.literal('struck'),
    reason: z.enum(STRIKE_REASONS),
    because: z.string().optional(),
    duplicateOf: z.string().optional().describe('of a duplicate: key of the incident that stands for the act'),
  }),
])

export const verdict = z.discriminatedUnion('verdict', [
  z.object({ verdict: z.literal('confirmed'), document: sourceDocument, at, role }),
  z.object({
    verdict: z.literal('struck'),
    reason: z.enum(STRIKE_REASONS),
    because: z.string().optional(),
    duplicateOf: z.string().optional(),
    at,
    role,
  }),
])
