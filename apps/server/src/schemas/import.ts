import { BINDINGS, DAY_ORDERS, IMPORT_FIELDS, STATUSES } from 'entente'
import { z } from 'zod'
import { owner } from './commitments.ts'

const field = z.enum(IMPORT_FIELDS)
const content = z.string().describe('the bytes of a CSV or XLSX file in base64, at most 50 MB')
const actor = z.string().describe('a code or a name')

export const look = z.strictObject({ content })

export const columns = z.object({
  columns: z.array(z.object({ title: z.string(), field: field.nullable() })),
  fields: z.array(field).readonly(),
})

export const importRequest = z.strictObject({
  content,
  columns: z
    .record(z.string(), field.nullable())
    .default({})
    .describe('what columns hold, by their titles, where it is not what their titles say; null: not to be used'),
  partner: actor.optional().describe('where no column says it'),
  promisedBy: z.array(actor).min(1).optional().describe('where no column says it; by default us'),
  promisedTo: z.array(actor).min(1).optional().describe('where no column says it; by default the partner'),
  binding: z.enum(BINDINGS).optional(),
  status: z.enum(STATUSES).optional(),
  owner: owner.optional(),
  ownerNames: z.record(z.string(), owner).default({}).describe('what the list calls a desk or post'),
  days: z.enum(DAY_ORDERS).optional().describe('how 3/4/2026 is meant'),
  dryRun: z.boolean().default(false).describe('count everything, write nothing'),
})

const whole = z.number().int()

export const importLedger = z.object({
  columns: z.record(z.string(), field).describe('which column was read as what, by its title'),
  unusedColumns: z.array(z.string()).readonly(),
  rows: whole.describe('= added + steps + already + rejected'),
  added: whole,
  ids: z.array(z.string()).readonly().describe('of the new commitments; empty on a trial'),
  steps: whole.describe('rows that add a step to the commitment above them'),
  already: whole,
  rejected: z.array(z.object({ place: z.string(), reason: z.string() })).readonly(),
  unknownOwners: z.array(z.object({ name: z.string(), rows: whole })).readonly(),
  ambiguousDays: z.object({ cells: whole, example: z.string() }).nullable(),
})
