import { z } from 'zod'
import { day } from '../figures.ts'

/** An incident that stands behind a figure. */
export const carryingIncident = z.object({
  key: z.string(),
  occurredOn: day,
  code: z.string(),
  label: z.string().nullable(),
  goldstein: z.number(),
  reports: z.number().int(),
  publishers: z.number().int().nullable(),
})
