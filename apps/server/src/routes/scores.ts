import {
  changesSince,
  type Day,
  findList,
  freezeInput,
  freezeList,
  type FrozenList,
  READ_VALUES,
  type ReadItem,
  readerAgreement,
  readItems,
  readScore,
  reportingDays,
  REPORTING,
  SCHEMES_READ,
  scoreSeries,
  type Workspace,
} from 'entente'
import type { FastifyPluginCallbackZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import type { DeskRequests } from '../desk-request.ts'
import { day } from '../schemas/figures.ts'
import * as schema from '../schemas/scores.ts'
import { problem } from '../schemas/workspace.ts'
import { pageOf, paging } from './paging.ts'

const one = z.object({ id: z.string().describe('such as `L1`') })
const MOST_DAYS = 120
const reading = z.strictObject({
  commitment: z.string(),
  scheme: z.enum(SCHEMES_READ),
  reader: z.union([z.literal(1), z.literal(2), z.literal(3)]),
  value: z.string().describe('completion: its five levels; compliance: -1, 0 or 1'),
  because: z.string().trim().min(1).max(1000).nullable().default(null),
})

/** Lists frozen for reporting days: both series of their scores, and what two readers and a third say. */
export function scoreRoutes({ store }: Workspace, desk: DeskRequests): FastifyPluginCallbackZod {
  return (server, _options, done) => {
    server.get(
      '/v1/score-lists',
      {
        schema: {
          summary: 'The lists that were frozen, the latest first',
          response: { 200: z.array(schema.scoreList) },
        },
      },
      () => [...store.journal.view(REPORTING).lists.values()].reverse().map(inShort),
    )

    server.post(
      '/v1/score-lists',
      {
        schema: {
          summary: 'Freeze the list that a report counts over, with its steps and days (head of desk)',
          body: freezeInput,
          response: { 201: schema.scoreList, '4xx': problem },
        },
      },
      async ({ body, headers }, reply) => reply.status(201).send(inShort(await freezeList(desk.writer(headers), body))),
    )

    server.get(
      '/v1/score-lists/:id',
      {
        schema: {
          summary: 'All scores of a list over days, as it was frozen and as it was on each day',
          params: one,
          querystring: z.object({
            on: z
              .union([day.transform((text) => [text]), z.array(day).max(MOST_DAYS)])
              .optional()
              .describe('days from its reporting day until today; by default that day, ends of months, and today'),
          }),
          response: { 200: schema.oneList, '4xx': problem },
        },
      },
      ({ params, query }) => {
        const list = findList(store, params.id)
        const { today } = desk.look().outlook
        const days = reportingDays(list, today, query.on as readonly Day[] | undefined)
        return {
          today,
          list: inShort(list),
          series: [...scoreSeries(store.journal, list, days)],
          agreement: SCHEMES_READ.map((scheme) => ({
            ...readerAgreement(scheme, readItems(store, list, scheme)),
            values: READ_VALUES[scheme],
          })),
        }
      },
    )

    server.get(
      '/v1/score-lists/:id/changes',
      {
        schema: {
          summary: 'What was changed by a day since a list was frozen',
          params: one,
          querystring: z.object({ on: day.describe('from its reporting day until today') }),
          response: { 200: schema.listChanges, '4xx': problem },
        },
      },
      ({ params, query }) => {
        const list = findList(store, params.id)
        const [on] = reportingDays(list, desk.look().outlook.today, [query.on as Day])
        return changesSince(store.journal, list, on ?? list.on)
      },
    )

    server.get(
      '/v1/score-lists/:id/items',
      {
        schema: {
          summary: 'The commitments of a list under one scheme; readings only where both have read',
          params: one,
          querystring: z.object({
            scheme: z.enum(SCHEMES_READ),
            for: z
              .enum(['1', '2', '3'])
              .optional()
              .describe('only what this reader has to read, or the third to settle'),
            ...paging(100),
          }),
          response: { 200: schema.listItems, '4xx': problem },
        },
      },
      ({ params, query }) => {
        const { commitments } = desk.look().state
        const items = readItems(store, findList(store, params.id), query.scheme)
        const { for: reader } = query
        const found = reader === undefined ? items : items.filter((item) => isToRead(item, reader))
        return {
          total: found.length,
          items: pageOf(found, query).map((item) => ({
            ...item,
            what: commitments.get(item.commitment)?.what ?? null,
          })),
        }
      },
    )

    server.post(
      '/v1/score-lists/:id/readings',
      {
        schema: {
          summary: 'Say, as reader 1 or 2, how far a commitment is; as 3, settle where they differ',
          params: one,
          body: reading,
          response: { 201: schema.reading, '4xx': problem },
        },
      },
      async ({ params, body, headers }, reply) =>
        reply.status(201).send(await readScore(desk.writer(headers), { ...body, list: params.id })),
    )
    done()
  }
}

function inShort({ commitments, ...list }: FrozenList) {
  const steps = commitments.reduce((sum, one) => sum + one.steps.length, 0)
  return { ...list, commitments: commitments.length, steps }
}

/** What reader 1 or 2 has not read; what a third has to settle. */
function isToRead({ read, first, second, settled }: ReadItem, reader: '1' | '2' | '3'): boolean {
  if (reader === '3') return first !== null && first !== second && settled === null
  return !read.some((one) => String(one) === reader)
}
