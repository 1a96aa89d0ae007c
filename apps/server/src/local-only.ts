import type { FastifyReply, FastifyRequest } from 'fastify'
import { makeProblem } from './problem.ts'

const LOCAL_HOST = /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/
const READS = new Set(['GET', 'HEAD'])

/**
 * Refuses what a page of another site asks for: neither under a name of its own that leads here, nor from this machine
 * at another port where something is to be changed. Programs send no origin; browsers always do when they change something.
 */
export async function refuseOthers(request: FastifyRequest, reply: FastifyReply): Promise<void> {
  const { host = '', origin, 'sec-fetch-site': site } = request.headers
  if (LOCAL_HOST.test(host) && isOwn(READS.has(request.method), host, origin, site)) return
  await reply
    .status(403)
    .type('application/problem+json')
    .send(
      makeProblem(403, 'not-local', 'only pages of this machine may ask', 'open the address that the server printed'),
    )
}

function isOwn(reads: boolean, host: string, origin: string | undefined, site: string | string[] | undefined): boolean {
  if (reads) return origin === undefined || LOCAL_HOST.test(origin.replace(/^https?:\/\//, ''))
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return false
  return origin === undefined || origin === `http://${host}`
}
