import { answersOfDyad, statesArgument, type Workspace } from 'entente'
import type { FastifyPluginCallbackZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import * as schema from '../../schemas/measures/answers.ts'
import { problem } from '../../schemas/workspace.ts'
import { dyadQuery } from '../dyad-query.ts'

const { source, target, feed } = dyadQuery

/** Who answers whom. */
export function answersRoute(workspace: Workspace): FastifyPluginCallbackZod {
  return (server, _options, done) => {
    server.get(
      '/v1/measures/answers',
      {
        schema: {
          summary: 'Who answers whom by week, with and without what only looks like an answer',
          querystring: z.object({
            source,
            target,
            feed,
            among: z
              .string()
              .optional()
              .describe('states whose other relations are the control; by default ourselves and our partners'),
          }),
          response: { 200: schema.answers, '4xx': problem },
        },
      },
      ({ query }) => answersOfDyad(workspace, { ...query, among: statesArgument(query.among) }),
    )
    done()
  }
}
