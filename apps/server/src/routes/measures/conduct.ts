import { conductOfDyad, type Workspace } from 'entente'
import type { FastifyPluginCallbackZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import * as schema from '../../schemas/measures/conduct.ts'
import { problem } from '../../schemas/workspace.ts'
import { among, days, dyadQuery } from '../dyad-query.ts'

/** Tone, repertoire and balance of a state's public acts. */
export function conductRoute(workspace: Workspace): FastifyPluginCallbackZod {
  return (server, _options, done) => {
    server.get(
      '/v1/measures/conduct',
      {
        schema: {
          summary: 'How one state carries itself toward another: tone by year, kinds of acts, balance over a region',
          querystring: z.object({ ...dyadQuery, among: among('states of the region') }),
          response: { 200: schema.conduct, '4xx': problem },
        },
      },
      ({ query }) => {
        const { source, target, feed, among: states } = query
        return conductOfDyad(workspace, { source, target, feed, among: states, ...days(query) })
      },
    )
    done()
  }
}
