import type { IncomingHttpHeaders } from 'node:http'
import { isIP } from 'node:net'
import {
  EntenteError,
  findToken,
  type IssuedToken,
  type OpenDoor,
  standingOfToken,
  TOKENS,
  type Workspace,
} from 'entente'
import { OFFICER_HEADER } from '../request-author.ts'
import { type FailedTries, plainAddress } from './failed-tries.ts'
import { shownToken } from './shown-token.ts'

/** Who calls: somebody at this machine, an officer whom the proxy signed in, or a program. */
export type Principal =
  { readonly kind: 'here' } | { readonly kind: 'officer' } | { readonly kind: 'token'; readonly token: IssuedToken }

/** A request as far as it tells who calls. */
interface Calling {
  readonly headers: IncomingHttpHeaders
  /** That of the connection. */
  readonly address: string
}

interface Known {
  readonly workspace: Workspace
  readonly now: () => Date
  readonly tries: FailedTries
}

const GUIDE = 'see docs/guides/beyond-one-machine.md'

/**
 * Who calls at the door of this machine. Who shows a token there is a program too, and no officer.
 * @throws EntenteError `bad-token`, `token-expired`, `token-revoked`, `too-many-tries`.
 */
export function whoIsHere(known: Known, { headers, address }: Calling): Principal {
  const shown = shownToken(headers.authorization)
  if (shown === undefined || shown === null) return { kind: 'here' }
  return asToken(known, headers, shown, plainAddress(address))
}

/**
 * Who calls at the door for other machines. What the caller says of an officer counts for nothing there; the header that the
 * stated proxy sets does.
 * @throws EntenteError `not-the-proxy`, `token-needed`, `unknown-officer`, and those of `whoIsHere`.
 */
export function whoIsFar(known: Known, { proxy }: OpenDoor, { headers, address }: Calling): Principal {
  const connected = plainAddress(address)
  if (proxy !== null && !proxy.from.includes(connected)) {
    throw new EntenteError('not-the-proxy', 'only the stated proxy is answered here', { help: GUIDE })
  }
  const name = proxy?.officerHeader ?? OFFICER_HEADER
  const officer = proxy === null || proxy.officerHeader === null ? undefined : headers[name]
  delete headers[name]
  delete headers[OFFICER_HEADER]
  const caller = proxy === null ? connected : callerOf(headers, connected)
  const shown = shownToken(headers.authorization)
  // Who shows both is a program: it may do less.
  if (shown !== undefined && shown !== null) return asToken(known, headers, shown, caller)
  if (typeof officer === 'string' && officer !== '') {
    headers[OFFICER_HEADER] = knownOfficer(known.workspace, officer)
    return { kind: 'officer' }
  }
  if (shown === null) refuseTry(known.tries, caller)
  throw new EntenteError('token-needed', 'a token is needed from other machines', {
    help: `an administrator makes one by entente token new; ${GUIDE}`,
  })
}

function knownOfficer({ config }: Workspace, id: string): string {
  if ((config?.officers ?? []).some((one) => one.id === id)) return id
  throw new EntenteError('unknown-officer', 'the proxy names somebody who is no officer of this workspace', {
    help: 'officers stand in entente.yaml; restart the server after a change',
  })
}

function asToken(
  { workspace, now, tries }: Known,
  headers: IncomingHttpHeaders,
  secret: string,
  caller: string,
): Principal {
  const wait = tries.waitOf(caller)
  if (wait > 0) {
    throw new EntenteError('too-many-tries', 'too many tokens that are none came from this address', {
      help: `try again in ${wait} s`,
    })
  }
  delete headers[OFFICER_HEADER]
  const token = findToken(workspace.store.journal.view(TOKENS).values(), secret)
  if (token === undefined) return refuseTry(tries, caller)
  const standing = standingOfToken(token, now())
  if (standing === 'good') return { kind: 'token', token }
  tries.note(caller)
  throw new EntenteError(`token-${standing}`, `the token ${token.id} is ${standing}`, {
    help: 'an administrator makes another by entente token new',
  })
}

/** @throws EntenteError `bad-token` always. */
function refuseTry(tries: FailedTries, caller: string): never {
  tries.note(caller)
  throw new EntenteError('bad-token', 'this is no token of this workspace', {
    help: 'send it as `Authorization: Bearer ent_…`; entente token list shows which there are',
  })
}

/** Whom the proxy passes on: the last address it says, which it added itself. */
function callerOf(headers: IncomingHttpHeaders, connected: string): string {
  const said = headers['x-forwarded-for']
  const last = (Array.isArray(said) ? said.join(',') : (said ?? '')).split(',').at(-1)?.trim() ?? ''
  return isIP(last) === 0 ? connected : plainAddress(last)
}
