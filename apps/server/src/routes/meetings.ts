import {
  actorArgument,
  cancelMeeting,
  changeMeeting,
  commitmentLine,
  findMeeting,
  holdMeeting,
  listCommitments,
  meetingChanges,
  meetingInput,
  MEETINGS,
  planMeeting,
  readoutInput,
  type Workspace,
} from 'entente'
import type { FastifyPluginCallbackZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import type { DeskRequests } from '../desk-request.ts'
import * as schema from '../schemas/meetings.ts'
import { problem } from '../schemas/workspace.ts'

/** A communiqué of two thousand clauses and the promises in it. */
const TEXT_BYTES = 16 * 1024 * 1024
const one = z.object({ id: z.string() })

/** Meetings ahead, and what came of those that were held. */
export function meetingRoutes({ store }: Workspace, desk: DeskRequests): FastifyPluginCallbackZod {
  const response = { 200: schema.meeting, '4xx': problem }
  return (server, _options, done) => {
    server.get(
      '/v1/meetings',
      {
        schema: {
          summary: 'Meetings by day, the latest first',
          querystring: z.object({ partner: z.string().transform(actorArgument).optional() }),
          response: { 200: schema.meetings, '4xx': problem },
        },
      },
      ({ query }) => ({
        today: desk.look().outlook.today,
        meetings: [...store.journal.view(MEETINGS).values()]
          .filter(({ partner }) => query.partner === undefined || partner === query.partner)
          .sort((a, b) => (a.day < b.day ? 1 : a.day > b.day ? -1 : 0)),
      }),
    )

    server.post(
      '/v1/meetings',
      {
        schema: {
          summary: 'Plan a meeting; who comes is named by office, never by name',
          body: meetingInput,
          response: { 201: schema.meeting, '4xx': problem },
        },
      },
      async ({ body, headers }, reply) => reply.status(201).send(await planMeeting(desk.writer(headers), body)),
    )

    server.get(
      '/v1/meetings/:id',
      {
        schema: {
          summary: 'One meeting with what was promised at it',
          params: one,
          response: { 200: schema.oneMeeting, '4xx': problem },
        },
      },
      ({ params }) => {
        const { state, outlook } = desk.look()
        const meeting = findMeeting(store.journal.view(MEETINGS), params.id)
        const { occasion } = meeting
        const made = occasion === null ? [] : listCommitments(state, { occasion }, outlook)
        return {
          today: outlook.today,
          meeting,
          commitments: made.map((commitment) => commitmentLine(state, commitment, outlook)),
        }
      },
    )

    server.patch(
      '/v1/meetings/:id',
      {
        schema: {
          summary: 'Change a meeting that is ahead; a day that moves needs a reason',
          params: one,
          body: meetingChanges,
          response,
        },
      },
      ({ params, body, headers }) => changeMeeting(desk.writer(headers), params.id, body),
    )

    server.post(
      '/v1/meetings/:id/cancel',
      {
        schema: {
          summary: 'Say that a meeting does not take place',
          params: one,
          body: z.strictObject({ because: z.string().max(1000) }),
          response,
        },
      },
      ({ params, body, headers }) => cancelMeeting(desk.writer(headers), params.id, body.because),
    )

    server.post(
      '/v1/meetings/:id/readout',
      {
        bodyLimit: TEXT_BYTES,
        schema: {
          summary: 'Record what came of a meeting, with its occasion and its commitments, all or nothing',
          description: 'The text is cut into clauses as /v1/clauses does, counting only those of the kind `clause`.',
          params: one,
          body: readoutInput,
          response: { 201: schema.heldMeeting, '4xx': problem },
        },
      },
      async ({ params, body, headers }, reply) => {
        const { meeting, occasion, commitments } = await holdMeeting(desk.writer(headers), params.id, body)
        const answer = { meeting, occasion: occasion?.id ?? null, commitments: commitments.map(({ id }) => id) }
        return reply.status(201).send(answer)
      },
    )
    done()
  }
}
