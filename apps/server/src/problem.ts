import { EntenteError } from 'entente'
import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify'

interface Problem {
  readonly type: string
  readonly title: string
  readonly status: number
  readonly detail: string
  readonly code: string
  readonly help?: string
  /** Every field of what was sent that is wrong, where several can be. */
  readonly errors?: readonly { readonly place: string; readonly message: string }[]
}

/** Errors whose cause is not the question that was asked. */
const STATUS: Readonly<Record<string, number>> = {
  'no-such-feed': 404,
  'no-such-file': 404,
  'no-such-ingest': 404,
  'no-push': 404,
  'bad-signature': 401,
  'bad-secret': 500,
  'no-such-upload': 404,
  'no-such-incident': 404,
  'no-such-act': 404,
  'no-such-audit': 404,
  'no-verdict': 409,
  'already-judged': 409,
  'already-withdrawn': 409,
  'audit-done': 409,
  'nothing-to-undo': 409,
  'other-reader': 403,
  'nothing-to-audit': 404,
  'no-such-commitment': 404,
  'no-such-step': 404,
  'no-such-evidence': 404,
  'no-such-occasion': 404,
  'no-such-hand-over': 404,
  'no-such-rotation': 404,
  'no-such-list': 404,
  'no-such-entry': 404,
  'no-such-item': 404,
  'no-such-own-act': 404,
  'no-such-measure': 404,
  'item-closed': 409,
  'already-decided': 409,
  'waits-for-signature': 409,
  'nothing-to-sign': 409,
  'own-request': 403,
  'verify-first': 409,
  'only-words': 403,
  'not-lawful': 403,
  'evidence-not-opened': 403,
  'not-decided': 409,
  'other-than-decided': 409,
  'already-done': 409,
  'already-matched': 409,
  'measure-ended': 409,
  'no-lesson-due': 409,
  'read-before': 403,
  'both-have-read': 409,
  'nothing-to-settle': 409,
  'nothing-to-freeze': 409,
  'not-to-erase': 409,
  'too-large': 413,
  'no-such-meeting': 404,
  'no-such-mechanism': 404,
  'no-such-decision': 404,
  'no-such-agreement': 404,
  'no-such-day': 404,
  'no-playbook': 404,
  'no-such-instrument': 404,
  'bad-playbook': 409,
  'no-config': 409,
  'not-ahead': 409,
  'agreement-exists': 409,
  'already-offered': 409,
  'not-open': 409,
  'nothing-owned': 409,
  'not-yours': 403,
  'own-offer': 403,
  'no-such-officer': 400,
  'who-writes': 400,
  'not-your-role': 403,
  'journal-busy': 409,
  'empty-archive': 404,
  'nothing-to-export': 404,
  'licence-forbids': 403,
  'archive-busy': 409,
  'ingest-begun': 409,
  interrupted: 409,
  'not-local': 403,
  'unstated-proxy': 403,
  'other-site': 403,
  'not-the-proxy': 403,
  'unknown-officer': 403,
  'token-needed': 401,
  'bad-token': 401,
  'token-expired': 401,
  'token-revoked': 401,
  'too-many-tries': 429,
  'never-by-token': 403,
  'wrong-scope': 403,
  'only-here': 403,
  'no-such-token': 404,
  'token-void': 409,
  engine: 500,
  'disk-full': 507,
  'no-such-delivery': 404,
  'not-dead': 409,
  'too-many-readers': 429,
}

const TITLES: Readonly<Record<number, string>> = {
  400: 'the request cannot be understood',
  401: 'not let in',
  403: 'not allowed',
  404: 'not found',
  409: 'in conflict with what is so already, or with another process',
  413: 'too large',
  429: 'too many at once, or too many tries',
  500: 'the server failed',
  507: 'there is no room on the disk',
}

export function makeProblem(status: number, code: string, detail: string, help?: string): Problem {
  return {
    type: `/v1/problems/${code}`,
    title: TITLES[status] ?? 'an error',
    status,
    detail,
    code,
    ...(help === undefined ? {} : { help }),
  }
}

/** Answers every error as problem details (RFC 9457); what is not meant for users goes to the log only. */
export function answerProblem(
  error: FastifyError | EntenteError,
  request: FastifyRequest,
  reply: FastifyReply,
): FastifyReply {
  const problem = problemOf(error)
  if (problem.status >= 500) request.log.error(error)
  return reply.status(problem.status).type('application/problem+json').send(problem)
}

function problemOf(error: FastifyError | EntenteError): Problem {
  if (error instanceof EntenteError) {
    return makeProblem(STATUS[error.code] ?? 400, error.code, error.message, error.help)
  }
  if ('validation' in error && error.validation !== undefined) {
    const errors = error.validation.map(({ instancePath, message }) => ({
      place: instancePath.replaceAll('/', '.').replace(/^\./, ''),
      message: message ?? 'not valid',
    }))
    const [first] = errors
    const detail = `\`${first?.place ?? ''}\`: ${first?.message ?? 'not valid'}`
    return { ...makeProblem(400, 'bad-request', detail, 'see /v1/openapi.json'), errors }
  }
  const status = error.statusCode ?? 500
  return makeProblem(
    status,
    status < 500 ? 'bad-request' : 'internal',
    status < 500 ? error.message : 'something went wrong; the log says more',
  )
}
