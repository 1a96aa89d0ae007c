import { proposedEvidence, type Workspace } from 'entente'
import type { FastifyPluginCallbackZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import * as schema from '../schemas/incidents.ts'
import { problem } from '../schemas/workspace.ts'
import { mutable } from './incidents.ts'
import { pageOf, paging } from './paging.ts'

/** Incidents that may bear a promise out, as its condition finds them; a person accepts or rejects each. */
export function proposedEvidenceRoutes(workspace: Workspace): FastifyPluginCallbackZod {
  return (server, _options, done) => {
    server.get(
      '/v1/commitments/:id/proposed-evidence',
      {
        schema: {
          summary:
            'Incidents of a feed that fit the condition of a commitment and were not judged yet, latest day first',
          description: 'As reported: what fits proves nothing by itself. Each is judged as evidence of the kind `act`.',
          params: z.object({ id: z.string() }),
          querystring: z.object({ feed: z.string().optional(), ...paging(20) }),
          response: { 200: schema.proposedEvidence, '4xx': problem },
        },
      },
      async ({ params, query }) => {
        const { condition, found, otherFeeds } = await proposedEvidence(workspace, params.id, query.feed)
        const { feed = null, from = null, matches = [], judged = 0 } = found ?? {}
        const page = pageOf(matches, query).map(mutable)
        return { condition, feed, otherFeeds: [...otherFeeds], from, total: matches.length, judged, matches: page }
      },
    )
    done()
  }
}
