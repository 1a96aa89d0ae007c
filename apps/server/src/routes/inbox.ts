import { AS, foretell, inbox, itemDetail, type LiveDesk, type Workspace } from 'entente'
import type { FastifyPluginCallbackZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { mutable } from '../mutable.ts'
import { actor, days } from './dyad-query.ts'
import { day } from '../schemas/figures.ts'
import * as schema from '../schemas/inbox.ts'
import { problem } from '../schemas/workspace.ts'

/** What waits on the desks, each time looked at anew. */
export function inboxRoutes(workspace: Workspace, live: LiveDesk, now: () => Date): FastifyPluginCallbackZod {
  return (server, _options, done) => {
    server.get(
      '/v1/inbox',
      {
        schema: {
          summary: 'What waits on the desks: to verify first, then by due day',
          querystring: z.object({
            desk: z.string().optional(),
            partner: actor.optional(),
            status: z.enum(['open', 'all']).default('open'),
            limit: z.coerce.number().int().min(1).max(1000).default(200),
          }),
          response: { 200: schema.inbox, '4xx': problem },
        },
      },
      async ({ query }) => mutable(inbox(workspace, await live.look(), now(), query)),
    )

    server.get(
      '/v1/inbox/foretold',
      {
        schema: {
          summary: 'How many items a day each desk would have had, by replay',
          querystring: z.object({ as: z.enum(AS).default('reported'), from: day.optional(), to: day.optional() }),
          response: { 200: schema.foretold, '4xx': problem },
        },
      },
      async ({ query }) => mutable(await foretell(workspace, await live.look(), { as: query.as, ...days(query) })),
    )

    server.get(
      '/v1/items/:id',
      {
        schema: {
          summary: 'One item with its reasons, its choices and its way back',
          params: z.object({ id: z.string().max(64) }),
          response: { 200: schema.itemDetail, '4xx': problem },
        },
      },
      async ({ params }) => mutable(await itemDetail(workspace, await live.look(), params.id, now())),
    )
    done()
  }
}
