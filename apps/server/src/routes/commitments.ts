import {
  actorArgument,
  type Attention,
  ATTENTION_KINDS,
  type AttentionKind,
  COMMITMENT_STATES,
  commitmentInput,
  commitmentLine,
  displayName,
  findCommitment,
  groupCommitments,
  GROUPINGS,
  handsOf,
  isAtHand,
  isOverdue,
  listCommitments,
  makeCommitments,
  ownersOf,
  type Workspace,
} from 'entente'
import type { FastifyPluginCallbackZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import type { DeskRequests } from '../desk-request.ts'
import { localeOf } from '../locale.ts'
import * as schema from '../schemas/commitments.ts'
import { oneCommitment } from '../schemas/hand-overs.ts'
import { problem } from '../schemas/workspace.ts'
import { handOverLine } from './hand-over-line.ts'
import { paging, pageOf } from './paging.ts'

const filter = {
  partner: z.string().transform(actorArgument).optional(),
  owner: z.string().optional(),
  occasion: z.string().optional().describe('id of an occasion; empty for those that rest on none'),
  state: z.enum(COMMITMENT_STATES).optional().describe('`open` holds the overdue ones, too'),
  side: z.enum(['ours', 'theirs']).optional().describe('who promised; what both did fits either'),
  text: z.string().max(200).optional().describe('words in what was promised or in a step, or an id'),
}

/** Commitments: lists, groups, one, new ones, and what is to be done. */
export function commitmentRoutes(workspace: Workspace, desk: DeskRequests): FastifyPluginCallbackZod {
  return (server, _options, done) => {
    server.get(
      '/v1/commitments',
      {
        schema: {
          summary: 'Commitments that fit, the longest overdue first, those closed last',
          querystring: z.object({ ...filter, ...paging(100) }),
          response: { 200: schema.commitments, '4xx': problem },
        },
      },
      ({ query }) => {
        const { state, outlook } = desk.look()
        const found = listCommitments(state, query, outlook)
        const commitments = pageOf(found, query).map((one) => commitmentLine(state, one, outlook))
        return { today: outlook.today, total: found.length, commitments }
      },
    )

    server.get(
      '/v1/commitments/groups',
      {
        schema: {
          summary: 'Commitments that fit, by owner, partner or occasion: how many, and the first ones of each group',
          description: 'A group stands where its most pressing commitment stands; groups are not ranked.',
          querystring: z.object({
            ...filter,
            by: z.enum(GROUPINGS).default('owner'),
            first: z.coerce.number().int().min(0).max(100).default(5).describe('commitments shown of each group'),
            ...paging(20),
          }),
          response: { 200: schema.commitmentGroups, '4xx': problem },
        },
      },
      ({ query, headers }) => {
        const { state, outlook } = desk.look()
        const found = listCommitments(state, query, outlook)
        const groups = groupCommitments(found, query.by, outlook)
        const owners = new Map(ownersOf(workspace.config?.desks ?? []).map(({ id, title }) => [id, title]))
        const titles = {
          owner: (key: string) => owners.get(key) ?? key,
          partner: (key: string) => displayName(key as Parameters<typeof displayName>[0], localeOf(headers)),
          occasion: (key: string) => state.occasions.get(key)?.title ?? '',
        }
        return {
          today: outlook.today,
          total: groups.length,
          commitments: found.length,
          groups: pageOf(groups, query).map(({ commitments, ...group }) => ({
            ...group,
            title: titles[query.by](group.key),
            commitments: commitments.slice(0, query.first).map((one) => commitmentLine(state, one, outlook)),
          })),
        }
      },
    )

    server.post(
      '/v1/commitments',
      {
        schema: {
          summary: 'Write new commitments, all or none',
          body: z.array(commitmentInput).min(1).max(500),
          response: { 201: z.array(schema.commitment), '4xx': problem },
        },
      },
      async ({ body, headers }, reply) => reply.status(201).send(await makeCommitments(desk.writer(headers), body)),
    )

    server.get(
      '/v1/commitments/:id',
      {
        schema: {
          summary: 'One commitment with its steps, evidence, clause, hand-overs and history',
          params: z.object({ id: z.string() }),
          response: { 200: oneCommitment, '4xx': problem },
        },
      },
      ({ params }) => {
        const { state, outlook } = desk.look()
        const commitment = findCommitment(state, params.id)
        const occasion = state.occasions.get(commitment.occasion ?? '') ?? null
        const clause = occasion?.clauses.find(({ number }) => number === commitment.clause)
        const items = new Set([commitment.id, ...commitment.steps.map((step) => step.id)])
        return {
          today: outlook.today,
          commitment,
          line: commitmentLine(state, commitment, outlook),
          occasion,
          clauseText: clause === undefined ? null : [clause.label, clause.text].filter(Boolean).join(' '),
          handOvers: [...state.handOvers.values()]
            .filter(({ item }) => items.has(item))
            .map((handOver) => handOverLine(state, handOver, outlook.today)),
          deputies: state.absences.filter(({ from, until }) => from <= outlook.today && outlook.today <= until),
        }
      },
    )

    server.get(
      '/v1/attention',
      {
        schema: {
          summary: 'What is to be done: overdue, waiting to be accepted, due within two weeks, or without a day',
          querystring: z.object({
            mine: z.stringbool().default(false).describe('only of the posts of who asks, those deputised for included'),
            kinds: z
              .string()
              .transform((list) => list.split(','))
              .pipe(z.array(z.enum(ATTENTION_KINDS)))
              .optional()
              .describe(`with commas between: ${ATTENTION_KINDS.join(', ')}`),
            ...paging(100, 0),
          }),
          response: { 200: schema.attention, '4xx': problem },
        },
      },
      ({ query, headers }) => {
        const { state, outlook } = desk.look()
        const author = query.mine ? desk.author(headers) : null
        const all = desk
          .attention()
          .filter(({ owner }) => author === null || isAtHand(state, author, owner, outlook.today))
        const counts = Object.fromEntries(ATTENTION_KINDS.map((kind) => [kind, 0])) as Record<AttentionKind, number>
        for (const { kind } of all) counts[kind] += 1
        const { kinds } = query
        const found = kinds === undefined ? all : all.filter(({ kind }) => kinds.includes(kind))
        return {
          today: outlook.today,
          total: all.length,
          overdue: all.filter(isOverdue).length,
          found: found.length,
          counts,
          items: pageOf(found, query).map((one) => ({
            ...one,
            answerers: isHandOver(one) ? handsOf(state, one.owner, outlook.today) : [],
          })),
        }
      },
    )
    done()
  }
}

function isHandOver({ kind }: Attention): boolean {
  return kind === 'hand-over-overdue' || kind === 'hand-over-waiting'
}
