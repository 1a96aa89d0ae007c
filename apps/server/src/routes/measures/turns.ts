import { statesArgument, turnsOfDyad, type Workspace } from 'entente'
import type { FastifyPluginCallbackZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import * as schema from '../../schemas/measures/turns.ts'
import { problem } from '../../schemas/workspace.ts'
import { dyadQuery } from '../dyad-query.ts'

const { source, target, feed } = dyadQuery

/** When one side's treatment of the other turned. */
export function turnsRoute(workspace: Workspace): FastifyPluginCallbackZod {
  return (server, _options, done) => {
    server.get(
      '/v1/measures/turns',
      {
        schema: {
          summary: 'When a relation turned, with the months it is worked out from and incidents beside each turn',
          querystring: z.object({
            source,
            target,
            feed,
            among: z
              .string()
              .optional()
              .describe('states among which unrelated directions are looked at; by default ourselves and our partners'),
          }),
          response: { 200: schema.turns, '4xx': problem },
        },
      },
      ({ query }) => turnsOfDyad(workspace, { ...query, among: statesArgument(query.among) }),
    )
    done()
  }
}
