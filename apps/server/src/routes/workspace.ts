import { createReadStream } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import {
  actorArgument,
  actors,
  codes,
  type Day,
  displayName,
  EXPORT_FORMATS,
  exportReports,
  type FileLedger,
  findActor,
  ingest,
  SCHEMES,
  status,
  type Workspace,
} from 'entente'
import type { FastifyPluginCallbackZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { localeOf } from '../locale.ts'
import { day } from '../schemas/figures.ts'
import * as schema from '../schemas/workspace.ts'

const MEDIA_TYPES = {
  csv: 'text/csv; charset=utf-8',
  parquet: 'application/vnd.apache.parquet',
  jsonl: 'application/x-ndjson',
}

/** What the workspace is, what is in its archive, and the lists of codes. */
export function workspaceRoutes(workspace: Workspace, now: () => Date): FastifyPluginCallbackZod {
  return (server, _options, done) => {
    const { store, config } = workspace

    server.get(
      '/v1/workspace',
      {
        schema: { summary: 'Whose chair one sits in, and which feeds there are', response: { 200: schema.workspace } },
      },
      async ({ headers }) => ({
        name: config?.name ?? basename(workspace.folder),
        perspective:
          config === undefined
            ? null
            : { code: config.perspective, name: displayName(config.perspective, localeOf(headers)) },
        marking: config?.marking ?? null,
        simulated: config !== undefined && findActor(config.perspective)?.simulated === true,
        feeds: await store.feeds(),
        defaultFeed: config?.feed ?? null,
      }),
    )

    server.get(
      '/v1/status',
      { schema: { summary: 'What is in the archive, feed by feed', response: { 200: schema.status } } },
      async () => {
        const found = await status(workspace)
        return {
          ...found,
          feeds: [...found.feeds],
          failedFiles: [...found.failedFiles],
          differingFiles: [...found.differingFiles],
        }
      },
    )

    server.get(
      '/v1/files',
      {
        schema: {
          summary: 'The ledger of every file that was taken in',
          response: { 200: z.array(schema.fileLedger) },
        },
      },
      async () => (await store.files()).map((file) => file.ledger as z.infer<typeof schema.fileLedger>),
    )

    server.post(
      '/v1/ingest',
      {
        schema: {
          summary: 'Take in files that lie on the machine of the server',
          body: z.object({
            paths: z.array(z.string().min(1)).min(1),
            feed: z.string().optional(),
            scheme: z.enum(SCHEMES).optional(),
            dryRun: z.boolean().default(false),
          }),
          response: { 200: schema.ledger, '4xx': schema.problem },
        },
      },
      async ({ body }) => {
        const { paths, feed, scheme, dryRun } = body
        const ledger = await ingest(store, paths, {
          dryRun,
          now,
          holder: 'the server',
          ...(feed === undefined ? {} : { feed }),
          ...(scheme === undefined ? {} : { scheme }),
        })
        return { files: ledger.files.map(mutableLedger), total: ledger.total }
      },
    )

    server.get(
      '/v1/export',
      {
        schema: {
          summary: 'All reports that fit, as a file; its codebook is at /v1/export with codebook=true',
          querystring: z.object({
            format: z.enum(EXPORT_FORMATS).default('csv'),
            feed: z.string().optional(),
            source: z.string().transform(actorArgument).optional(),
            target: z.string().transform(actorArgument).optional(),
            from: day.optional(),
            to: day.optional(),
            withUrls: z.stringbool().default(false),
            codebook: z.stringbool().default(false),
          }),
        },
      },
      async ({ query }, reply) => {
        const folder = await mkdtemp(join(tmpdir(), 'entente-export-'))
        reply.raw.once('close', () => void rm(folder, { recursive: true, force: true }))
        const { format, codebook, from, to, ...rest } = query
        const filters = Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== undefined))
        const exported = await exportReports(workspace, join(folder, `entente.${format}`), {
          format,
          ...filters,
          ...(from === undefined ? {} : { from: from as Day }),
          ...(to === undefined ? {} : { to: to as Day }),
        })
        if (codebook) return reply.type('application/json').send(createReadStream(exported.codebook))
        return reply
          .header('content-disposition', `attachment; filename="entente.${format}"`)
          .type(MEDIA_TYPES[format])
          .send(createReadStream(exported.file))
      },
    )

    server.get(
      '/v1/actors',
      { schema: { summary: 'States and organisations of states', response: { 200: z.array(schema.actor) } } },
      ({ headers }) =>
        actors().map((actor) => ({
          code: actor.code,
          name: displayName(actor.code, localeOf(headers)),
          kind: actor.kind,
          simulated: actor.simulated === true,
          note: actor.note ?? null,
        })),
    )

    server.get(
      '/v1/codes',
      {
        schema: {
          summary: 'The codes of acts, in our words, with their weights',
          querystring: z.object({ scheme: z.enum(SCHEMES).default('cameo') }),
          response: { 200: z.array(schema.actCode) },
        },
      },
      ({ query }) => [...codes(query.scheme)],
    )
    done()
  }
}

function mutableLedger(file: FileLedger): z.infer<typeof schema.fileLedger> {
  const { error, ...rest } = file
  return { ...rest, rejections: [...file.rejections], ...(error === undefined ? {} : { error }) }
}
