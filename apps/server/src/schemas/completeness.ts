import { DAY_STATES, MISSING_REASONS } from 'entente'
import { z } from 'zod'
import { day } from './figures.ts'

const time = z.string().describe('YYYY-MM-DDTHH:MMZ')
const every = z.enum(['quarter-hour', 'day']).describe('what is counted: files of a quarter of an hour, or days')
const reasons = Object.keys(MISSING_REASONS) as (keyof typeof MISSING_REASONS)[]
export const missing = z.partialRecord(z.enum(reasons), z.number().int()).describe('how many did not come, by reason')

export const fault = z.object({
  name: z.string(),
  sha256: z.string(),
  at: z.string(),
  code: z.string(),
  message: z.string(),
  place: z.object({ feed: z.string(), from: time, until: time }).optional().describe('what it was meant for'),
})

export const differing = z.object({
  name: z.string(),
  feed: z.string(),
  bytes: z.number().int(),
  listedBytes: z.number().int(),
})

const counts = {
  state: z
    .enum(DAY_STATES)
    .describe('complete; partial; covered, but not known by how much; missing; nothing known; none expected'),
  expected: z.number().int(),
  came: z.number().int().nullable(),
  missing,
}

const total = {
  expected: z.number().int(),
  came: z.number().int(),
  missing,
  unknown: z.number().int().describe('of days that are covered without its being known by how many of their files'),
  completeDays: z.number().int(),
  partialDays: z.number().int(),
  missingDays: z.number().int(),
}

/** In the status of a feed. */
export const feedTotal = z.object({ every, knownUntil: time.nullable(), ...total })

export const completeness = z.object({
  feed: z.string(),
  every,
  promise: z.string().describe('what the feed promises, in words'),
  since: time.nullable(),
  until: time.nullable().describe('end of the promise; null without end, or where nothing is promised'),
  coverage: z.object({ from: day, to: day }).nullable(),
  knownUntil: time.nullable().describe('nothing is known after it'),
  total: z.object(total).describe('from the first covered day to the last'),
  runs: z
    .array(z.object({ from: day, to: day, ...counts }))
    .describe('every day; alike ones that follow each other as one'),
  failedFiles: z.array(fault),
  differing: z.array(differing),
})

export const completenessOfDay = z.object({
  feed: z.string(),
  day,
  ...counts,
  stretches: z.array(
    z.object({ from: time, until: time, state: z.enum(['came', ...reasons]), slots: z.number().int() }),
  ),
  files: z.array(
    z.object({ name: z.string(), sha256: z.string(), slots: z.array(z.object({ from: time, until: time })) }),
  ),
  failedFiles: z.array(fault),
})
