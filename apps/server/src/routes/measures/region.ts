import { type Day, regionOfWorkspace, statesArgument, stressOfWorkspace, type Workspace } from 'entente'
import type { FastifyPluginCallbackZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { day } from '../../schemas/figures.ts'
import * as schema from '../../schemas/measures/region.ts'
import { problem } from '../../schemas/workspace.ts'

const asked = {
  feed: z.string().optional().describe('by default the feed of the workspace, or the one with the most reports'),
  among: z
    .string()
    .optional()
    .describe('the states of the region, with commas between; by default ourselves and our partners'),
}

/** How all relations of a region stand, and which worsen together. */
export function regionRoutes(workspace: Workspace): FastifyPluginCallbackZod {
  return (server, _options, done) => {
    server.get(
      '/v1/measures/region',
      {
        schema: {
          summary: 'Levels of all relations of a region on a day, who moved most, which triads are unbalanced',
          querystring: z.object({
            ...asked,
            on: day.optional().describe('by default the last day that the feed covers'),
            halfLife: z.coerce.number().int().min(1).max(365).default(30).describe('days'),
          }),
          response: { 200: schema.region, '4xx': problem },
        },
      },
      ({ query: { feed, among, on, halfLife } }) =>
        // The schema has checked the day.
        regionOfWorkspace(workspace, { feed, among: statesArgument(among), on: on as Day | undefined, halfLife }),
    )
    server.get(
      '/v1/measures/stress',
      {
        schema: {
          summary: 'Which relations of a region worsen together beyond what all of them feel',
          querystring: z.object(asked),
          response: { 200: schema.stress, '4xx': problem },
        },
      },
      ({ query: { feed, among } }) => stressOfWorkspace(workspace, { feed, among: statesArgument(among) }),
    )
    done()
  }
}
