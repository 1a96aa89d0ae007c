import type { FeedWatch, WatchedFeed } from 'entente'
import type { FastifyPluginCallbackZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import type { AuthorOf } from '../request-author.ts'
import * as schema from '../schemas/feeds.ts'
import { problem } from '../schemas/workspace.ts'

/** Most bytes of one push. */
const PUSH_BYTES = 16 * 1024 * 1024
/** Types under which a push may come, and whether it is lines of JSON. */
const PUSH_TYPES: Readonly<Record<string, boolean>> = {
  'text/csv': false,
  'text/tab-separated-values': false,
  'application/jsonl': true,
  'application/x-ndjson': true,
}

const one = z.object({ feed: z.string() })

/** Feeds that are followed: how they stand, started and stopped by a person; and those that other programs send. */
export function feedRoutes(feeds: FeedWatch, authorOf: AuthorOf): FastifyPluginCallbackZod {
  return (server, _options, done) => {
    const standing = async (): Promise<z.infer<typeof schema.watchedFeeds>> => ({
      feeds: (await feeds.health()).map(plain),
    })

    server.get(
      '/v1/feeds/watched',
      {
        schema: {
          summary: 'How the feeds stand that are or can be followed: gaps with their cause, faults, next look',
          response: { 200: schema.watchedFeeds },
        },
      },
      standing,
    )

    for (const [step, summary] of [
      ['start', 'Follow a feed from now on, also after a restart; first what is missing of the last day'],
      ['stop', 'Follow it no more; what came stays'],
    ] as const) {
      server.post(
        `/v1/feeds/watched/:feed/${step}`,
        { schema: { summary, params: one, response: { 200: schema.watchedFeeds, '4xx': problem } } },
        async ({ params, headers }) => {
          await feeds[step](params.feed, authorOf(headers))
          return standing()
        },
      )
    }

    server.register(pushRoute(feeds))
    done()
  }
}

/** The body is taken byte for byte: it is signed. */
function pushRoute(feeds: FeedWatch): FastifyPluginCallbackZod {
  return (server, _options, done) => {
    server.addContentTypeParser(
      Object.keys(PUSH_TYPES),
      { parseAs: 'buffer', bodyLimit: PUSH_BYTES },
      (_request, body, parsed) => parsed(null, body),
    )
    server.post(
      '/v1/events',
      {
        bodyLimit: PUSH_BYTES,
        schema: {
          summary: 'Send reports of a mapped feed, signed after Standard Webhooks; off until `feeds.push` is set',
          description:
            'The body is delimited text with a header (text/csv, text/tab-separated-values) or one JSON object a line ' +
            '(application/jsonl, application/x-ndjson), at most 16 MiB, with the headers webhook-id, webhook-timestamp and ' +
            'webhook-signature. A push of the same webhook-id is taken in once.',
          consumes: Object.keys(PUSH_TYPES),
          response: { 200: schema.pushed, '4xx': problem, 507: problem },
        },
      },
      async ({ body, headers }) => {
        const [type = ''] = (headers['content-type'] ?? '').split(';')
        return feeds.push({
          body: Buffer.isBuffer(body) ? body : Buffer.alloc(0),
          json: PUSH_TYPES[type.trim().toLowerCase()] ?? false,
          id: only(headers['webhook-id']),
          timestamp: only(headers['webhook-timestamp']),
          signature: only(headers['webhook-signature']),
        })
      },
    )
    done()
  }
}

function only(header: string | string[] | undefined): string | undefined {
  return typeof header === 'string' ? header : undefined
}

/** The types of the schemas know no readonly lists. */
function plain(feed: WatchedFeed): z.infer<typeof schema.watchedFeed> {
  return { ...feed, gaps: [...feed.gaps], faults: [...feed.faults] }
}
