import { deliveryStatus, HEADS, ADMINISTRATORS, resendDelivery, roleFor, type Workspace } from 'entente'
import type { FastifyPluginCallbackZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import type { AuthorOf } from '../request-author.ts'
import * as schema from '../schemas/notices.ts'
import { problem } from '../schemas/workspace.ts'

/** What became of notices that were to be delivered by webhook and mail. */
export function deliveryRoutes(workspace: Workspace, authorOf: AuthorOf): FastifyPluginCallbackZod {
  return (server, _options, done) => {
    server.get(
      '/v1/deliveries',
      {
        schema: {
          summary: 'How far webhooks and mail are, what waits and what was given up',
          querystring: z.object({
            state: z.enum(['waiting', 'dead']).optional(),
            before: z.coerce.number().int().min(1).optional(),
            limit: z.coerce.number().int().min(1).max(1000).default(100),
          }),
          response: { 200: schema.deliveryStatus, '4xx': problem },
        },
      },
      ({ query: { state, before, limit } }) => {
        const which = { ...(state === undefined ? {} : { state }), ...(before === undefined ? {} : { before }) }
        const { endpoints, letters, next } = deliveryStatus(workspace, { ...which, limit })
        return { endpoints: [...endpoints], letters: [...letters], next }
      },
    )

    server.post(
      '/v1/deliveries/:id/resend',
      {
        schema: {
          summary: 'Try again what was given up (head of desk, administrator)',
          params: z.object({ id: z.coerce.number().int().min(1) }),
          response: { 200: schema.resent, '4xx': problem },
        },
      },
      ({ params, headers }) => {
        const author = authorOf(headers)
        roleFor(author, [...HEADS, ...ADMINISTRATORS])
        return resendDelivery(workspace, params.id, author.now)
      },
    )
    done()
  }
}
