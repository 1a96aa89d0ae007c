import { EntenteError, type FileLedger, type SourceFile, type Workspace } from 'entente'
import type { FastifyPluginCallbackZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import * as schema from '../schemas/files.ts'
import { mutableLedger, problem } from '../schemas/workspace.ts'

/** The ledgers of files: their sums, a page of them, one with all that was found in it. */
export function fileRoutes({ store }: Workspace): FastifyPluginCallbackZod {
  return (server, _options, done) => {
    server.get(
      '/v1/files',
      {
        // All ledgers of an archive of many small files: to check each again takes as long as to read it. A test checks.
        serializerCompiler: () => (answer) => JSON.stringify(answer),
        schema: {
          summary: 'The ledgers of files that were taken in, in that order; all of them unless there is a limit',
          querystring: z.object({
            limit: z.coerce.number().int().min(1).max(10_000).optional(),
            offset: z.coerce.number().int().min(0).default(0),
            troubled: z.stringbool().default(false).describe('only files of which rows were rejected'),
            rejections: z.coerce.number().int().min(0).optional().describe('most rejected lines listed of each file'),
          }),
          response: { 200: z.array(schema.takenFile), '4xx': problem },
        },
      },
      async ({ query }) => {
        const { limit, rejections, ...rest } = query
        const files = await store.files({ ...rest, ...(limit === undefined ? {} : { limit }) })
        return files.map((file) => taken(file, 0, rejections))
      },
    )

    server.get(
      '/v1/files/total',
      {
        schema: { summary: 'What the ledgers of all files add up to', response: { 200: schema.fileTotals } },
      },
      async () => {
        const { files, troubled, ...total } = await store.fileTotals()
        return { files, troubled, total }
      },
    )

    server.get(
      '/v1/files/:sha256',
      {
        schema: {
          summary: 'One file with the days it covers and its rejected lines, a page of them',
          params: z.object({ sha256: z.string().regex(/^[0-9a-f]{64}$/, 'a SHA-256 in hexadecimal') }),
          querystring: z.object({
            limit: z.coerce.number().int().min(1).max(10_000).default(100).describe('most rejected lines'),
            offset: z.coerce.number().int().min(0).default(0),
          }),
          response: { 200: schema.oneFile, '4xx': problem },
        },
      },
      async ({ params, query }) => {
        const file = await store.file(params.sha256)
        if (file === undefined) {
          throw new EntenteError('no-such-file', 'no file with these bytes was taken in', {
            help: 'see those there are: /v1/files',
          })
        }
        return { ...taken(file, query.offset, query.limit), coverage: file.coverage.map((span) => ({ ...span })) }
      },
    )
    done()
  }
}

function taken(file: SourceFile, offset: number, limit: number | undefined): z.infer<typeof schema.takenFile> {
  const ledger = file.ledger as FileLedger
  const rejections = ledger.rejections.slice(offset, limit === undefined ? undefined : offset + limit)
  const { name, bytes, ingestedAt } = file
  return { ...mutableLedger({ ...ledger, rejections }), name, bytes, ingestedAt }
}
