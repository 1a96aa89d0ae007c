import { closeEpisode, type Day, lessonInput, lessonsNow, type Workspace } from 'entente'
import type { FastifyPluginCallbackZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { mutable } from '../mutable.ts'
import type { AuthorOf } from '../request-author.ts'
import * as schema from '../schemas/decisions.ts'
import { problem } from '../schemas/workspace.ts'
import { actor } from './dyad-query.ts'

/** What an episode taught. */
export function lessonRoutes(workspace: Workspace, authorOf: AuthorOf, now: () => Date): FastifyPluginCallbackZod {
  return (server, _options, done) => {
    server.get(
      '/v1/lessons',
      {
        schema: {
          summary: 'Lessons that are due, with what is known; episodes that go on; lessons written',
          querystring: z.object({ partner: actor.optional() }),
          response: { 200: schema.lessons, '4xx': problem },
        },
      },
      async ({ query }) => {
        const today = now().toISOString().slice(0, 10) as Day
        return mutable(await lessonsNow(workspace, today, query.partner))
      },
    )

    server.post(
      '/v1/lessons',
      {
        schema: {
          summary: 'Close an episode: what we misjudged, and a change of the playbook or a reason for none',
          body: z.strictObject({ partner: actor, lesson: lessonInput }),
          response: { 200: schema.lesson, '4xx': problem },
        },
      },
      async ({ body, headers }) => mutable(await closeEpisode(workspace, authorOf(headers), body.partner, body.lesson)),
    )
    done()
  }
}
