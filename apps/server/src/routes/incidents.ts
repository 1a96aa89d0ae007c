import { chooseFeed, displayName, type Incident, incident, incidents, precisionOf, type Workspace } from 'entente'
import type { FastifyPluginCallbackZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { days, dyadQuery } from './dyad-query.ts'
import { as } from '../schemas/acts.ts'
import * as schema from '../schemas/incidents.ts'
import { shown } from './acts.ts'
import { localeOf } from '../locale.ts'
import { problem } from '../schemas/workspace.ts'

const page = {
  asOf: z.iso.datetime().optional().describe('what was known then; by default at the latest report of the feed'),
  limit: z.coerce.number().int().min(1).max(1000).default(100),
  offset: z.coerce.number().int().min(0).default(0),
}

/** Reports taken together as incidents. */
export function incidentRoutes(workspace: Workspace): FastifyPluginCallbackZod {
  return (server, _options, done) => {
    server.get(
      '/v1/incidents',
      {
        schema: {
          summary: 'Incidents of a directed dyad in one feed, latest day first',
          querystring: z.object({ ...dyadQuery, ...page, as }),
          response: { 200: schema.incidents, '4xx': problem },
        },
      },
      async ({ query }) => {
        const { source, target, limit, offset, asOf } = query
        const { feed } = await chooseFeed(workspace, { source, target }, query.feed)
        const question = { source, target, feed, limit, offset, as: query.as, ...days(query) }
        const found = await incidents(workspace.store, { ...question, ...(asOf === undefined ? {} : { asOf }) })
        return {
          ...found,
          incidents: found.incidents.map(mutable),
          acts: found.acts.map(shown),
          precision: precisionOf(workspace.store, { source, target, feed }),
        }
      },
    )

    server.get(
      '/v1/incidents/:key',
      {
        schema: {
          summary: 'One incident with its reports',
          params: z.object({ key: z.string().describe('feed:source:target:scheme:code:day') }),
          querystring: z.object(page),
          response: { 200: schema.incidentWithReports, '4xx': problem },
        },
      },
      async ({ params, query, headers }) => {
        const { limit, offset, asOf } = query
        const options = { limit, offset, ...(asOf === undefined ? {} : { asOf }) }
        const found = await incident(workspace.store, params.key, options)
        const locale = localeOf(headers)
        return {
          ...found,
          incident: mutable(found.incident),
          sourceName: displayName(found.incident.source, locale),
          targetName: displayName(found.incident.target, locale),
          precision: precisionOf(workspace.store, { ...found.incident, code: found.incident }),
          pages: [...found.pages],
          reports: found.reports.map(mutable),
        }
      },
    )
    done()
  }
}

/** The types of the schemas know no readonly lists. */
export function mutable<Row extends Pick<Incident, 'sourceRoles' | 'targetRoles'>>(row: Row) {
  return { ...row, sourceRoles: [...row.sourceRoles], targetRoles: [...row.targetRoles] }
}
