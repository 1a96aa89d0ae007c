import { durabilityOfDyad, type Workspace } from 'entente'
import type { FastifyPluginCallbackZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import * as schema from '../../schemas/measures/durability.ts'
import { problem } from '../../schemas/workspace.ts'
import { among, days, dyadQuery } from '../dyad-query.ts'

/** How long calm and improved spells of a dyad last, beside those of others. */
export function durabilityRoute(workspace: Workspace): FastifyPluginCallbackZod {
  return (server, _options, done) => {
    server.get(
      '/v1/measures/durability',
      {
        schema: {
          summary: 'How long calm and improved spells last, with the spells and months they come from',
          querystring: z.object({ ...dyadQuery, among: among('states whose relations are compared with') }),
          response: { 200: schema.durability, '4xx': problem },
        },
      },
      ({ query }) => {
        const { source, target, feed, among: states } = query
        return durabilityOfDyad(workspace, { source, target, feed, among: states, ...days(query) })
      },
    )
    done()
  }
}
