import { z } from 'zod'

const moment = z.string().describe('ISO 8601, UTC')
const time = z.string().describe('YYYY-MM-DDTHH:MMZ')

const gap = z.object({
  from: time,
  until: time.nullable().describe('null: it goes on'),
  cause: z
    .string()
    .describe(
      'what went wrong; else not-published, not-given (about to be fetched), not-yet (later than the last list)',
    ),
  nextRetry: moment.nullable().describe('null: it is not tried any more'),
})

const fault = z.object({
  name: z.string(),
  code: z.string(),
  message: z.string(),
  tries: z.number().int(),
  lastAt: moment,
})

export const watchedFeed = z.object({
  feed: z.string(),
  kind: z.enum(['mirror', 'folder']),
  on: z.boolean().describe('whether this server follows it'),
  mirror: z.string().nullable(),
  from: time.nullable().describe('nothing before it is asked for'),
  lastLook: moment.nullable(),
  nextLook: moment.nullable(),
  lastSlot: time.nullable().describe('end of the last slot that came'),
  behindMinutes: z.number().int().nullable().describe('from there to now'),
  queue: z.number().int().describe('files that are due to be fetched; in a folder, that still grow'),
  gaps: z.array(gap),
  faults: z.array(fault),
  trouble: z
    .object({ code: z.string(), message: z.string(), at: moment })
    .nullable()
    .describe('why the last look could not be ended'),
})

export const watchedFeeds = z.object({ feeds: z.array(watchedFeed) })

export const pushed = z.object({
  feed: z.string(),
  file: z.string().describe('SHA-256 of the file that it became: see /v1/files/{sha256}'),
  repeated: z.boolean().describe('whether a push of the same webhook-id was taken in before; nothing was done now'),
  rows: z.number().int().nullable(),
  kept: z.number().int().nullable(),
  rejected: z.number().int().nullable(),
})
