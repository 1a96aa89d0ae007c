import { chooseFeed, type Commitment, findCommitment, proposeEvidence, type Workspace } from 'entente'
import type { FastifyPluginCallbackZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import type { DeskRequests } from '../desk-request.ts'
import { proposedEvidence } from '../schemas/incidents.ts'
import { problem } from '../schemas/workspace.ts'
import { mutable } from './incidents.ts'
import { pageOf, paging } from './paging.ts'

/** Incidents that may bear a promise out, as its condition finds them; a person accepts or rejects each. */
export function proposedEvidenceRoutes(workspace: Workspace, desk: DeskRequests): FastifyPluginCallbackZod {
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
          response: { 200: proposedEvidence, '4xx': problem },
        },
      },
      async ({ params, query }) => {
        const commitment = findCommitment(desk.look().state, params.id)
        const { condition } = commitment
        const dyad = firstDyad(commitment)
        const none = { condition, feed: null, otherFeeds: [], from: null, total: 0, judged: 0, matches: [] }
        const empty = (await workspace.store.feeds()).length === 0 && query.feed === undefined
        if (condition === null || dyad === undefined || empty) return none
        const { feed, others } = await chooseFeed(workspace, dyad, query.feed)
        const { from, matches, judged } = await proposeEvidence(workspace.store, commitment, feed)
        return {
          condition,
          feed,
          otherFeeds: others.map((other) => other.feed),
          from,
          total: matches.length,
          judged,
          matches: pageOf(matches, query).map(mutable),
        }
      },
    )
    done()
  }
}

/** By which the feed is chosen. */
function firstDyad({ promisedBy, promisedTo }: Commitment) {
  for (const source of promisedBy) {
    const target = promisedTo.find((actor) => actor !== source)
    if (target !== undefined) return { source, target }
  }
  return undefined
}
