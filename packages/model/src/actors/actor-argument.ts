import { EntenteError } from '../error.ts'
import type { ActorCode } from './actor.ts'
import { displayName } from './display-name.ts'
import { resolveActor } from './resolve-actor.ts'

/**
 * An actor as a user types it: a code, or a name in any spelling [T15].
 * @throws EntenteError `unknown-actor` with suggestions, `not-an-actor` with the reason.
 */
export function actorArgument(text: string): ActorCode {
  const resolution = resolveActor(text.trim())
  if (resolution.kind === 'actor') return resolution.code
  if (resolution.kind === 'outside') {
    throw new EntenteError('not-an-actor', `\`${text}\` is not counted among states: ${resolution.note}`, {
      help: 'name a state or an organisation of states',
    })
  }
  const names = resolution.suggestions.map((code) => `${displayName(code)} (${code})`)
  throw new EntenteError('unknown-actor', `there is no state or organisation \`${text}\``, {
    help: names.length === 0 ? 'use an ISO 3166-1 alpha-3 code such as KAZ' : `did you mean ${names.join(', ')}?`,
  })
}
