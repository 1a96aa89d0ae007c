import {
  type Day,
  endInput,
  noteEnd,
  noteReview,
  noteTheirMeasure,
  reviewInput,
  standingMeasures,
  theirMeasureInput,
  type Workspace,
} from 'entente'
import type { FastifyPluginCallbackZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { mutable } from '../mutable.ts'
import type { AuthorOf } from '../request-author.ts'
import * as schema from '../schemas/decisions.ts'
import { problem } from '../schemas/workspace.ts'
import { actor } from './dyad-query.ts'

const params = z.object({ id: z.string().max(64).describe('such as `TM2`') })
const one = { 200: schema.theirs, '4xx': problem }

/** What is in force of ours and of theirs. */
export function standingRoutes(workspace: Workspace, authorOf: AuthorOf, now: () => Date): FastifyPluginCallbackZod {
  return (server, _options, done) => {
    server.get(
      '/v1/standing',
      {
        schema: {
          summary: 'Standing measures: ours follow from decisions, theirs were written down',
          querystring: z.object({ partner: actor.optional() }),
          response: { 200: schema.standing, '4xx': problem },
        },
      },
      async ({ query }) => {
        const today = now().toISOString().slice(0, 10) as Day
        return mutable(await standingMeasures(workspace, today, query.partner))
      },
    )

    server.post(
      '/v1/standing/theirs',
      { schema: { summary: 'Register a measure of theirs', body: theirMeasureInput, response: one } },
      ({ body, headers }) => noteTheirMeasure(workspace, authorOf(headers), body),
    )

    server.post(
      '/v1/standing/theirs/:id/review',
      { schema: { summary: 'Say that it still stands', params, body: reviewInput, response: one } },
      ({ params: { id }, body, headers }) => noteReview(workspace, authorOf(headers), id, body),
    )

    server.post(
      '/v1/standing/theirs/:id/end',
      { schema: { summary: 'Say that it ended', params, body: endInput, response: one } },
      ({ params: { id }, body, headers }) => noteEnd(workspace, authorOf(headers), id, body),
    )
    done()
  }
}
