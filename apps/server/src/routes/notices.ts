import { Readable } from 'node:stream'
import {
  type Clock,
  EntenteError,
  eventStream,
  isActorCode,
  noticeName,
  noticeSource,
  wakeUp,
  type Workspace,
} from 'entente'
import type { FastifyPluginCallbackZod } from 'fastify-type-provider-zod'
import { z } from 'zod'

/** Readers that are served at once; each costs a page of notices and a look at the journal a second. */
const MOST_READERS = 64
/** How long the network may say nothing before it is asked whether the reader is still there. */
const PROBE_MS = 30_000

const list = z
  .string()
  .transform((text) => text.split(',').filter(Boolean))
  .optional()

/** Notices as they come, for pages and programs. */
export function noticeRoutes(workspace: Workspace, clock: Clock): FastifyPluginCallbackZod {
  return (server, _options, done) => {
    const source = noticeSource(workspace)
    const wake = wakeUp(source.journal, clock)
    const closing = new AbortController()
    let readers = 0
    // Before connections are closed, so that every reader hears an end and not a break.
    server.addHook('preClose', async () => closing.abort())

    server.get(
      '/v1/notices',
      {
        schema: {
          summary: 'Notices as server-sent events; with the last id that was seen they go on from there',
          description:
            'The data of each event are a CloudEvent 1.0 in JSON: docs/reference/notices.md. Without `Last-Event-ID` or `after` only what is new is told.',
          produces: ['text/event-stream'],
          headers: z.object({ 'last-event-id': z.string().optional() }),
          querystring: z.object({
            after: z.coerce.number().int().min(0).optional().describe('tell what came after this notice; 0 for all'),
            desk: list.describe('only these desks, with commas between'),
            partner: z.string().refine(isActorCode, 'this is no code of a state or organisation').optional(),
            types: list.describe('such as `entente.item.*,entente.feed.gap`'),
          }),
        },
      },
      ({ query, headers, raw }, reply) => {
        if (readers >= MOST_READERS) {
          reply.header('retry-after', '30')
          throw new EntenteError('too-many-readers', `${MOST_READERS} readers follow the notices already`, {
            help: 'close one, or try again later',
          })
        }
        const gone = new AbortController()
        const stream = eventStream({
          source,
          name: noticeName(workspace),
          after: lastSeen(headers['last-event-id']) ?? query.after ?? source.journal.head()?.seq ?? 0,
          filter: {
            ...(query.desk === undefined ? {} : { desks: query.desk }),
            ...(query.partner === undefined ? {} : { partner: query.partner }),
            ...(query.types === undefined ? {} : { types: query.types }),
          },
          clock,
          wake,
          signal: AbortSignal.any([closing.signal, gone.signal]),
        })
        readers += 1
        raw.socket.setKeepAlive(true, PROBE_MS)
        reply.raw.once('close', () => {
          readers -= 1
          gone.abort()
        })
        // A page at a time: the next is read from the journal when the reader has taken this one.
        return reply
          .header('cache-control', 'no-store')
          .type('text/event-stream')
          .send(Readable.from(stream, { objectMode: true, highWaterMark: 1 }))
      },
    )
    done()
  }
}

function lastSeen(header: string | undefined): number | undefined {
  return header !== undefined && /^\d{1,15}$/.test(header) ? Number(header) : undefined
}
