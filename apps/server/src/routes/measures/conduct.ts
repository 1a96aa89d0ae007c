import { conductOfDyad, statesArgument, type Workspace } from 'entente'
import type { FastifyPluginCallbackZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import * as schema from '../../schemas/measures/conduct.ts'
import { problem } from '../../schemas/workspace.ts'
import { days, dyadQuery } from '../dyad-query.ts'

/** Tone, repertoire and balance of a state's public acts. */
export function conductRoute(workspace: Workspace): FastifyPluginCallbackZod {
  return (server, _options, done) => {
    server.get(
      '/v1/measures/conduct',
      {
        schema: {
          summary: 'How one state carries itself toward another: tone by year, kinds of acts, balance over a region',
          querystring: z.object({
            ...dyadQuery,
            among: z
              .string()
              .optional()
              .describe('states of the region, with commas between; by default ourselves and our partners'),
          }),
          response: { 200: schema.conduct, '4xx': problem },
        },
      },
      ({ query }) => {
        const { source, target, feed, among } = query
        return conductOfDyad(workspace, { source, target, feed, among: statesArgument(among), ...days(query) })
      },
    )
    done()
  }
}
