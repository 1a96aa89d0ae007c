import {
  addEvidence,
  addStep,
  changeCommitment,
  changeStep,
  closeCommitment,
  commitmentChanges,
  evidenceInput,
  judgeEvidence,
  outcomeInput,
  reopenCommitment,
  stepChanges,
  stepInput,
} from 'entente'
import type { FastifyPluginCallbackZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import type { DeskRequests } from '../desk-request.ts'
import { commitment } from '../schemas/commitments.ts'
import { problem } from '../schemas/workspace.ts'

const one = z.object({ id: z.string() })
const response = { 200: commitment, '4xx': problem }
const reason = z.string().max(1000).nullable().default(null).describe('why')

/** What happens to a commitment after it was made; each answers with the commitment as it is then. */
export function commitmentChangeRoutes(desk: DeskRequests): FastifyPluginCallbackZod {
  return (server, _options, done) => {
    server.patch(
      '/v1/commitments/:id',
      {
        schema: {
          summary: 'Change words, status, day or condition; a day that moves needs a reason',
          params: one,
          body: commitmentChanges,
          response,
        },
      },
      ({ params, body, headers }) => changeCommitment(desk.writer(headers), params.id, body),
    )

    server.post(
      '/v1/commitments/:id/close',
      { schema: { summary: 'Say how a commitment ended', params: one, body: outcomeInput, response } },
      ({ params, body, headers }) => closeCommitment(desk.writer(headers), params.id, body),
    )

    server.post(
      '/v1/commitments/:id/reopen',
      {
        schema: {
          summary: 'Open a commitment that was closed',
          params: one,
          body: z.strictObject({ because: reason }),
          response,
        },
      },
      ({ params, body, headers }) => reopenCommitment(desk.writer(headers), params.id, body.because),
    )

    server.post(
      '/v1/commitments/:id/steps',
      { schema: { summary: 'Add a step', params: one, body: stepInput, response } },
      ({ params, body, headers }) => addStep(desk.writer(headers), params.id, body),
    )

    server.patch(
      '/v1/steps/:id',
      {
        schema: {
          summary: 'Change a step; a day that moves, or a step that is dropped, needs a reason',
          params: one.describe('such as `C12.3`'),
          body: stepChanges,
          response,
        },
      },
      ({ params, body, headers }) => changeStep(desk.writer(headers), params.id, body),
    )

    server.post(
      '/v1/commitments/:id/evidence',
      {
        schema: {
          summary: 'Add a document, a link or an act that bears it out',
          params: one,
          body: evidenceInput,
          response,
        },
      },
      ({ params, body, headers }) => addEvidence(desk.writer(headers), params.id, body),
    )

    server.post(
      '/v1/commitments/:id/evidence/:evidence/judge',
      {
        schema: {
          summary: 'Accept or reject evidence, with a reason',
          params: one.extend({ evidence: z.string() }),
          body: z.strictObject({ accepted: z.boolean(), because: reason }),
          response,
        },
      },
      ({ params, body, headers }) => judgeEvidence(desk.writer(headers), params.id, params.evidence, body),
    )
    done()
  }
}
