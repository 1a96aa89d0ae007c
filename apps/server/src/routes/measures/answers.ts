import { answersOfDyad, type Workspace } from 'entente'
import type { FastifyPluginCallbackZod } from 'fastify-type-provider-zod'
import * as schema from '../../schemas/measures/answers.ts'
import { problem } from '../../schemas/workspace.ts'
import { regionQuery } from '../dyad-query.ts'

/** Who answers whom. */
export function answersRoute(workspace: Workspace): FastifyPluginCallbackZod {
  return (server, _options, done) => {
    server.get(
      '/v1/measures/answers',
      {
        schema: {
          summary: 'Who answers whom by week, with and without what only looks like an answer',
          querystring: regionQuery('states whose other relations are the control'),
          response: { 200: schema.answers, '4xx': problem },
        },
      },
      ({ query }) => answersOfDyad(workspace, query),
    )
    done()
  }
}
