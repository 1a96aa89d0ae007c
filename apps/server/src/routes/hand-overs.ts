import {
  absenceInput,
  acceptHandOver,
  beginRotation,
  declineHandOver,
  findRotation,
  type HandOver,
  handOverInput,
  handOverNote,
  isAtHand,
  linesOf,
  noteAbsence,
  noteHandOver,
  offerHandOver,
  offerRest,
  restOf,
  rotationInput,
  withdrawHandOver,
} from 'entente'
import type { FastifyPluginCallbackZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import type { DeskRequests } from '../desk-request.ts'
import * as schema from '../schemas/hand-overs.ts'
import { problem } from '../schemas/workspace.ts'
import { handOverLine, itemTitle } from './hand-over-line.ts'
import { pageOf, paging } from './paging.ts'

const one = z.object({ id: z.string() })
const reason = z.strictObject({ because: z.string().max(1000).describe('why') })

/** Hand-overs, which count only when they are accepted; rotations; absences. */
export function handOverRoutes(desk: DeskRequests): FastifyPluginCallbackZod {
  return (server, _options, done) => {
    server.get(
      '/v1/hand-overs',
      {
        schema: {
          summary: 'Hand-overs: those that wait first, the longest overdue before the others; then those that ended',
          querystring: z.object({
            state: z.enum(['open', 'ended']).optional(),
            mine: z.stringbool().default(false).describe('given by or meant for the posts of who asks'),
            ...paging(100),
          }),
          response: { 200: schema.handOvers, '4xx': problem },
        },
      },
      ({ query, headers }) => {
        const { state, outlook } = desk.look()
        const { today } = outlook
        const author = query.mine ? desk.author(headers) : null
        const isMine = ({ from, to }: HandOver): boolean =>
          author === null || isAtHand(state, author, from, today) || isAtHand(state, author, to, today)
        const mine = [...state.handOvers.values()].filter(isMine)
        const open = mine.filter((one) => one.state === 'offered').sort(byDay((one) => one.acceptBy))
        const ended = mine.filter((one) => one.state !== 'offered').sort(byDay((one) => one.endedAt ?? '', -1))
        const found = query.state === 'open' ? open : query.state === 'ended' ? ended : [...open, ...ended]
        return {
          today,
          total: found.length,
          open: open.length,
          late: open.filter(({ acceptBy }) => acceptBy < today).length,
          handOvers: pageOf(found, query).map((one) => handOverLine(state, one, today)),
        }
      },
    )

    server.post(
      '/v1/hand-overs',
      {
        schema: {
          summary: 'Offer a commitment or a step to another owner; the giver owns it until it is accepted',
          body: handOverInput,
          response: { 201: schema.handOver, '4xx': problem },
        },
      },
      async ({ body, headers }, reply) => reply.status(201).send(await offerHandOver(desk.writer(headers), body)),
    )

    server.post(
      '/v1/hand-overs/:id/accept',
      { schema: { summary: 'Take what was offered', params: one, response: { 200: schema.handOver, '4xx': problem } } },
      ({ params, headers }) => acceptHandOver(desk.writer(headers), params.id),
    )

    server.post(
      '/v1/hand-overs/:id/note',
      {
        schema: {
          summary: 'Say what is passed with an offer that is still open',
          params: one,
          body: handOverNote,
          response: { 200: schema.handOver, '4xx': problem },
        },
      },
      ({ params, body, headers }) => noteHandOver(desk.writer(headers), params.id, body),
    )

    for (const [step, end, summary] of [
      ['decline', declineHandOver, 'Send it back with a reason'],
      ['withdraw', withdrawHandOver, 'Take an offer back, with a reason'],
    ] as const) {
      server.post(
        `/v1/hand-overs/:id/${step}`,
        { schema: { summary, params: one, body: reason, response: { 200: schema.handOver, '4xx': problem } } },
        ({ params, body, headers }) => end(desk.writer(headers), params.id, body.because),
      )
    }

    server.get(
      '/v1/rotations',
      { schema: { summary: 'Rotations, the latest first', response: { 200: schema.rotations } } },
      () => {
        const { state } = desk.look()
        return [...state.rotations.values()].reverse().map((rotation) => {
          const lines = linesOf(state, rotation.id)
          const accepted = lines.filter((line) => line.state === 'accepted').length
          return { ...rotation, lines: lines.length, accepted, left: restOf(state, rotation).length }
        })
      },
    )

    server.post(
      '/v1/rotations',
      {
        schema: {
          summary: 'An officer leaves a post: all that it owns is offered, line by line',
          body: rotationInput,
          response: { 201: schema.rotation, '4xx': problem },
        },
      },
      async ({ body, headers }, reply) => reply.status(201).send(await beginRotation(desk.writer(headers), body)),
    )

    server.get(
      '/v1/rotations/:id',
      {
        schema: {
          summary: 'Each line of a rotation, and what the post owns that no line passes on',
          params: one,
          response: { 200: schema.oneRotation, '4xx': problem },
        },
      },
      ({ params }) => {
        const { state, outlook } = desk.look()
        const rotation = findRotation(state, params.id)
        return {
          today: outlook.today,
          rotation,
          lines: linesOf(state, rotation.id).map((line) => handOverLine(state, line, outlook.today)),
          left: restOf(state, rotation).map((item) => ({ item, title: itemTitle(state, item) })),
        }
      },
    )

    server.post(
      '/v1/rotations/:id/lines',
      {
        schema: {
          summary: 'Offer what no line passes on: what has come since, or was declined',
          params: one,
          response: { 200: schema.rotation, '4xx': problem },
        },
      },
      ({ params, headers }) => offerRest(desk.writer(headers), params.id),
    )

    server.get(
      '/v1/absences',
      {
        schema: {
          summary: 'Absences that have not ended, by their first day',
          response: { 200: z.array(schema.absence) },
        },
      },
      () => {
        const { state, outlook } = desk.look()
        return state.absences.filter(({ until }) => until >= outlook.today).sort(byDay((one) => one.from))
      },
    )

    server.post(
      '/v1/absences',
      {
        schema: {
          summary: 'Note who deputises for an owner, and when',
          body: absenceInput,
          response: { 201: schema.absence, '4xx': problem },
        },
      },
      async ({ body, headers }, reply) => reply.status(201).send(await noteAbsence(desk.writer(headers), body)),
    )
    done()
  }
}

function byDay<Row>(dayOf: (row: Row) => string, direction: 1 | -1 = 1): (a: Row, b: Row) => number {
  return (a, b) => direction * (dayOf(a) < dayOf(b) ? -1 : dayOf(a) > dayOf(b) ? 1 : 0)
}
