import {
  actorArgument,
  commitmentLine,
  cutClauses,
  EntenteError,
  listCommitments,
  MEETINGS,
  recordAgreed,
  suggestPromises,
  type Workspace,
} from 'entente'
import type { FastifyPluginCallbackZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import type { DeskRequests } from '../desk-request.ts'
import * as schema from '../schemas/occasions.ts'
import { problem } from '../schemas/workspace.ts'
import { pageOf, paging } from './paging.ts'

/** A communiqué of two thousand clauses and the promises in it. */
const TEXT_BYTES = 16 * 1024 * 1024

/** What promises rest on, and the clauses of its text. */
export function occasionRoutes({ store }: Workspace, desk: DeskRequests): FastifyPluginCallbackZod {
  /** A read-out keeps its text itself. */
  const textOfMeeting = (id: string): string | null =>
    [...store.journal.view(MEETINGS).values()].find(({ occasion }) => occasion === id)?.readout?.text ?? null
  return (server, _options, done) => {
    server.get(
      '/v1/occasions',
      {
        schema: {
          summary: 'Occasions, the latest day first, without their clauses',
          querystring: z.object({ partner: z.string().transform(actorArgument).optional(), ...paging(100) }),
          response: { 200: schema.occasions, '4xx': problem },
        },
      },
      ({ query }) => {
        const { state } = desk.look()
        const resting = new Map<string, number>()
        for (const { occasion } of state.commitments.values()) {
          if (occasion !== null) resting.set(occasion, (resting.get(occasion) ?? 0) + 1)
        }
        const found = [...state.occasions.values()]
          .filter(({ partner }) => query.partner === undefined || partner === query.partner)
          .sort((a, b) => (a.day < b.day ? 1 : a.day > b.day ? -1 : 0))
        const occasions = pageOf(found, query).map((one) => ({
          ...one,
          clauses: one.clauses.length,
          commitments: resting.get(one.id) ?? 0,
        }))
        return { total: found.length, occasions }
      },
    )

    server.post(
      '/v1/occasions',
      {
        bodyLimit: TEXT_BYTES,
        schema: {
          summary: 'Record an occasion with its clauses and what was promised in them, all or nothing',
          body: schema.newOccasion,
          response: { 201: schema.recorded, '4xx': problem },
        },
      },
      async ({ body, headers }, reply) => {
        const { occasion, commitments } = await recordAgreed(desk.writer(headers), body.occasion, body.commitments)
        return reply.status(201).send({ occasion, commitments: commitments.map(({ id }) => id) })
      },
    )

    server.post(
      '/v1/clauses',
      {
        bodyLimit: TEXT_BYTES,
        schema: {
          summary: 'Cut a text into clauses and suggest which ones promise something; nothing is written',
          body: z.strictObject({ text: z.string().max(2_000_000) }),
          response: { 200: schema.cutText, '4xx': problem },
        },
      },
      ({ body }) => {
        const clauses = cutClauses(body.text)
        const suggestions = new Map(suggestPromises(clauses).map((one) => [one.clause, one]))
        return {
          clauses: clauses.map(({ number, kind, label, text, heading = null }) => {
            const { strength, words = [], introducedBy = null } = suggestions.get(number) ?? {}
            const suggestion =
              strength === undefined ? null : { strength, words: words.map((one) => one.words), introducedBy }
            return { number, kind, label, text, heading, suggestion }
          }),
        }
      },
    )

    server.get(
      '/v1/occasions/:id',
      {
        schema: {
          summary: 'One occasion with its clauses and the commitments that rest on them',
          params: z.object({ id: z.string() }),
          response: { 200: schema.oneOccasion, '4xx': problem },
        },
      },
      ({ params }) => {
        const { state, outlook } = desk.look()
        const occasion = state.occasions.get(params.id)
        if (occasion === undefined) {
          throw new EntenteError('no-such-occasion', `there is no occasion \`${params.id}\``, {
            help: 'the board by occasion lists them',
          })
        }
        const resting = listCommitments(state, { occasion: occasion.id }, outlook)
        return {
          today: outlook.today,
          occasion,
          text: occasion.text ?? textOfMeeting(occasion.id),
          commitments: resting.map((one) => commitmentLine(state, one, outlook)),
        }
      },
    )
    done()
  }
}
