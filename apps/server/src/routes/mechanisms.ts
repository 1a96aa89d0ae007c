import {
  actorArgument,
  changeMechanism,
  decisionJudgement,
  findMechanism,
  judgeDecision,
  type Mechanism,
  mechanismChanges,
  mechanismInput,
  pulseOf,
  recordSession,
  registerMechanism,
  sessionInput,
  type Workspace,
} from 'entente'
import type { FastifyPluginCallbackZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import type { DeskRequests } from '../desk-request.ts'
import * as schema from '../schemas/standing.ts'
import { problem } from '../schemas/workspace.ts'

const one = z.object({ id: z.string() })

/** Commissions, joint bodies, funds: when they met, what they decided, what of it was carried out. */
export function mechanismRoutes({ config }: Workspace, desk: DeskRequests): FastifyPluginCallbackZod {
  const response = { 200: schema.mechanism, '4xx': problem }
  const told = (mechanism: Mechanism) => ({
    ...mechanism,
    pulse: pulseOf(mechanism, desk.look().outlook.today, config?.dormantAfter),
  })
  return (server, _options, done) => {
    server.get(
      '/v1/mechanisms',
      {
        schema: {
          summary: 'Mechanisms, dormant ones first',
          querystring: z.object({ partner: z.string().transform(actorArgument).optional() }),
          response: { 200: schema.mechanisms, '4xx': problem },
        },
      },
      ({ query }) => {
        const { state, outlook } = desk.look()
        return {
          today: outlook.today,
          mechanisms: [...state.mechanisms.values()]
            .filter(({ partner }) => query.partner === undefined || partner === query.partner)
            .map(told)
            .sort((a, b) => Number(b.pulse.dormantSince !== null) - Number(a.pulse.dormantSince !== null)),
        }
      },
    )

    server.post(
      '/v1/mechanisms',
      {
        schema: {
          summary: 'Register a mechanism; without an owner it is refused',
          body: mechanismInput,
          response: { 201: schema.mechanism, '4xx': problem },
        },
      },
      async ({ body, headers }, reply) =>
        reply.status(201).send(told(await registerMechanism(desk.writer(headers), body))),
    )

    server.get(
      '/v1/mechanisms/:id',
      { schema: { summary: 'One mechanism with its sessions and decisions', params: one, response } },
      ({ params }) => told(findMechanism(desk.look().state, params.id)),
    )

    server.patch(
      '/v1/mechanisms/:id',
      {
        schema: {
          summary: 'Change what it is; its owner changes by a hand-over',
          params: one,
          body: mechanismChanges,
          response,
        },
      },
      async ({ params, body, headers }) => told(await changeMechanism(desk.writer(headers), params.id, body)),
    )

    server.post(
      '/v1/mechanisms/:id/sessions',
      { schema: { summary: 'Record a session and what it decided', params: one, body: sessionInput, response } },
      async ({ params, body, headers }) => told(await recordSession(desk.writer(headers), params.id, body)),
    )

    server.post(
      '/v1/mechanisms/decisions/:id',
      {
        schema: {
          summary: 'Say whether a decision such as `K2.1.3` was carried out; yes and no need a source',
          params: one,
          body: decisionJudgement,
          response,
        },
      },
      async ({ params, body, headers }) => told(await judgeDecision(desk.writer(headers), params.id, body)),
    )
    done()
  }
}
