import {
  actorArgument,
  type Day,
  DOCUMENT_FORMATS,
  type DocumentFormat,
  LANGUAGES,
  makePaper,
  type Paper,
  type PaperRequest,
  type Workspace,
  wordsOf,
  writeDocument,
} from 'entente'
import type { FastifyReply } from 'fastify'
import type { FastifyPluginCallbackZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import type { DeskRequests } from '../desk-request.ts'
import { day } from '../schemas/figures.ts'
import * as schema from '../schemas/papers.ts'
import { problem } from '../schemas/workspace.ts'

const MEDIA_TYPES: Readonly<Record<DocumentFormat, string>> = {
  md: 'text/markdown; charset=utf-8',
  html: 'text/html; charset=utf-8',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
}

const common = {
  to: day.optional().describe('the last day looked at; by default today'),
  language: z.enum(LANGUAGES).default('en'),
  feed: z.string().optional(),
}
const briefQuery = z.object({
  partner: z.string().transform(actorArgument),
  since: z.string().default('P7D').describe('how long, such as `P7D`, or the first day'),
  ...common,
})
const dossierQuery = z.object({
  meeting: z.string().optional().describe('such as `M4`'),
  partner: z.string().transform(actorArgument).optional().describe('without a meeting'),
  ...common,
})
const format = z.enum(DOCUMENT_FORMATS)

/** Papers a desk hands upward: briefs and dossiers, to be looked at and to be taken along. */
export function paperRoutes(workspace: Workspace, desk: DeskRequests): FastifyPluginCallbackZod {
  const make = (request: Omit<PaperRequest, 'to'> & { readonly to?: string | undefined }): Promise<Paper> =>
    makePaper(workspace, { ...request, to: (request.to as Day | undefined) ?? desk.look().outlook.today })
  const told = (paper: Paper) => ({ ...paper, basisWords: wordsOf(paper.language).basis })
  return (server, _options, done) => {
    server.get(
      '/v1/brief',
      {
        schema: {
          summary: 'Two pages on a relation, every sentence with how it is known',
          querystring: briefQuery,
          response: { 200: schema.paper, '4xx': problem },
        },
      },
      async ({ query }) => told(await make({ kind: 'brief', ...query })),
    )

    server.get(
      '/v1/brief/file',
      { schema: { summary: 'The same as a file', querystring: briefQuery.extend({ format }) } },
      async ({ query }, reply) => sendFile(reply, await make({ kind: 'brief', ...query }), query.format),
    )

    server.get(
      '/v1/dossier',
      {
        schema: {
          summary: 'At most four pages before a meeting, or on a partner',
          querystring: dossierQuery,
          response: { 200: schema.paper, '4xx': problem },
        },
      },
      async ({ query }) => told(await make({ kind: 'dossier', ...query })),
    )

    server.get(
      '/v1/dossier/file',
      { schema: { summary: 'The same as a file', querystring: dossierQuery.extend({ format }) } },
      async ({ query }, reply) => sendFile(reply, await make({ kind: 'dossier', ...query }), query.format),
    )
    done()
  }
}

async function sendFile(reply: FastifyReply, paper: Paper, as: DocumentFormat): Promise<FastifyReply> {
  const name = `${paper.kind}-${paper.partner.toLowerCase()}-${paper.to}-${paper.language}.${as}`
  return reply
    .type(MEDIA_TYPES[as])
    .header('content-disposition', `attachment; filename="${name}"`)
    .send(Buffer.from(await writeDocument(paper.document, as)))
}
