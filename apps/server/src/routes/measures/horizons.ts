import { type Day, horizonsOfDyad, UNITS, type Workspace } from 'entente'
import type { FastifyPluginCallbackZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { day } from '../../schemas/figures.ts'
import * as schema from '../../schemas/measures/horizons.ts'
import { problem } from '../../schemas/workspace.ts'
import { dyadQuery } from '../dyad-query.ts'

const { source, target, feed } = dyadQuery

/** How one actor treats another over a week, a month, a year and five years. */
export function horizonsRoute(workspace: Workspace): FastifyPluginCallbackZod {
  return (server, _options, done) => {
    server.get(
      '/v1/measures/horizons',
      {
        schema: {
          summary: 'How one actor treats another on four horizons, with the days it is worked out from',
          querystring: z.object({
            source,
            target,
            feed,
            unit: z.enum(UNITS).default('incident'),
            on: day.optional().describe('the day on which one stands; by default the last that the feed covers'),
          }),
          response: { 200: schema.horizons, '4xx': problem },
        },
      },
      async ({ query: { on, ...asked } }) => {
        // The schema has checked the day.
        const found = await horizonsOfDyad(workspace, { ...asked, on: on as Day | undefined })
        return { ...found, ...copied(found) }
      },
    )
    done()
  }
}

/** The lists of an answer as its schema wants them: ones that may be changed. */
function copied({ otherFeeds, horizons, levels, inputs }: Awaited<ReturnType<typeof horizonsOfDyad>>) {
  return {
    otherFeeds: [...otherFeeds],
    horizons: [...horizons],
    levels: levels.map(({ day: end, events, cooperation, conflict }) => ({
      day: end,
      events: [...events],
      cooperation: [...cooperation],
      conflict: [...conflict],
    })),
    inputs: {
      events: [...inputs.events],
      cooperation: [...inputs.cooperation],
      conflict: [...inputs.conflict],
      cooperative: [...inputs.cooperative],
      conflictual: [...inputs.conflictual],
    },
  }
}
