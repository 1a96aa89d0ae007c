import { COMPLETION_LEVELS, SCHEMES_READ, SCORES_METHOD } from 'entente'
import { z } from 'zod'
import { actorCode, day } from './figures.ts'

const whole = z.number().int()
const number = z.number().nullable()

export const scoreList = z.object({
  id: z.string().describe('such as `L1`'),
  title: z.string(),
  on: day.describe('the reporting day it is for'),
  partner: actorCode.nullable().describe('null: of all relations'),
  commitments: whole,
  steps: whole,
  frozenAt: z.string(),
})

const share = z
  .object({ count: whole, of: whole, share: number, low: number, high: number })
  .describe('with the 95 % interval of Wilson; null, never 0, where there is nothing to count')

const scores = z.object({
  method: z.literal(SCORES_METHOD),
  day,
  commitments: whole,
  fullyDone: share,
  steps: share,
  compliance: z.object({ full: whole, partial: whole, none: whole, unscored: whole, mean: number }),
  completion: z.object({ levels: z.record(z.enum(COMPLETION_LEVELS), whole), high: share }),
  timeliness: z.object({ onTime: share, medianDaysLate: number, overdue: whole, unknownDay: whole }),
})

const ids = z.array(z.string()).readonly()
const place = z.object({ commitment: z.string(), step: z.string() })
const places = z.array(place).readonly()

export const listChanges = z.object({
  commitmentsAdded: ids,
  commitmentsRemoved: ids,
  stepsAdded: places,
  stepsRemoved: places,
  stepsDropped: places,
  dueMoved: z.array(place.extend({ from: day.nullable(), to: day.nullable() })).readonly(),
})

const agreement = z.object({
  scheme: z.enum(SCHEMES_READ),
  values: z.array(z.string()).readonly().describe('of the scheme, lowest first'),
  both: whole.describe('commitments that both readers have read'),
  same: whole,
  open: whole.describe('commitments without a value yet'),
  kappa: z.object({
    value: number,
    reason: z.enum(['no-pairs', 'one-category', 'full-agreement']).nullable(),
    n: whole,
    observed: number,
    expected: number,
    standardError: number,
  }),
  alpha: z.object({
    value: number,
    reason: z.enum(['no-pairs', 'one-category']).nullable(),
    units: whole,
    ratings: whole,
  }),
})

export const oneList = z.object({
  today: day,
  list: scoreList,
  series: z.array(z.object({ day, frozen: scores, current: scores })),
  agreement: z.array(agreement),
})

const value = z.string().nullable()

export const listItems = z.object({
  total: whole,
  items: z.array(
    z.object({
      commitment: z.string(),
      what: value.describe('null where its text was erased'),
      scheme: z.enum(SCHEMES_READ),
      read: z
        .array(z.union([z.literal(1), z.literal(2)]))
        .readonly()
        .describe('who has read it'),
      first: value.describe('null until both have read'),
      second: value,
      settled: value,
      value: value.describe('what both say, else what was settled'),
    }),
  ),
})

export const reading = z.object({
  list: z.string(),
  commitment: z.string(),
  scheme: z.enum(SCHEMES_READ),
  reader: z.union([z.literal(1), z.literal(2), z.literal(3)]),
  value: z.string(),
  because: z.string().nullable(),
  seq: whole.describe('row of the journal'),
})
