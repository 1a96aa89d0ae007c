import type { Socket } from 'node:net'
import { EntenteError, type OpenDoor, roleFor, type Scope, type Workspace } from 'entente'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { authorOfRequests } from '../request-author.ts'
import { failedTries } from './failed-tries.ts'
import { farPages, refuseOtherPages } from './own-pages.ts'
import { type Principal, whoIsFar, whoIsHere } from './principal.ts'
import { PAGES, READERS, type Required, requiredOf } from './required.ts'
import { type TokenUse, tokenUse } from './token-use.ts'

declare module 'fastify' {
  interface FastifyContextConfig {
    /** What the address asks of who calls it. */
    required?: Required
  }
  interface FastifyRequest {
    /** Whether it came by the door for other machines. */
    far: boolean
  }
}

/** The door for other machines, and how a connection is known to have come through it. */
export interface FarDoor {
  readonly door: OpenDoor
  readonly isFar: (socket: Socket) => boolean
}

interface GuardOptions {
  readonly workspace: Workspace
  readonly now: () => Date
  readonly far?: FarDoor | undefined
}

/** How often answers that go on are looked at, whether their token is still good. */
const SWEEP_MS = 10_000

/**
 * Lets nobody call what the table of addresses does not allow. To be set up before any address is registered: one that is
 * not in the table is refused then. Who calls is told by the connection it came on, never by a header.
 * @throws RangeError at registration where an address is not in the table.
 */
export function guard(server: FastifyInstance, { workspace, now, far }: GuardOptions): TokenUse {
  const known = { workspace, now, tries: failedTries(now) }
  const authorOf = authorOfRequests(workspace, now)
  const uses = tokenUse(workspace.store.journal, now)
  const refuseFarPages = far === undefined ? undefined : farPages(far.door)

  const admit = (request: FastifyRequest): Principal => {
    const { headers, method, raw } = request
    const asking = { method, headers, address: raw.socket.remoteAddress ?? '' }
    if (far !== undefined && request.far) {
      refuseFarPages?.(asking)
      return whoIsFar(known, far.door, asking)
    }
    refuseOtherPages(asking)
    return whoIsHere(known, asking)
  }
  const check = (who: Principal, required: Required, { headers }: FastifyRequest): void => {
    if (who.kind === 'token') checkScope(who.token.scopes, required)
    // Whoever sits at this machine reads without saying who it is.
    else if (required.person !== READERS) roleFor(authorOf(headers), required.person)
  }

  server.decorateRequest('far', false)
  server.addHook('onRoute', (route) => {
    for (const method of [route.method].flat()) {
      route.config = { ...route.config, required: requiredOf(method, route.url) }
    }
  })
  server.addHook('onRequest', async (request, reply) => {
    const required = requiredBy(request)
    const isFar = far?.isFar(request.raw.socket) === true
    request.far = isFar
    // What other machines were shown is theirs only; no store on the way may keep it for others.
    if (isFar) reply.header('cache-control', 'private, no-cache')
    try {
      const who = admit(request)
      if (isFar && required.here === true) throw onlyHere()
      check(who, required, request)
      if (who.kind === 'token') uses.begin(who.token, reply.raw)
    } catch (error) {
      refuse(error, isFar, reply)
      throw error
    }
  })
  const timer = setInterval(uses.sweep, SWEEP_MS).unref()
  server.addHook('onClose', async () => clearInterval(timer))
  return uses
}

/** What is asked for at an address; one that is not there can be looked for by whoever reads. */
function requiredBy({ is404, routeOptions }: FastifyRequest): Required {
  if (is404) return PAGES
  if (routeOptions.config.required !== undefined) return routeOptions.config.required
  throw new RangeError('an address was registered before its guard')
}

/** @throws EntenteError `never-by-token`, `wrong-scope`. */
function checkScope(scopes: readonly Scope[], { token }: Required): void {
  if (token === 'never') {
    throw new EntenteError('never-by-token', 'no token may do this: a person answers for it', {
      help: 'do it in the pages, signed in as an officer',
    })
  }
  if (scopes.includes(token)) return
  throw new EntenteError('wrong-scope', `this needs a token of the scope \`${token}\``, {
    help: `this one has: ${scopes.join(', ')}`,
  })
}

/** What may be asked at this machine only. */
export function onlyHere(): EntenteError {
  return new EntenteError('only-here', 'this is answered at the machine of the server only', {
    help: 'files are sent by /v1/ingests',
  })
}

/** Says how to go on after a refusal, and takes in nothing more from who was refused from afar. */
function refuse(error: unknown, isFar: boolean, reply: FastifyReply): void {
  if (isFar) reply.header('connection', 'close')
  if (!(error instanceof EntenteError)) return
  if (error.code === 'too-many-tries') reply.header('retry-after', '60')
  if (isFar && UNKNOWN.has(error.code)) reply.header('www-authenticate', CHALLENGE)
}

const UNKNOWN = new Set(['token-needed', 'bad-token', 'token-expired', 'token-revoked'])
const CHALLENGE = 'Bearer realm="Entente", Basic realm="Entente: any name, a token as the password", charset="UTF-8"'
