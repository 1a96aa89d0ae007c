import { type Day, feedCompleteness, feedCompletenessOfDay, type Workspace } from 'entente'
import type { FastifyPluginCallbackZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { days } from './dyad-query.ts'
import * as schema from '../schemas/completeness.ts'
import { day } from '../schemas/figures.ts'
import { problem } from '../schemas/workspace.ts'

/** What was expected of a feed, what came, and why not. */
export function completenessRoutes(workspace: Workspace): FastifyPluginCallbackZod {
  return (server, _options, done) => {
    server.get(
      '/v1/completeness',
      {
        schema: {
          summary: 'What was expected of a feed day by day, what came, and why the rest did not',
          querystring: z.object({ feed: z.string(), from: day.optional(), to: day.optional() }),
          response: { 200: schema.completeness, '4xx': problem },
        },
      },
      async ({ query }) => {
        const { runs, failedFiles, differing, ...rest } = await feedCompleteness(workspace, query.feed, days(query))
        return { ...rest, runs: [...runs], failedFiles: [...failedFiles], differing: [...differing] }
      },
    )

    server.get(
      '/v1/completeness/:day',
      {
        schema: {
          summary: 'One day of a feed, with the files that came and those that failed',
          params: z.object({ day }),
          querystring: z.object({ feed: z.string() }),
          response: { 200: schema.completenessOfDay, '4xx': problem },
        },
      },
      async ({ params, query }) => {
        const found = await feedCompletenessOfDay(workspace, query.feed, params.day as Day)
        return {
          ...found,
          stretches: [...found.stretches],
          files: found.files.map((file) => ({ ...file, slots: [...file.slots] })),
          failedFiles: [...found.failedFiles],
        }
      },
    )
    done()
  }
}
