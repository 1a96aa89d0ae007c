import { turnsOfDyad, type Workspace } from 'entente'
import type { FastifyPluginCallbackZod } from 'fastify-type-provider-zod'
import * as schema from '../../schemas/measures/turns.ts'
import { problem } from '../../schemas/workspace.ts'
import { regionQuery } from '../dyad-query.ts'

/** When one side's treatment of the other turned. */
export function turnsRoute(workspace: Workspace): FastifyPluginCallbackZod {
  return (server, _options, done) => {
    server.get(
      '/v1/measures/turns',
      {
        schema: {
          summary: 'When a relation turned, with the months it is worked out from and incidents beside each turn',
          querystring: regionQuery('states among which unrelated directions are looked at'),
          response: { 200: schema.turns, '4xx': problem },
        },
      },
      ({ query }) => turnsOfDyad(workspace, query),
    )
    done()
  }
}
