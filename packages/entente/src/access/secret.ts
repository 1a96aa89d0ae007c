import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'
import type { IssuedToken } from './token.ts'

/** What secrets begin with, so that programs that look for leaked ones know it. */
const PREFIX = 'ent_'
const SECRET = /^ent_[A-Za-z0-9_-]{43}$/
const SECRET_BYTES = 32

/** A new secret: `ent_` and 256 random bits in base64url. */
export function newSecret(random: (bytes: number) => Buffer = randomBytes): string {
  return `${PREFIX}${random(SECRET_BYTES).toString('base64url')}`
}

/** Whether a text is meant as a token; it may still be none. */
export function looksLikeToken(text: string): boolean {
  return text.startsWith(PREFIX)
}

/** SHA-256 of a secret. No salt and no slow hash: 256 random bits cannot be guessed from it. */
export function hashOfSecret(secret: string): string {
  return createHash('sha256').update(secret).digest('hex')
}

/** The token that a secret is of, revoked and expired ones too. All are compared, each in the same time. */
export function findToken(tokens: Iterable<IssuedToken>, secret: string): IssuedToken | undefined {
  const hash = Buffer.from(hashOfSecret(secret), 'hex')
  let found: IssuedToken | undefined
  for (const token of tokens) {
    if (timingSafeEqual(Buffer.from(token.hash, 'hex'), hash)) found = token
  }
  return SECRET.test(secret) ? found : undefined
}
