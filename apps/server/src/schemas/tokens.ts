import { SCOPES, TOKEN_STANDINGS } from 'entente'
import { z } from 'zod'

export const token = z.object({
  id: z.string(),
  title: z.string().describe('which program it is for'),
  scopes: z.array(z.enum(SCOPES)),
  expires: z.string().describe('the last day (UTC) on which it is good'),
  madeAt: z.string(),
  revokedAt: z.string().nullable(),
  standing: z.enum(TOKEN_STANDINGS),
  lastUse: z.string().nullable().describe('since the server started; written down nowhere'),
})

export const newToken = z.strictObject({
  title: z.string().describe('which program it is for; name no person'),
  scopes: z.array(z.enum(SCOPES)).min(1),
  expires: z.string().default('P90D').describe('from today on, such as P90D; P1Y at most'),
})

export const madeToken = token.extend({ secret: z.string().describe('shown this once and kept nowhere') })
