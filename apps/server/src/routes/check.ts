import { setImmediate } from 'node:timers/promises'
import { checkPlaybooks, type Day, ProofMemory, type Workspace } from 'entente'
import type { FastifyPluginCallbackZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { mutable } from '../mutable.ts'
import * as schema from '../schemas/check.ts'
import { day } from '../schemas/figures.ts'
import { problem } from '../schemas/workspace.ts'
import { actor } from './dyad-query.ts'

/** What is wrong with the playbooks, and which properties they have. What was proved once is kept while the server runs. */
export function checkRoutes(workspace: Workspace, now: () => Date): FastifyPluginCallbackZod {
  const memory = new ProofMemory()
  return (server, _options, done) => {
    server.get(
      '/v1/check',
      {
        schema: {
          summary: 'What is wrong with the playbooks, and each property: proved, refuted by a story, or unknown',
          querystring: z.object({
            partner: actor.optional(),
            on: day.optional().describe('first day of every story; default today'),
            proof: z
              .enum(['true', 'false'])
              .default('true')
              .describe('whether properties are proved, which can take seconds a playbook'),
          }),
          response: { 200: schema.check, '4xx': problem },
        },
      },
      async ({ query: { partner, on, proof } }) => {
        const today = now().toISOString().slice(0, 10)
        const question = { partner, on: (on ?? today) as Day, properties: proof === 'true' }
        // Other requests come to their turn between two proofs.
        const effects = { now: () => performance.now(), memory, pause: () => setImmediate() }
        return mutable(await checkPlaybooks(workspace, question, effects))
      },
    )
    done()
  }
}
