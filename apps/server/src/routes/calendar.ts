import {
  actorArgument,
  addInterval,
  ANNIVERSARIES,
  anniversaryInput,
  calendarOf,
  type CalendarItem,
  type Day,
  enterAnniversary,
  icalendarOf,
  removeAnniversary,
  type Workspace,
} from 'entente'
import type { FastifyPluginCallbackZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import type { DeskRequests } from '../desk-request.ts'
import { day } from '../schemas/figures.ts'
import * as schema from '../schemas/standing.ts'
import { problem } from '../schemas/workspace.ts'

const querystring = z.object({
  from: day.optional().describe('by default today'),
  to: day.optional().describe('by default a year after the first day'),
  partner: z.string().transform(actorArgument).optional(),
  owner: z.string().optional(),
})

/** What falls on which day, and the days that come every year. */
export function calendarRoutes(workspace: Workspace, desk: DeskRequests): FastifyPluginCallbackZod {
  const read = (query: z.infer<typeof querystring>): { from: Day; to: Day; items: CalendarItem[] } => {
    const from = (query.from as Day | undefined) ?? desk.look().outlook.today
    const to = (query.to as Day | undefined) ?? addInterval(from, 'P1Y')
    return { from, to, items: calendarOf(workspace, from, to, { partner: query.partner, owner: query.owner }) }
  }
  return (server, _options, done) => {
    server.get(
      '/v1/calendar',
      {
        schema: {
          summary: 'What falls due, meetings, reviews, national days and anniversaries, by day',
          querystring,
          response: { 200: schema.calendar, '4xx': problem },
        },
      },
      ({ query }) => {
        const { from, to, items } = read(query)
        return { today: desk.look().outlook.today, from, to, entries: items }
      },
    )

    server.get(
      '/v1/calendar.ics',
      { schema: { summary: 'The same as iCalendar (RFC 5545)', querystring } },
      ({ query }, reply) =>
        reply
          .type('text/calendar; charset=utf-8')
          .header('content-disposition', 'attachment; filename="entente.ics"')
          .send(icalendarOf(workspace, read(query).items)),
    )

    server.get(
      '/v1/anniversaries',
      { schema: { summary: 'Days that come every year', response: { 200: schema.anniversaries } } },
      () => [...workspace.store.journal.view(ANNIVERSARIES).days.values()],
    )

    server.post(
      '/v1/anniversaries',
      {
        schema: {
          summary: 'Enter a day that comes every year, with its source',
          body: anniversaryInput,
          response: { 201: schema.oneAnniversary, '4xx': problem },
        },
      },
      async ({ body, headers }, reply) => reply.status(201).send(await enterAnniversary(desk.writer(headers), body)),
    )

    server.post(
      '/v1/anniversaries/:id/remove',
      {
        schema: {
          summary: 'Take such a day out of the calendar',
          params: z.object({ id: z.string() }),
          body: z.strictObject({ because: z.string().max(1000) }),
          response: { 200: z.object({ removed: z.string() }), '4xx': problem },
        },
      },
      async ({ params, body, headers }) => {
        await removeAnniversary(desk.writer(headers), params.id, body.because)
        return { removed: params.id }
      },
    )
    done()
  }
}
