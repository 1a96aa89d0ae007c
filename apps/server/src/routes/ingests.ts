import { Readable } from 'node:stream'
import { EntenteError } from 'entente'
import type { FastifyPluginCallbackZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { onlyHere } from '../access/guard.ts'
import type { IngestJob, JobRequest, JobView } from '../ingests/ingest-job.ts'
import type { IngestJobs } from '../ingests/ingest-jobs.ts'
import * as schema from '../schemas/ingests.ts'
import { mutableLedger, problem } from '../schemas/workspace.ts'

/** Names of a hundred thousand files. */
const LIST_BYTES = 64 * 1024 * 1024
/** Least time between two events, so that thousands of small files do not flood who follows. */
const STEP_MS = 150
/** Longest time between two, so that a connection that is gone is noticed. */
const ALIVE_MS = 15_000

const one = z.object({ id: z.string() })
const from = z.object({ since: z.coerce.number().int().min(0).default(0).describe('leave out so many ledgers') })

/** Ingests that run in the background: begun with paths or with files that are sent, followed, stopped. */
export function ingestRoutes(jobs: IngestJobs): FastifyPluginCallbackZod {
  return (server, _options, done) => {
    // A file is never whole in memory: its handler reads the stream.
    server.addContentTypeParser('application/octet-stream', (_request, payload, parsed) => parsed(null, payload))

    server.post(
      '/v1/ingests',
      {
        bodyLimit: LIST_BYTES,
        schema: {
          summary: 'Begin an ingest, of paths at once, or of files once they are sent and it is started',
          body: schema.ingestRequest,
          response: { 201: schema.ingestBegun, '4xx': problem, 507: problem },
        },
      },
      async ({ body, far }, reply) => {
        const { paths, files, feed, scheme, dryRun } = body
        // A path reads whatever the server can.
        if (far && paths !== undefined) throw onlyHere()
        const request: JobRequest = {
          dryRun,
          ...(feed === undefined ? {} : { feed }),
          ...(scheme === undefined ? {} : { scheme }),
        }
        const job =
          files === undefined ? await jobs.begin(request, { paths: paths ?? [] }) : await jobs.receive(request, files)
        return reply.status(201).send({ ...plain(job.view(0)), names: [...job.names] })
      },
    )

    server.get(
      '/v1/ingests',
      {
        schema: {
          summary: 'Ingests since the server was started, latest first, without their ledgers',
          response: { 200: z.array(schema.ingestView) },
        },
      },
      () => jobs.list().map((job) => ({ ...plain(job.view(0)), ledgers: [] })),
    )

    server.get(
      '/v1/ingests/:id',
      {
        schema: {
          summary: 'How an ingest stands',
          params: one,
          querystring: from,
          response: { 200: schema.ingestView, '4xx': problem },
        },
      },
      ({ params, query }) => plain(jobs.find(params.id).view(query.since)),
    )

    server.get(
      '/v1/ingests/:id/events',
      {
        schema: {
          summary: 'The same as it changes, as server-sent events; the last tells that it ended',
          description:
            'The data of each event are those of GET /v1/ingests/{id}, with the ledgers since the one before.',
          produces: ['text/event-stream'],
          params: one,
          querystring: from,
        },
      },
      ({ params, query, headers }, reply) => {
        const job = jobs.find(params.id)
        const seen = Number(headers['last-event-id'] ?? query.since)
        return reply
          .header('cache-control', 'no-store')
          .type('text/event-stream')
          .send(Readable.from(follow(job, Number.isInteger(seen) && seen > 0 ? seen : 0)))
      },
    )

    server.put(
      '/v1/ingests/:id/files/:number',
      {
        schema: {
          summary: 'Send one of the files that were announced, as application/octet-stream',
          params: one.extend({ number: z.coerce.number().int().min(0).describe('its place in the list, from 0') }),
          response: { 200: schema.ingestView, '4xx': problem, 507: problem },
        },
      },
      async ({ params, body }) => {
        const job = jobs.find(params.id)
        if (!(body instanceof Readable)) {
          throw new EntenteError('bad-request', 'a file is sent as application/octet-stream', {
            help: 'set the content type, also for an empty file',
          })
        }
        await job.receive(params.number, body)
        return { ...plain(job.view(0)), ledgers: [] }
      },
    )

    for (const [step, summary] of [
      ['start', 'Take in the files that were sent; those that did not come are told as failed'],
      ['stop', 'Stop; what was acknowledged stays in the archive'],
    ] as const) {
      server.post(
        `/v1/ingests/:id/${step}`,
        { schema: { summary, params: one, response: { 200: schema.ingestView, '4xx': problem } } },
        async ({ params }) => {
          const job = jobs.find(params.id)
          await job[step]()
          return { ...plain(job.view(0)), ledgers: [] }
        },
      )
    }
    done()
  }
}

/** Events until the ingest has ended and all its ledgers are told. */
async function* follow(job: IngestJob, since: number): AsyncGenerator<string> {
  for (let told = since; ;) {
    const ended = job.ended()
    const view = job.view(told)
    told += view.ledgers.length
    yield `id: ${told}\ndata: ${JSON.stringify(view)}\n\n`
    const more = told < view.files.done
    if (ended && !more) return
    if (more) continue
    await Promise.all([job.changed(ALIVE_MS), new Promise((resolve) => setTimeout(resolve, STEP_MS))])
  }
}

/** The types of the schemas know no readonly lists. */
function plain(view: JobView): z.infer<typeof schema.ingestView> {
  const { error, ledgers, ...rest } = view
  return { ...rest, error: error === null ? null : { ...error }, ledgers: ledgers.map(mutableLedger) }
}
