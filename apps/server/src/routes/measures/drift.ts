import { actorArgument, driftOfPartner, type Workspace } from 'entente'
import type { FastifyPluginCallbackZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import * as schema from '../../schemas/measures/drift.ts'
import { actor } from '../dyad-query.ts'
import { problem } from '../../schemas/workspace.ts'

/** Toward whom a partner moves in votes, trade and memberships. */
export function driftRoute(workspace: Workspace): FastifyPluginCallbackZod {
  return (server, _options, done) => {
    server.get(
      '/v1/measures/drift',
      {
        schema: {
          summary: 'Drift of a partner toward ourselves and third states, from structural files',
          querystring: z.object({
            partner: actor,
            toward: z.string().optional().describe('third states, with commas between'),
          }),
          response: { 200: schema.drift, '4xx': problem },
        },
      },
      ({ query }) => {
        const third = (query.toward ?? '').split(',').filter((code) => code.trim() !== '')
        const codes = third.map((code) => actorArgument(code.trim()))
        return driftOfPartner(workspace, query.partner, codes)
      },
    )
    done()
  }
}
