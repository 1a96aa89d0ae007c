import {
  type AuditSummary,
  type AuditView,
  beginAuditOfPartner,
  chooseFeed,
  displayName,
  EntenteError,
  findCode,
  judge,
  listAudits,
  parseIncidentKey,
  SCHEMES,
  showAudit,
  undoJudgement,
  type Workspace,
} from 'entente'
import type { IncomingHttpHeaders } from 'node:http'
import type { FastifyPluginCallbackZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { localeOf } from '../locale.ts'
import { type AuthorOf, OFFICER_HEADER } from '../request-author.ts'
import * as schema from '../schemas/audits.ts'
import { problem } from '../schemas/workspace.ts'
import { days } from './dyad-query.ts'

const params = z.object({ id: z.string() })
const readerOfQuery = z.object({ reader: z.coerce.number().pipe(schema.reader).default(1) })

/** How often a feed is right: samples of incidents that people judge. */
export function auditRoutes(workspace: Workspace, authorOf: AuthorOf): FastifyPluginCallbackZod {
  const { store, config } = workspace
  // Who has not said who they are may look, and sees nobody's answers before their time.
  const readerOf = (headers: IncomingHttpHeaders): { readonly officer: string | null } =>
    (config?.officers ?? []).length > 1 && (headers[OFFICER_HEADER] ?? '') === '' ? { officer: '' } : authorOf(headers)

  return (server, _options, done) => {
    server.get(
      '/v1/audits',
      {
        schema: {
          summary: 'The audits there are, the latest first',
          response: { 200: z.object({ audits: z.array(schema.auditSummary) }), '4xx': problem },
        },
      },
      ({ headers }) => ({ audits: listAudits(store).map((audit) => named(audit, localeOf(headers))) }),
    )

    server.post(
      '/v1/audits',
      {
        schema: {
          summary: 'Begin an audit: draw the incidents that are to be judged',
          body: schema.newAudit,
          response: { 201: z.object({ id: z.string() }), '4xx': problem },
        },
      },
      async ({ body, headers }, reply) => {
        const target = config?.perspective
        if (target === undefined) {
          throw new EntenteError('no-partner', 'this workspace has no perspective', { help: 'make one: entente init' })
        }
        const { partner: source, n, by, readers, seed } = body
        const { feed } = await chooseFeed(workspace, { source, target }, body.feed)
        const question = {
          source,
          target,
          feed,
          n,
          by,
          readers,
          ...days(body),
          ...(seed === undefined ? {} : { seed }),
        }
        const { id } = await beginAuditOfPartner(workspace, authorOf(headers), question)
        return reply.status(201).send({ id })
      },
    )

    server.get(
      '/v1/audits/:id',
      {
        schema: {
          summary: 'One audit as one of its readers sees it; what it found when all is judged',
          params,
          querystring: readerOfQuery,
          response: { 200: schema.audit, '4xx': problem },
        },
      },
      ({ params: { id }, query, headers }) =>
        shown(showAudit(store, readerOf(headers), id, query.reader), localeOf(headers)),
    )

    server.post(
      '/v1/audits/:id/judgements',
      {
        schema: {
          summary: 'Say what one item is',
          params,
          body: schema.newJudgement,
          response: { 200: schema.audit, '4xx': problem },
        },
      },
      async ({ params: { id }, body, headers }) => {
        const author = authorOf(headers)
        await judge(store, author, { audit: id, ...body })
        return shown(showAudit(store, author, id, body.reader), localeOf(headers))
      },
    )

    server.post(
      '/v1/audits/:id/judgements/undo',
      {
        schema: {
          summary: 'Take the last judgement of a reader back',
          params,
          body: z.object({ reader: schema.reader.default(1) }),
          response: { 200: z.object({ item: z.number().int() }), '4xx': problem },
        },
      },
      async ({ params: { id }, body, headers }) => ({
        item: await undoJudgement(store, authorOf(headers), { audit: id, reader: body.reader }),
      }),
    )
    done()
  }
}

function named(audit: AuditSummary, locale: string): z.infer<typeof schema.auditSummary> {
  return {
    ...audit,
    judged: [...audit.judged],
    sourceName: displayName(audit.source, locale),
    targetName: displayName(audit.target, locale),
  }
}

function shown(audit: AuditView, locale: string): z.infer<typeof schema.audit> {
  const { results } = audit
  return {
    ...audit,
    ...named(audit, locale),
    strata: [...audit.strata],
    items: audit.items.map((item) => {
      const { scheme, code, occurredOn } = parseIncidentKey(item.key)
      return { ...item, scheme, code, occurredOn, label: findCode(scheme, code)?.label ?? null }
    }),
    results:
      results === null
        ? null
        : {
            ...results,
            strata: results.strata.map((stratum) => ({ ...stratum, label: labelOf(stratum.name) })),
            readers: [...results.readers],
          },
  }
}

/** What the code says that a stratum is named by; null where it is none. */
function labelOf(stratum: string): string | null {
  const [name, code = ''] = stratum.split(':')
  const scheme = SCHEMES.find((one) => one === name)
  return scheme === undefined ? null : (findCode(scheme, code)?.label ?? null)
}
