import { listActs, takeActs, type Workspace, writeActFile } from 'entente'
import type { FastifyPluginCallbackZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import type { AuthorOf } from '../request-author.ts'
import { problem } from '../schemas/workspace.ts'

const MOST_BYTES = 20_000_000

/** Acts by hand as comma-separated text, out and in. */
export function actListRoutes({ store }: Workspace, authorOf: AuthorOf): FastifyPluginCallbackZod {
  return (server, _options, done) => {
    server.get(
      '/v1/acts/export',
      {
        schema: {
          summary: 'All acts by hand that stand, as CSV',
          querystring: z.object({
            withUrls: z
              .stringbool()
              .default(false)
              .describe('addresses of documents too; they can hold names of persons'),
          }),
        },
      },
      ({ query }, reply) =>
        reply
          .header('content-disposition', 'attachment; filename="acts.csv"')
          .type('text/csv; charset=utf-8')
          .send(writeActFile(listActs(store), query)),
    )

    server.post(
      '/v1/acts/import',
      {
        bodyLimit: MOST_BYTES,
        schema: {
          summary: 'Enter the acts of a list; good rows are kept beside bad ones, what is there already adds nothing',
          body: z.object({ csv: z.string() }),
          response: {
            200: z.object({
              rows: z.number().int(),
              added: z.number().int(),
              duplicates: z.number().int().describe('there already'),
              rejected: z.number().int(),
              rejections: z.array(z.object({ line: z.number().int(), reason: z.string() })),
              ignoredColumns: z.number().int().describe('not known, and left out'),
            }),
            '4xx': problem,
          },
        },
      },
      async ({ body, headers }) => {
        const ledger = await takeActs(store, authorOf(headers), body.csv)
        return { ...ledger, rejections: [...ledger.rejections] }
      },
    )
    done()
  }
}
