import { DEDUPLICATIONS, type FileLedger, OFFICER_ROLES, SCHEMES } from 'entente'
import { z } from 'zod'
import { differing, fault, feedTotal } from './completeness.ts'
import { actorCode, day } from './figures.ts'

export const workspace = z.object({
  name: z.string(),
  perspective: z.object({ code: actorCode, name: z.string() }).nullable(),
  marking: z.string().nullable(),
  simulated: z.boolean().describe('holds the invented sample region'),
  feeds: z.array(z.string()),
  defaultFeed: z.string().nullable(),
  partners: z.array(z.object({ code: actorCode, name: z.string(), desk: z.string() })),
  owners: z.array(z.object({ id: z.string(), title: z.string() })).describe('desks, and posts as `desk/post`'),
  officers: z
    .array(z.object({ id: z.string(), roles: z.array(z.enum(OFFICER_ROLES)), posts: z.array(z.string()) }))
    .describe('who can write, named in the header `entente-officer`; none where one person works alone'),
})

const feedStatus = z.object({
  feed: z.string(),
  reports: z.number().int(),
  coverage: z.object({ from: day, to: day }).nullable(),
  coveredDays: z.number().int(),
  missingDays: z.number().int(),
  parts: z.number().int(),
  bytes: z.number().int(),
  completeness: feedTotal.describe('from the first covered day to the last'),
})

export const status = z.object({
  workspace: z.string(),
  perspective: z.string().nullable(),
  marking: z.string().nullable(),
  feeds: z.array(feedStatus),
  mentions: z
    .array(z.object({ feed: z.string(), mentions: z.number().int(), parts: z.number().int(), bytes: z.number().int() }))
    .describe('of which feeds mentions are held'),
  files: z.number().int(),
  reports: z.number().int(),
  failedFiles: z.array(fault).describe('files that could not be read and in whose place none has come'),
  differingFiles: z.array(differing).describe('files of another size than the publisher lists'),
})

export const counts = {
  rows: z.number().int(),
  kept: z.number().int(),
  duplicates: z.number().int(),
  skipped: z.record(z.string(), z.number().int()),
  rejected: z.number().int(),
}

export const fileLedger = z.object({
  path: z.string(),
  sha256: z.string(),
  feed: z.string().nullable(),
  status: z.enum(['ingested', 'already-ingested', 'failed']),
  ...counts,
  rejections: z.array(z.object({ line: z.number().int(), reason: z.string() })),
  deduplication: z.enum(DEDUPLICATIONS).optional().describe('how duplicates were told'),
  repeats: z
    .object({
      numbered: z.number().int().describe('kept rows whose id was used before; they got a number'),
      alike: z.number().int().describe('kept rows that say what one before in the same ingest says, under another id'),
      alsoIn: z.record(z.string(), z.number().int()).describe('kept rows that another feed holds under the same id'),
    })
    .optional(),
  unknownCodes: z.record(z.string(), z.number().int()),
  licence: z
    .object({
      sharing: z.enum(['open', 'own', 'research']).optional(),
      publisher: z.string().optional(),
      licence: z.string().optional(),
      terms: z.string().optional(),
      citation: z.string().optional(),
    })
    .optional()
    .describe('what the mapping said about the terms of the rows'),
  error: z.object({ code: z.string(), message: z.string(), help: z.string().optional() }).optional(),
})

/** The types of the schemas know no readonly lists. */
export function mutableLedger(file: FileLedger): z.infer<typeof fileLedger> {
  const { error, ...rest } = file
  return { ...rest, rejections: [...file.rejections], ...(error === undefined ? {} : { error }) }
}

export const ledger = z.object({ files: z.array(fileLedger), total: z.object(counts) })

export const actor = z.object({
  code: actorCode,
  name: z.string(),
  kind: z.enum(['state', 'organisation']),
  simulated: z.boolean(),
  note: z.string().nullable(),
})

export const actCode = z.object({
  scheme: z.enum(SCHEMES),
  code: z.string(),
  label: z.string(),
  cameo: z.string().nullable(),
  root: z.string().nullable(),
  quad: z.number().int(),
  goldstein: z.number().nullable(),
})

export const problem = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.number().int(),
    detail: z.string(),
    help: z.string().optional().describe('the next step'),
    code: z.string().describe('stable, for programs'),
    errors: z
      .array(z.object({ place: z.string(), message: z.string() }))
      .optional()
      .describe('each field that is wrong, such as `commitments.3.owner`'),
  })
  .describe('RFC 9457')
