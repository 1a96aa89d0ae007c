import {
  actorArgument,
  IMPORT_FIELDS,
  importCommitments,
  type ImportOptions,
  importQuestions,
  readColumns,
  readList,
} from 'entente'
import type { FastifyPluginCallbackZod } from 'fastify-type-provider-zod'
import type { z } from 'zod'
import type { DeskRequests } from '../desk-request.ts'
import * as schema from '../schemas/import.ts'
import { problem } from '../schemas/workspace.ts'

/** 50 MB in base64, and what is said beside them. */
const BODY_BYTES = 70 * 1024 * 1024

/** The list that a desk already has becomes commitments. */
export function importRoutes(desk: DeskRequests): FastifyPluginCallbackZod {
  return (server, _options, done) => {
    server.post(
      '/v1/commitments/import/columns',
      {
        bodyLimit: BODY_BYTES,
        schema: {
          summary: 'The columns of a list, with what they are known to hold; nothing is written',
          body: schema.look,
          response: { 200: schema.columns, '4xx': problem },
        },
      },
      ({ body }) => ({ columns: readColumns(Buffer.from(body.content, 'base64')), fields: IMPORT_FIELDS }),
    )

    server.post(
      '/v1/commitments/import',
      {
        bodyLimit: BODY_BYTES,
        schema: {
          summary: 'Take in a list (CSV, XLSX); good rows are kept, each other one is told with its place and reason',
          body: schema.importRequest,
          response: { 200: schema.importLedger, '4xx': problem },
        },
      },
      async ({ body, headers }) => {
        const writer = desk.writer(headers)
        const list = readList(Buffer.from(body.content, 'base64'), body.columns)
        const ledger = await importCommitments(writer, list, optionsOf(body))
        return { columns: list.columns, ...ledger, ...importQuestions(list, writer.owners) }
      },
    )
    done()
  }
}

function optionsOf(body: z.output<typeof schema.importRequest>): ImportOptions {
  const { partner, promisedBy, promisedTo, binding, status, owner, days, ownerNames, dryRun } = body
  return {
    ownerNames,
    dryRun,
    ...(partner === undefined ? {} : { partner: actorArgument(partner) }),
    ...(promisedBy === undefined ? {} : { promisedBy: promisedBy.map(actorArgument) }),
    ...(promisedTo === undefined ? {} : { promisedTo: promisedTo.map(actorArgument) }),
    ...(binding === undefined ? {} : { binding }),
    ...(status === undefined ? {} : { status }),
    ...(owner === undefined ? {} : { owner }),
    ...(days === undefined ? {} : { days }),
  }
}
