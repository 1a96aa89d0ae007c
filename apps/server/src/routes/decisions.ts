import {
  decideOn,
  decisionInput,
  decisionView,
  leaveFor,
  noteOpened,
  reasonInput,
  refuseFor,
  signFor,
  type Workspace,
} from 'entente'
import type { FastifyPluginCallbackZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { mutable } from '../mutable.ts'
import type { AuthorOf } from '../request-author.ts'
import * as schema from '../schemas/decisions.ts'
import { itemDecision } from '../schemas/inbox.ts'
import { problem } from '../schemas/workspace.ts'

const params = z.object({ id: z.string().max(64) })
const view = { 200: schema.decisionView, '4xx': problem }
const decided = { 200: itemDecision, '4xx': problem }

/** What people decide of an item; one at a time, always. */
export function decisionRoutes(workspace: Workspace, authorOf: AuthorOf): FastifyPluginCallbackZod {
  return (server, _options, done) => {
    server.get(
      '/v1/items/:id/decision',
      {
        schema: {
          summary: 'How an item stands with those who decide, and what each choice needs',
          params,
          response: view,
        },
      },
      async ({ params: { id }, headers }) => mutable(await decisionView(workspace, authorOf(headers), id)),
    )

    server.post(
      '/v1/items/:id/opened',
      {
        schema: {
          summary: 'Note that the reports of an incident were looked at',
          params,
          body: z.strictObject({ incident: z.string().max(200) }),
          response: view,
        },
      },
      async ({ params: { id }, body, headers }) => {
        await noteOpened(workspace, authorOf(headers), id, body.incident)
        return mutable(await decisionView(workspace, authorOf(headers), id))
      },
    )

    server.post(
      '/v1/items/:id/decide',
      {
        schema: {
          summary: 'Decide one item, or ask for it where a second role signs; a reason always, no default',
          params,
          body: decisionInput,
          response: decided,
        },
      },
      ({ params: { id }, body, headers }) => decideOn(workspace, authorOf(headers), id, body),
    )

    server.post(
      '/v1/items/:id/sign',
      { schema: { summary: 'Sign what was asked for; it takes effect now', params, response: decided } },
      ({ params: { id }, headers }) => signFor(workspace, authorOf(headers), id),
    )

    server.post(
      '/v1/items/:id/refuse',
      { schema: { summary: 'Send back what was asked for, with a reason', params, body: reasonInput, response: view } },
      async ({ params: { id }, body, headers }) => {
        await refuseFor(workspace, authorOf(headers), id, body)
        return mutable(await decisionView(workspace, authorOf(headers), id))
      },
    )

    server.post(
      '/v1/items/:id/leave',
      {
        schema: {
          summary: 'Leave an item until it expires, with a reason; it can still be decided',
          params,
          body: reasonInput,
          response: view,
        },
      },
      async ({ params: { id }, body, headers }) => {
        await leaveFor(workspace, authorOf(headers), id, body)
        return mutable(await decisionView(workspace, authorOf(headers), id))
      },
    )
    done()
  }
}
