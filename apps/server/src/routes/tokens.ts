import { listTokens, makeToken, revokeToken, type TokenView, type Workspace } from 'entente'
import type { FastifyPluginCallbackZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import type { TokenUse } from '../access/token-use.ts'
import type { AuthorOf } from '../request-author.ts'
import * as schema from '../schemas/tokens.ts'
import { problem } from '../schemas/workspace.ts'

/** Tokens, by which programs on other machines are let in. They are an administrator's, and out of every scope. */
export function tokenRoutes({ store }: Workspace, authorOf: AuthorOf, uses: TokenUse): FastifyPluginCallbackZod {
  const shown = (token: TokenView): z.infer<typeof schema.token> => ({
    ...token,
    scopes: [...token.scopes],
    lastUse: uses.lastUse(token.id),
  })
  return (server, _options, done) => {
    server.get(
      '/v1/tokens',
      {
        schema: {
          summary: 'Tokens, the latest first (administrator)',
          response: { 200: z.array(schema.token), '4xx': problem },
        },
      },
      ({ headers }) => listTokens(store.journal, authorOf(headers).now()).map(shown),
    )

    server.post(
      '/v1/tokens',
      {
        schema: {
          summary: 'Make a token for a program (administrator); its secret is in this answer only',
          body: schema.newToken,
          response: { 201: schema.madeToken, '4xx': problem },
        },
      },
      async ({ body, headers }, reply) => {
        const { token, secret } = await makeToken(store.journal, authorOf(headers), body)
        return reply
          .status(201)
          .header('cache-control', 'no-store')
          .send({ ...shown(token), secret })
      },
    )

    server.post(
      '/v1/tokens/:id/revoke',
      {
        schema: {
          summary: 'Make a token void at once (administrator)',
          params: z.object({ id: z.string() }),
          response: { 200: schema.token, '4xx': problem },
        },
      },
      async ({ params, headers }) => shown(await revokeToken(store.journal, authorOf(headers), params.id)),
    )
    done()
  }
}
