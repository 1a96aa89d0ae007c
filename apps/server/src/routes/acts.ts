import {
  addAct,
  correctAct,
  type Day,
  displayName,
  listActs,
  type ListedAct,
  type Workspace,
  withdrawAct,
} from 'entente'
import type { FastifyPluginCallbackZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { localeOf } from '../locale.ts'
import type { AuthorOf } from '../request-author.ts'
import * as schema from '../schemas/acts.ts'
import { problem } from '../schemas/workspace.ts'
import { actor, days } from './dyad-query.ts'
import * as figures from '../schemas/figures.ts'

const because = z.object({ because: z.string() })
const id = z.object({ id: z.string() })

/** Acts that the desk knows of and enters by hand. They need no archive. */
export function actRoutes(workspace: Workspace, authorOf: AuthorOf): FastifyPluginCallbackZod {
  const { store } = workspace
  return (server, _options, done) => {
    server.get(
      '/v1/acts',
      {
        schema: {
          summary: 'Acts entered by hand, latest day first',
          querystring: z.object({
            partner: actor.optional().describe('either side'),
            source: actor.optional(),
            target: actor.optional(),
            from: figures.day.optional(),
            to: figures.day.optional(),
            withdrawn: z.stringbool().default(false).describe('withdrawn ones too'),
          }),
          response: { 200: z.object({ acts: z.array(schema.namedAct) }), '4xx': problem },
        },
      },
      ({ query, headers }) => {
        const { partner, source, target, withdrawn } = query
        const found = listActs(store, {
          withdrawn,
          ...days(query),
          ...(partner === undefined ? {} : { partner }),
          ...(source === undefined ? {} : { source }),
          ...(target === undefined ? {} : { target }),
        })
        return { acts: found.map((act) => named(act, localeOf(headers))) }
      },
    )

    server.post(
      '/v1/acts',
      {
        schema: {
          summary: 'Enter an act that the desk knows of',
          body: schema.newAct,
          response: { 201: z.object({ id: z.string() }), '4xx': problem },
        },
      },
      async ({ body, headers }, reply) => {
        const act = await addAct(store, authorOf(headers), newAct(body))
        return reply.status(201).send({ id: act.id })
      },
    )

    server.put(
      '/v1/acts/:id',
      {
        schema: {
          summary: 'Put a whole new version in the place of an act; the old one stays in the journal',
          params: id,
          body: schema.newAct,
          response: { 200: z.object({ id: z.string() }), '4xx': problem },
        },
      },
      async ({ params, body, headers }) => {
        const act = await correctAct(store, authorOf(headers), params.id, newAct(body))
        return { id: act.id }
      },
    )

    server.post(
      '/v1/acts/:id/withdrawal',
      {
        schema: {
          summary: 'Take an act back',
          params: id,
          body: because,
          response: { 200: z.object({ withdrawn: z.string() }), '4xx': problem },
        },
      },
      async ({ params, body, headers }) => {
        await withdrawAct(store, authorOf(headers), params.id, body.because)
        return { withdrawn: params.id }
      },
    )
    done()
  }
}

/** The day is one: the schema has checked it. */
function newAct(body: z.infer<typeof schema.newAct>): Parameters<typeof addAct>[2] {
  return { ...body, occurredOn: body.occurredOn as Day }
}

/** An act as it is answered, with what makes it like an incident of a feed. */
export function shown(act: ListedAct): z.infer<typeof schema.act> {
  return { ...act, feed: 'hand', scheme: 'cameo', status: 'confirmed' }
}

function named(act: ListedAct, locale: string): z.infer<typeof schema.namedAct> {
  return {
    ...shown(act),
    sourceName: displayName(act.source, locale),
    targetName: displayName(act.target, locale),
  }
}
