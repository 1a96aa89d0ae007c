import {
  actorArgument,
  type Agreement,
  agreementChanges,
  agreementInput,
  AGREEMENTS,
  changeAgreement,
  checkAgreement,
  type Day,
  findAgreement,
  inForce,
  recordAgreement,
  standingOf,
  type Workspace,
} from 'entente'
import type { FastifyPluginCallbackZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import type { DeskRequests } from '../desk-request.ts'
import { day } from '../schemas/figures.ts'
import * as schema from '../schemas/standing.ts'
import { problem } from '../schemas/workspace.ts'

const one = z.object({ id: z.string() })
const party = z.string().transform(actorArgument)

/** Agreements as dated facts with their source. */
export function agreementRoutes({ store }: Workspace, desk: DeskRequests): FastifyPluginCallbackZod {
  const response = { 200: schema.agreement, '4xx': problem }
  const today = (): Day => desk.look().outlook.today
  const told = (agreement: Agreement) => ({ ...agreement, standing: standingOf(agreement, today()) })
  return (server, _options, done) => {
    server.get(
      '/v1/agreements',
      {
        schema: {
          summary: 'Agreements with how they stand today',
          querystring: z.object({ partner: party.optional() }),
          response: { 200: schema.agreements, '4xx': problem },
        },
      },
      ({ query }) => ({
        today: today(),
        agreements: [...store.journal.view(AGREEMENTS).values()]
          .filter(({ parties }) => query.partner === undefined || parties.includes(query.partner))
          .map(told),
      }),
    )

    server.post(
      '/v1/agreements',
      {
        schema: {
          summary: 'Record an agreement; with `checked` it stands as written, which needs the role legal',
          body: agreementInput,
          response: { 201: schema.agreement, '4xx': problem },
        },
      },
      async ({ body, headers }, reply) =>
        reply.status(201).send(told(await recordAgreement(desk.writer(headers), body))),
    )

    server.get(
      '/v1/agreements/in-force',
      {
        schema: {
          summary: 'Whether an agreement, or any of a kind, is in force between two on a day',
          querystring: z.object({
            agreement: z.string().describe('a kind such as `ceasefire`, or an id'),
            a: party,
            b: party,
            on: day.optional().describe('by default today'),
          }),
          response: { 200: z.object({ agreement: z.string(), on: day, inForce: z.boolean() }), '4xx': problem },
        },
      },
      ({ query }) => {
        const on = (query.on as Day | undefined) ?? today()
        const { agreement, a, b } = query
        return { agreement, on, inForce: inForce(store.journal.view(AGREEMENTS), agreement, a, b, on) }
      },
    )

    server.get(
      '/v1/agreements/:id',
      { schema: { summary: 'One agreement with its articles', params: one, response } },
      ({ params }) => told(findAgreement(store.journal.view(AGREEMENTS), params.id)),
    )

    server.patch(
      '/v1/agreements/:id',
      {
        schema: {
          summary: 'Change an agreement, with a reason; once it was checked only the role legal does',
          params: one,
          body: agreementChanges,
          response,
        },
      },
      async ({ params, body, headers }) => told(await changeAgreement(desk.writer(headers), params.id, body)),
    )

    server.post(
      '/v1/agreements/:id/check',
      { schema: { summary: 'Say that an agreement stands as written; the role legal only', params: one, response } },
      async ({ params, headers }) => told(await checkAgreement(desk.writer(headers), params.id)),
    )
    done()
  }
}
