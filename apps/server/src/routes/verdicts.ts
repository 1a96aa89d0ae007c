import { confirmIncident, strikeIncident, verdictOf, type Workspace, withdrawVerdict } from 'entente'
import type { FastifyPluginCallbackZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import type { AuthorOf } from '../request-author.ts'
import * as schema from '../schemas/acts.ts'
import { problem } from '../schemas/workspace.ts'

const params = z.object({ key: z.string().describe('feed:source:target:scheme:code:day') })
const answer = z.object({ verdict: schema.verdict.nullable() })

/** What a person says of a reported incident. */
export function verdictRoutes({ store }: Workspace, authorOf: AuthorOf): FastifyPluginCallbackZod {
  return (server, _options, done) => {
    server.get(
      '/v1/incidents/:key/verdict',
      { schema: { summary: 'The verdict that stands, if any', params, response: { 200: answer, '4xx': problem } } },
      ({ params: { key } }) => ({ verdict: verdictOf(store, key) ?? null }),
    )

    server.put(
      '/v1/incidents/:key/verdict',
      {
        schema: {
          summary: 'Confirm an incident with a source, or strike it out',
          params,
          body: schema.newVerdict,
          response: { 200: answer, '4xx': problem },
        },
      },
      async ({ params: { key }, body, headers }) => {
        const author = authorOf(headers)
        if (body.verdict === 'confirmed') await confirmIncident(store, author, key, body.document)
        else {
          const { reason, because, duplicateOf } = body
          await strikeIncident(store, author, key, { reason, because, duplicateOf })
        }
        return { verdict: verdictOf(store, key) ?? null }
      },
    )

    server.post(
      '/v1/incidents/:key/verdict/withdrawal',
      {
        schema: {
          summary: 'Take a verdict back',
          params,
          body: z.object({ because: z.string() }),
          response: { 200: answer, '4xx': problem },
        },
      },
      async ({ params: { key }, body, headers }) => {
        await withdrawVerdict(store, authorOf(headers), key, body.because)
        return { verdict: verdictOf(store, key) ?? null }
      },
    )
    done()
  }
}
