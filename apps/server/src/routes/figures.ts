import { chooseFeed, displayName, dyads, findActor, partners, relations, reports, UNITS, type Workspace } from 'entente'
import type { FastifyPluginCallbackZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { localeOf } from '../locale.ts'
import { actor, days, dyadQuery } from './dyad-query.ts'
import { as } from '../schemas/acts.ts'
import * as schema from '../schemas/figures.ts'
import { problem } from '../schemas/workspace.ts'

/** What the archive says of relations. */
export function figureRoutes(workspace: Workspace): FastifyPluginCallbackZod {
  return (server, _options, done) => {
    server.get(
      '/v1/relations',
      {
        // A series by day has thousands of periods: to check each one again takes as long as to count it. A test checks.
        serializerCompiler: () => (answer) => JSON.stringify(answer),
        schema: {
          summary: 'How one actor has treated another, period by period, in one feed',
          querystring: z.object({
            ...dyadQuery,
            by: z.enum(['day', 'week', 'month', 'year']).default('month'),
            unit: z.enum(UNITS).optional().describe('what is counted; by default reports, as confirmed incidents'),
            as,
          }),
          response: { 200: schema.relations, '4xx': problem },
        },
      },
      async ({ query, headers }) => {
        const { source, target, by, unit, as: shownAs } = query
        const { feed, others } = await chooseFeed(workspace, { source, target }, query.feed)
        const figures = await relations(workspace.store, {
          source,
          target,
          feed,
          by,
          as: shownAs,
          ...(unit === undefined ? {} : { unit }),
          ...days(query),
        })
        const locale = localeOf(headers)
        return {
          ...figures,
          gaps: [...figures.gaps],
          periods: [...figures.periods],
          sourceName: displayName(source, locale),
          targetName: displayName(target, locale),
          otherFeeds: [...others],
          simulated: findActor(source)?.simulated === true || findActor(target)?.simulated === true,
        }
      },
    )

    server.get(
      '/v1/reports',
      {
        schema: {
          summary: 'Reports of a directed dyad, latest day first',
          querystring: z.object({
            ...dyadQuery,
            limit: z.coerce.number().int().min(1).max(1000).default(100),
            offset: z.coerce.number().int().min(0).default(0),
          }),
          response: { 200: schema.reports, '4xx': problem },
        },
      },
      async ({ query }) => {
        const { source, target, limit, offset } = query
        const { feed } = await chooseFeed(workspace, { source, target }, query.feed)
        const found = await reports(workspace.store, { source, target, feed, limit, offset, ...days(query) })
        return {
          total: found.total,
          reports: found.reports.map((row) => ({
            ...row,
            sourceRoles: [...row.sourceRoles],
            targetRoles: [...row.targetRoles],
          })),
        }
      },
    )

    server.get(
      '/v1/partners',
      {
        schema: {
          summary: 'The partners of the workspace, both directions, year by year',
          response: { 200: z.array(schema.partner) },
        },
      },
      async ({ headers }) => {
        const list = await partners(workspace, localeOf(headers))
        return list as z.infer<typeof schema.partner>[]
      },
    )

    server.get(
      '/v1/dyads',
      {
        schema: {
          summary: 'Directed dyads with the most reports first',
          querystring: z.object({
            source: actor.optional(),
            target: actor.optional(),
            feed: z.string().optional(),
            limit: z.coerce.number().int().min(1).max(1000).default(50),
          }),
          response: { 200: z.array(schema.dyad), '4xx': problem },
        },
      },
      async ({ query, headers }) => {
        const locale = localeOf(headers)
        const { source, target, feed, limit } = query
        const list = await dyads(workspace.store, {
          limit,
          ...(source === undefined ? {} : { source }),
          ...(target === undefined ? {} : { target }),
          ...(feed === undefined ? {} : { feed }),
        })
        return list.map((row) => ({
          ...row,
          sourceName: displayName(row.source, locale),
          targetName: displayName(row.target, locale),
        }))
      },
    )
    done()
  }
}
