import { createReadStream } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import {
  actorArgument,
  actors,
  codes,
  DEDUPLICATIONS,
  type Day,
  displayName,
  exportReports,
  FILE_FORMATS,
  findActor,
  findCodes,
  ingest,
  ownersOf,
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
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
}

/** How long to wait for another writer, as the command does. */
const WAIT_MS = 30_000

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
        partners: (config?.partners ?? []).map(({ actor, desk }) => ({
          code: actor,
          name: displayName(actor, localeOf(headers)),
          desk,
        })),
        owners: ownersOf(config?.desks ?? []),
        officers: (config?.officers ?? []).map(({ id, roles, posts }) => ({
          id,
          roles: [...roles],
          posts: [...posts],
        })),
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
          mentions: [...found.mentions],
          failedFiles: [...found.failedFiles],
          differingFiles: [...found.differingFiles],
        }
      },
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
            deduplication: z.enum(DEDUPLICATIONS).default('id'),
            dryRun: z.boolean().default(false),
          }),
          response: { 200: schema.ledger, '4xx': schema.problem },
        },
      },
      async ({ body }) => {
        const { paths, feed, scheme, dryRun, deduplication } = body
        const ledger = await ingest(store, paths, {
          dryRun,
          deduplication,
          now,
          holder: 'the server',
          waitMs: WAIT_MS,
          ...(feed === undefined ? {} : { feed }),
          ...(scheme === undefined ? {} : { scheme }),
        })
        return { files: ledger.files.map(schema.mutableLedger), total: ledger.total }
      },
    )

    server.get(
      '/v1/export',
      {
        schema: {
          summary: 'All reports that fit, as a file; its codebook is at /v1/export with codebook=true',
          description:
            'The codebook names the terms of each feed and how to cite it. The header entente-sharing says `open` where the rows may be passed on with their citation, else `own-use`. With toShare=true the latter are refused as licence-forbids (403).',
          querystring: z.object({
            format: z.enum(FILE_FORMATS).default('csv'),
            feed: z.string().optional(),
            source: z.string().transform(actorArgument).optional(),
            target: z.string().transform(actorArgument).optional(),
            from: day.optional(),
            to: day.optional(),
            withUrls: z.stringbool().default(false),
            toShare: z.stringbool().default(false),
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
        void reply.header('entente-sharing', exported.warnings.length === 0 ? 'open' : 'own-use')
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
          querystring: z.object({
            scheme: z.enum(SCHEMES).default('cameo'),
            words: z.string().max(200).optional().describe('only those of CAMEO that say this, best first'),
            limit: z.coerce.number().int().min(1).max(50).default(8).describe('with words: most that are returned'),
          }),
          response: { 200: z.array(schema.actCode) },
        },
      },
      ({ query: { scheme, words, limit } }) => [...(words === undefined ? codes(scheme) : findCodes(words, limit))],
    )
    done()
  }
}
