import { listOwnActs, matchesOf, noteOwnAct, ownActInput, sayMatch, type Workspace } from 'entente'
import type { FastifyPluginCallbackZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { mutable } from '../mutable.ts'
import type { AuthorOf } from '../request-author.ts'
import * as schema from '../schemas/decisions.ts'
import { problem } from '../schemas/workspace.ts'
import { actor } from './dyad-query.ts'

const params = z.object({ id: z.string().max(64).describe('such as `D3`') })
const one = { 200: schema.ownAct, '4xx': problem }

/** What we did, and which reports of a feed tell of it. */
export function ownActRoutes(workspace: Workspace, authorOf: AuthorOf): FastifyPluginCallbackZod {
  return (server, _options, done) => {
    server.get(
      '/v1/own-acts',
      {
        schema: {
          summary: 'What we did, the latest day first',
          querystring: z.object({ partner: actor.optional() }),
          response: { 200: schema.ownActs, '4xx': problem },
        },
      },
      ({ query }) => ({ acts: mutable(listOwnActs(workspace, query.partner)) }),
    )

    server.post(
      '/v1/own-acts',
      {
        schema: {
          summary: 'Write down what was done, for an item that was decided or toward a partner',
          body: z.strictObject({ partner: actor.nullable().default(null), act: ownActInput }),
          response: one,
        },
      },
      ({ body, headers }) => noteOwnAct(workspace, authorOf(headers), body.partner, { ...body.act }),
    )

    server.get(
      '/v1/own-acts/:id/matches',
      {
        schema: {
          summary: 'Incidents of the feed that may be what we did, with a score; none is taken by itself',
          params,
          response: { 200: schema.matches, '4xx': problem },
        },
      },
      async ({ params: { id } }) => ({ matches: mutable(await matchesOf(workspace, id)) }),
    )

    server.post(
      '/v1/own-acts/:id/match',
      {
        schema: {
          summary: 'Say which incident it is, or with null that it is none after all',
          params,
          body: z.strictObject({ incident: z.string().max(200).nullable() }),
          response: one,
        },
      },
      ({ params: { id }, body, headers }) => sayMatch(workspace, authorOf(headers), id, body.incident),
    )
    done()
  }
}
