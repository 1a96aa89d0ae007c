import { SCHEMES } from 'entente'
import { z } from 'zod'
import { counts, fileLedger } from './workspace.ts'

const MOST_FILES = 100_000
const size = z.number().int().min(0)

export const ingestRequest = z
  .object({
    paths: z
      .array(z.string().min(1))
      .min(1)
      .optional()
      .describe('files, folders or patterns on the machine of the server'),
    files: z
      .array(z.object({ path: z.string().max(1000).describe('its name, or its path below a folder'), bytes: size }))
      .min(1)
      .max(MOST_FILES)
      .optional()
      .describe('files that will be sent, each to /v1/ingests/{id}/files/{number}, counted from 0'),
    feed: z.string().optional(),
    scheme: z.enum(SCHEMES).optional(),
    dryRun: z.boolean().default(false).describe('count everything, write nothing'),
  })
  .refine(({ paths, files }) => (paths === undefined) !== (files === undefined), {
    error: 'give either `paths` or `files`',
  })

export const ingestView = z.object({
  id: z.string(),
  state: z
    .enum(['receiving', 'waiting', 'running', 'done', 'stopped', 'failed'])
    .describe('waiting: for an ingest before it, or another process that writes'),
  dryRun: z.boolean(),
  startedAt: z.string(),
  files: z.object({ total: size, received: size, done: size, failed: size }),
  bytes: z.object({ total: size, received: size }).describe('of files that are sent'),
  total: z.object(counts).describe('over the files that are done'),
  waitingFor: z.string().nullable().describe('another process that writes'),
  error: z
    .object({ code: z.string(), message: z.string(), help: z.string().optional() })
    .nullable()
    .describe('why all of it ended before its end; a file that failed is in its ledger'),
  since: size,
  ledgers: z
    .array(fileLedger)
    .describe('of files done, from `since` on, at most 1000, with their first 100 rejected lines'),
})

export const ingestBegun = ingestView.extend({
  names: z.array(z.string()).describe('what the ledgers call the files that are sent, in the order of the list'),
})
