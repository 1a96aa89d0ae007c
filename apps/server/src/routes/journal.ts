import { Readable } from 'node:stream'
import {
  type Author,
  chainLines,
  EntenteError,
  type Entry,
  formatHead,
  isWithheld,
  parseHead,
  subjectOf,
  type Workspace,
} from 'entente'
import type { FastifyPluginCallbackZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { authorOfRequests, readerOfRequests } from '../request-author.ts'
import * as schema from '../schemas/journal.ts'
import { problem } from '../schemas/workspace.ts'

const MOST_ROWS = 1000
const seq = z.coerce.number().int().min(1)

/** What the desk did, row by row; whether it is as it was written; what may be erased from it. */
export function journalRoutes(workspace: Workspace, now: () => Date): FastifyPluginCallbackZod {
  const { journal } = workspace.store
  const readerOf = readerOfRequests(workspace, now)
  const authorOf = authorOfRequests(workspace, now)

  const head = () => {
    const last = journal.head()
    return last === undefined ? { seq: 0, hash: '', text: null } : { ...last, text: formatHead(last) }
  }

  return (server, _options, done) => {
    server.get(
      '/v1/journal',
      {
        schema: {
          summary: 'Rows of the journal, newest first, without their texts; officers for an administrator only',
          querystring: z.object({
            kinds: z
              .string()
              .transform((list) => list.split(',').filter(Boolean))
              .optional()
              .describe('with commas between'),
            before: seq.optional().describe('only earlier rows'),
            limit: z.coerce.number().int().min(1).max(MOST_ROWS).default(100),
          }),
          response: { 200: schema.rows, '4xx': problem },
        },
      },
      ({ query, headers }) => {
        const { limit, before, kinds = [] } = query
        const filter = {
          newestFirst: true,
          limit: limit + 1,
          ...(before === undefined ? {} : { before }),
          ...(kinds.length === 0 ? {} : { kinds }),
        }
        const found = journal.entries(filter, readerOf(headers))
        const rows = found.slice(0, limit)
        const next = found.length > limit ? (rows.at(-1)?.seq ?? null) : null
        return { rows: rows.map(inShort), next, kinds: journal.kinds() }
      },
    )

    server.get(
      '/v1/journal/head',
      { schema: { summary: 'The last row, as briefs print it', response: { 200: schema.head } } },
      head,
    )

    server.get(
      '/v1/journal/:seq',
      {
        schema: {
          summary: 'One row with its text',
          params: z.object({ seq }),
          response: { 200: schema.oneRow, '4xx': problem },
        },
      },
      ({ params, headers }) => {
        const [entry] = journal.entries({ after: params.seq - 1, limit: 1 }, readerOf(headers))
        if (entry?.seq !== params.seq) {
          throw new EntenteError('no-such-entry', `the journal has no row ${params.seq}`, {
            help: 'see those there are: /v1/journal',
          })
        }
        const withheld = isWithheld(journal, entry)
        return { ...inShort(entry), payload: withheld ? null : entry.payload, withheld }
      },
    )

    server.post(
      '/v1/journal/verify',
      {
        schema: {
          summary: 'Find any change, also since heads that were printed in briefs',
          body: z.strictObject({
            heads: z.array(z.string().max(200)).max(1000).default([]).describe('such as `1234:0f2173a4ead2cb11`'),
          }),
          response: { 200: schema.verification, '4xx': problem },
        },
      },
      ({ body }) => {
        const { head: last, ...found } = journal.verify(body.heads.map(parseHead))
        return {
          ...found,
          faults: [...found.faults],
          head: last === undefined ? null : { ...last, text: formatHead(last) },
        }
      },
    )

    server.get(
      '/v1/journal/export',
      {
        schema: {
          summary: 'All rows as lines of JSON, which anyone can check; officers for an administrator only',
          description: 'docs/reference/journal.md tells how.',
          produces: ['application/x-ndjson'],
        },
      },
      ({ headers }, reply) =>
        reply
          .type('application/x-ndjson')
          .header('content-disposition', `attachment; filename="journal-${head().seq}.jsonl"`)
          .send(Readable.from(lines(readerOf(headers)))),
    )

    server.post(
      '/v1/journal/erase',
      {
        schema: {
          summary: 'Erase the texts of rows for good (administrator); a new row says so, and why',
          body: z.strictObject({
            rows: z.array(z.int().min(1)).min(1).max(MOST_ROWS),
            because: z.string().trim().min(1, 'it is not said why').max(1000),
          }),
          response: { 200: schema.head, '4xx': problem },
        },
      },
      async ({ body, headers }) => {
        await journal.erase(authorOf(headers), 'payload', body.rows, body.because)
        return head()
      },
    )

    function* lines(reader: Author | undefined): Generator<string> {
      for (const row of journal.chained(reader)) yield chainLines([row])
    }
    done()
  }
}

function inShort({ payload, ...row }: Entry) {
  return { ...row, subject: subjectOf(payload), erased: payload === null }
}
