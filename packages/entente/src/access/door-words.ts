import { namesOf, type OpenDoor } from './open-door.ts'

/** Where a server listens: either can be missing, not both. */
export interface Listening {
  /** Of the door for this machine. */
  readonly here: string | null
  /** Of the door for other machines. */
  readonly open: string | null
}

/** In plain words, what is open to whom; a line each. */
export function doorWords(door: OpenDoor | undefined, { here, open }: Listening, goodTokens: number): string[] {
  const local =
    here === null
      ? ['nobody is let in without signing in, at this machine neither']
      : [
          `${here} answers this machine only: whoever can use this machine may do everything there, without signing in${door === undefined ? '' : '; no proxy may lead there'}`,
        ]
  if (door === undefined || open === null) return local
  return [...local, ...openWords(door, open), tokenWords(goodTokens), personWords(door)]
}

function openWords({ tls, proxy }: OpenDoor, open: string): string[] {
  if (proxy === null) return [`${open} answers other machines, under the names ${namesOf(tls?.cert ?? '').join(', ')}`]
  const clear = proxy.from.some((address) => address !== '127.0.0.1' && address !== '::1') && tls === null
  return [
    `${open} answers the proxy of ${proxy.origin} only, which connects from ${proxy.from.join(' or ')}`,
    ...(clear ? ['between the proxy and this machine nothing is encrypted: let no other machine see that way'] : []),
  ]
}

function tokenWords(good: number): string {
  const count =
    good === 0 ? 'none is good now, `entente token new` makes one' : `${good} ${good === 1 ? 'is' : 'are'} good now`
  return `programs need a token there and may do what its scopes say (${count}); no token decides anything`
}

function personWords({ proxy }: OpenDoor): string {
  if (proxy === null || proxy.officerHeader === null) {
    return 'persons cannot sign in there: with a token as the password the pages can be read, nothing more'
  }
  return `persons are the officers whom the proxy names in \`${proxy.officerHeader}\`, with their roles in entente.yaml; whoever can set that header at the proxy is taken for them`
}
