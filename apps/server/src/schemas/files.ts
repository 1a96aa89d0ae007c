import { z } from 'zod'
import { day } from './figures.ts'
import { counts, fileLedger } from './workspace.ts'

export const takenFile = fileLedger.extend({
  name: z.string(),
  bytes: z.number().int(),
  ingestedAt: z.string(),
})

export const oneFile = takenFile.extend({
  coverage: z.array(z.object({ feed: z.string(), from: day, to: day })).describe('days that the file covers'),
})

export const fileTotals = z.object({
  files: z.number().int(),
  troubled: z.number().int().describe('files of which rows were rejected'),
  total: z.object(counts),
})
