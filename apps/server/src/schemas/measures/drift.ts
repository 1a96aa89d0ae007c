import { z } from 'zod'

const change = z.object({
  years: z.number(),
  from: z.number(),
  to: z.number(),
  perYear: z.number().nullable().describe('change per year; null where either end is missing'),
})

const series = z.object({
  measure: z.string(),
  toward: z.string(),
  nearer: z.enum(['higher', 'lower']).describe('which values are nearer'),
  lastYear: z.number().nullable(),
  values: z.array(z.object({ year: z.number(), value: z.number().nullable() })).readonly(),
  changes: z.array(change).readonly(),
})

const recurring = z.object({
  toward: z.string(),
  from: z.number(),
  to: z.number(),
  resolutions: z.number().describe('titles voted on in both years'),
  before: z.number().nullable(),
  after: z.number().nullable(),
})

export const drift = z.object({
  method: z.string(),
  partner: z.string(),
  toward: z.array(z.string()).readonly(),
  series: z.array(series).readonly(),
  recurring: z.array(recurring).readonly(),
  gravity: z
    .object({
      coefficients: z.record(z.string(), z.number()),
      standardErrors: z.record(z.string(), z.number()),
      n: z.number().int().describe('flows used'),
      clusters: z.number().int(),
      deviance: z.number(),
    })
    .nullable()
    .describe('the equation behind the residuals'),
  files: z
    .array(z.object({ kind: z.string(), name: z.string(), sha256: z.string() }))
    .readonly()
    .describe('the files that were read'),
  missing: z.array(z.object({ kind: z.string(), source: z.string() })).readonly(),
})
