import { createHash } from 'node:crypto'
import { EntenteError, type WriterRole } from '@entente/model'
import type { ChainedEntry, Head } from './entry.ts'

export const NO_HASH: string = '0'.repeat(64)
/** Digits of a hash that are enough for an anchor. */
const ANCHOR_DIGITS = 16

/** What a row is made of before it is chained. */
export interface Unchained {
  readonly seq: number
  readonly at: string
  readonly role: WriterRole
  readonly officer: string | null
  readonly kind: string
  readonly payload: string
  readonly salt: string
  readonly officerSalt: string
  readonly previous: string
}

/** SHA-256 of a salt, a line feed and a text, as 64 hexadecimal digits. */
export function saltedHash(salt: string, text: string): string {
  return sha256(`${salt}\n${text}`)
}

/** Hash of a row: SHA-256 of the JSON array of its number, time, role, kind, the two salted hashes and the hash before. */
export function entryHash(
  row: Pick<ChainedEntry, 'seq' | 'at' | 'role' | 'kind' | 'officerHash' | 'payloadHash' | 'previous'>,
): string {
  return sha256(JSON.stringify([row.seq, row.at, row.role, row.kind, row.officerHash, row.payloadHash, row.previous]))
}

export function chain(row: Unchained): ChainedEntry {
  const hashes = {
    officerHash: saltedHash(row.officerSalt, row.officer ?? ''),
    payloadHash: saltedHash(row.salt, row.payload),
  }
  return { ...row, ...hashes, hash: entryHash({ ...row, ...hashes }) }
}

/** A head as briefs print it: `1234:0f2173a4ead2cb11`. */
export function formatHead(head: Head): string {
  return `${head.seq}:${head.hash.slice(0, ANCHOR_DIGITS)}`
}

/**
 * Reads a head that was printed; at least 16 digits of its hash.
 * @throws EntenteError `bad-head`.
 */
export function parseHead(text: string): Head {
  const match = /^(\d{1,12}):([0-9a-f]{16,64})$/.exec(text.trim().toLowerCase())
  if (match?.[1] !== undefined && match[2] !== undefined) return { seq: Number(match[1]), hash: match[2] }
  throw new EntenteError('bad-head', `\`${text}\` is not the head of a journal`, {
    help: 'take it from a brief as it is printed there, such as 1234:0f2173a4ead2cb11',
  })
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}
