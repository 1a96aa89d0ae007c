import { displayName, normalForms, type Workspace } from 'entente'
import type { FastifyPluginCallbackZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { localeOf } from '../locale.ts'
import { mutable } from '../mutable.ts'
import * as schema from '../schemas/playbooks.ts'
import { problem } from '../schemas/workspace.ts'
import { actor } from './dyad-query.ts'

/** The playbooks as the proofs take them, so that a page proves them by itself. */
export function normalFormRoutes(workspace: Workspace, now: () => Date): FastifyPluginCallbackZod {
  return (server, _options, done) => {
    server.get(
      '/v1/normal-forms',
      {
        schema: {
          summary: 'The normal forms of the playbooks without an error: what proofs are made of',
          querystring: z.object({ partner: actor.optional() }),
          response: { 200: schema.normalForms, '4xx': problem },
        },
      },
      ({ query: { partner }, headers }) => {
        const locale = localeOf(headers)
        return mutable({
          on: now().toISOString().slice(0, 10),
          playbooks: normalForms(workspace, partner).map((one) => ({ ...one, name: displayName(one.partner, locale) })),
        })
      },
    )
    done()
  }
}
