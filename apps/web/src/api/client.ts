import createClient from 'openapi-fetch'
import type { paths } from './openapi.gen.ts'
import { officer } from '../officer/officer.ts'
import { ProblemError, readProblem } from './problem.ts'

/** The server that these pages came from. */
export const client = createClient<paths>()

client.use({
  onRequest: ({ request }) => {
    if (officer() !== '') request.headers.set('entente-officer', officer())
  },
})

/** The figures of an answer. @throws ProblemError when there are none. */
export async function unwrap<Data>(
  request: Promise<{ readonly data?: Data | undefined; readonly error?: unknown; readonly response: Response }>,
): Promise<Data> {
  const answer = await request.catch((cause: unknown) => {
    throw isAbort(cause) ? cause : unreachable(cause)
  })
  if (answer.data === undefined) throw new ProblemError(readProblem(answer.error, answer.response.status))
  return answer.data
}

function isAbort(cause: unknown): boolean {
  return cause instanceof DOMException && cause.name === 'AbortError'
}

function unreachable(cause: unknown): ProblemError {
  const help = 'see whether `entente serve` is still running, then try again'
  return new ProblemError({ status: 0, code: 'no-answer', detail: 'the server does not answer', help }, { cause })
}
