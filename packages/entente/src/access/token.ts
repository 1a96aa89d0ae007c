import type { Day } from '@entente/model'
import type { Entry, Fold } from '@entente/store'

/**
 * What a program may be let in for. `read`: all that a viewer reads. `push`: to send events. `notices`: to hear what is new.
 * `write`: to put files into the archive. Nothing that a person answers for is in any of them.
 */
export const SCOPES = ['read', 'push', 'notices', 'write'] as const
export type Scope = (typeof SCOPES)[number]

/** What is kept of a token. It stands for a program, never for a person. */
export interface Token {
  /** `T` and a number. */
  readonly id: string
  /** SHA-256 of the secret, 64 hexadecimal digits. */
  readonly hash: string
  /** Which program it is for. */
  readonly title: string
  readonly scopes: readonly Scope[]
  /** The last day (UTC) on which it is good. */
  readonly expires: Day
}

export interface IssuedToken extends Token {
  /** ISO 8601, UTC. */
  readonly madeAt: string
  readonly revokedAt: string | null
}

/** The tokens of a workspace by their ids. */
export const TOKENS: Fold<Map<string, IssuedToken>> = {
  kinds: ['token/made', 'token/revoked'],
  empty: () => new Map(),
  apply: (tokens, { kind, payload, at }: Entry) => {
    if (kind === 'token/made') {
      const token = payload as Token
      tokens.set(token.id, { ...token, madeAt: at, revokedAt: null })
      return
    }
    const { id } = payload as Pick<Token, 'id'>
    const token = tokens.get(id)
    if (token !== undefined) tokens.set(id, { ...token, revokedAt: at })
  },
}

export const TOKEN_STANDINGS = ['good', 'expired', 'revoked'] as const
export type TokenStanding = (typeof TOKEN_STANDINGS)[number]

/** A token as it is shown: without its hash, which is of no use to anybody who looks. */
export interface TokenView extends Omit<IssuedToken, 'hash'> {
  readonly standing: TokenStanding
}

export function viewToken(token: IssuedToken, now: Date): TokenView {
  const { id, title, scopes, expires, madeAt, revokedAt } = token
  return { id, title, scopes, expires, madeAt, revokedAt, standing: standingOfToken(token, now) }
}

/** How a token stands at a moment. */
export function standingOfToken({ revokedAt, expires }: IssuedToken, now: Date): TokenStanding {
  if (revokedAt !== null) return 'revoked'
  return now.toISOString().slice(0, 10) > expires ? 'expired' : 'good'
}
