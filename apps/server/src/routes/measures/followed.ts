import { followedInDyad, type Workspace } from 'entente'
import type { FastifyPluginCallbackZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import * as schema from '../../schemas/measures/followed.ts'
import { problem } from '../../schemas/workspace.ts'
import { dyadQuery } from '../dyad-query.ts'

const { source, target, feed } = dyadQuery

/** What followed a state's acts. */
export function followedRoute(workspace: Workspace): FastifyPluginCallbackZod {
  return (server, _options, done) => {
    server.get(
      '/v1/measures/followed',
      {
        schema: {
          summary: 'What followed each kind of act within 30, 90 and 365 days, beside days that looked alike',
          querystring: z.object({ source, target, feed }),
          response: { 200: schema.followed, '4xx': problem },
        },
      },
      ({ query }) => followedInDyad(workspace, query),
    )
    done()
  }
}
