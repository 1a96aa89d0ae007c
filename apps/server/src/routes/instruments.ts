import {
  displayName,
  FAMILIES,
  findActor,
  findInstrument,
  INTENTS,
  instrumentUse,
  type Listed,
  listInstruments,
  readInstruments,
  RUNGS,
  type Workspace,
} from 'entente'
import type { FastifyPluginCallbackZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { localeOf } from '../locale.ts'
import { mutable } from '../mutable.ts'
import * as schema from '../schemas/instruments.ts'
import { problem } from '../schemas/workspace.ts'

const filters = z.object({
  family: z.enum(FAMILIES).optional(),
  intent: z.enum(INTENTS).optional(),
  strength: z.coerce.number().int().min(1).max(10).optional().describe('rung or warmth'),
  words: z.string().max(200).optional().describe('only those whose text holds all these words'),
  used: z.stringbool().optional().describe('whether the playbook of a partner can propose it'),
})

/** The catalogue of instruments, with a workspace's own. */
export function instrumentRoutes(workspace: Workspace): FastifyPluginCallbackZod {
  return (server, _options, done) => {
    server.get(
      '/v1/instruments',
      {
        schema: {
          summary: 'Overt, lawful instruments of foreign policy, and which playbooks can propose them',
          querystring: filters,
          response: { 200: schema.instruments, '4xx': problem },
        },
      },
      ({ query: { used, ...filter } }) => {
        const { catalogue } = readInstruments(workspace.folder)
        const uses = instrumentUse(workspace)
        const rows = listInstruments(catalogue, filter)
          .map((row) => ({ ...row, usedBy: uses.get(row.id) ?? [] }))
          .filter(({ usedBy }) => used === undefined || usedBy.length > 0 === used)
        return mutable({ total: catalogue.size, families: FAMILIES, instruments: rows })
      },
    )

    server.get(
      '/v1/instruments/:id',
      {
        schema: {
          summary: 'One instrument, whole',
          params: z.object({ id: z.string() }),
          response: { 200: schema.instrument, '4xx': problem },
        },
      },
      ({ params: { id }, headers }) => {
        const one = findInstrument(readInstruments(workspace.folder).catalogue, id)
        return mutable({ ...whole(one, localeOf(headers)), usedBy: instrumentUse(workspace).get(id) ?? [] })
      },
    )
    done()
  }
}

function whole(one: Listed, locale: string) {
  const { rung, used } = one
  // The catalogue also names states that are no more, and some that no list holds, by their names.
  const name = (actor: string): string => (findActor(actor) === undefined ? actor : displayName(actor, locale))
  return {
    ...one,
    rung: rung ?? null,
    warmth: one.warmth ?? null,
    anchor: rung === undefined ? null : (RUNGS[rung - 1] ?? null),
    cameo: one.cameo?.code ?? null,
    meaning: one.cameo?.meaning ?? null,
    unseen: one.unseen ?? null,
    lasting: one.lasting ?? null,
    used: { ...used, by: name(used.by), toward: used.toward === undefined ? null : name(used.toward) },
  }
}
