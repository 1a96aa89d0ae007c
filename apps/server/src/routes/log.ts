import { type Day, partnerLog, type Workspace } from 'entente'
import type { FastifyPluginCallbackZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { mutable } from '../mutable.ts'
import { day } from '../schemas/figures.ts'
import * as schema from '../schemas/log.ts'
import { problem } from '../schemas/workspace.ts'
import { actor, days } from './dyad-query.ts'

/** What happened between us and a partner, on one axis of days. */
export function logRoutes(workspace: Workspace, now: () => Date): FastifyPluginCallbackZod {
  return (server, _options, done) => {
    server.get(
      '/v1/log',
      {
        schema: {
          summary: 'The log of a partner: incidents, acts, levels, proposals, decisions, own acts, gaps of the feed',
          querystring: z.object({ partner: actor, from: day.optional(), to: day.optional() }),
          response: { 200: schema.partnerLog, '4xx': problem },
        },
      },
      async ({ query }) => {
        const today = now().toISOString().slice(0, 10) as Day
        return mutable(await partnerLog(workspace, { partner: query.partner, ...days(query) }, today))
      },
    )
    done()
  }
}
