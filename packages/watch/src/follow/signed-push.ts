import { createHash, timingSafeEqual } from 'node:crypto'
import { EntenteError } from '@entente/model'
import type { Entry, Fold } from '@entente/store'
import { Webhook } from 'standardwebhooks'

/** What another program sends: its body, byte for byte, and the three headers of Standard Webhooks. */
export interface SignedPush {
  readonly body: Buffer
  readonly id: string | undefined
  /** Seconds since 1970. */
  readonly timestamp: string | undefined
  readonly signature: string | undefined
}

/** How far its clock may be off, in milliseconds: the five minutes of the specification. */
const TOLERANCE = 300_000
const LONGEST_ID = 200

/**
 * Checks a push against a secret (`whsec_` and base64) after Standard Webhooks 1.0: HMAC-SHA-256 over id, time and body.
 * @returns a hash of its id, to be remembered, and its text.
 * @throws EntenteError `bad-signature`, `bad-secret`; neither says what would have been right.
 */
export function verifyPush(
  push: SignedPush,
  secret: string,
  now: Date,
): { readonly id: string; readonly text: string } {
  const { body, id = '', timestamp = '', signature = '' } = push
  if (id === '' || id.length > LONGEST_ID || !/^\d{1,12}$/.test(timestamp) || signature === '') {
    throw refused('the headers `webhook-id`, `webhook-timestamp` and `webhook-signature` are needed')
  }
  const sentAt = new Date(Number(timestamp) * 1000)
  if (Math.abs(now.getTime() - sentAt.getTime()) > TOLERANCE)
    throw refused('it was sent more than five minutes from now')
  const text = decode(body)
  const right = Buffer.from(sign(secret, id, sentAt, text))
  const matches = signature.split(' ').map((one) => {
    const given = Buffer.from(one)
    return given.length === right.length && timingSafeEqual(given, right)
  })
  if (!matches.includes(true)) throw refused('no signature of it fits')
  return { id: createHash('sha256').update(id).digest('hex'), text }
}

/** What is signed is text: two bodies that decode alike would share a signature. */
function decode(body: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(body)
  } catch (cause) {
    throw new EntenteError('not-utf8', 'the body is not UTF-8', { help: 'send text in UTF-8', cause })
  }
}

function sign(secret: string, id: string, sentAt: Date, text: string): string {
  try {
    return new Webhook(secret).sign(id, sentAt, text)
  } catch (cause) {
    throw new EntenteError('bad-secret', 'the secret for pushes is not base64, with or without `whsec_` before it', {
      help: 'make one with: openssl rand -base64 32',
      cause,
    })
  }
}

function refused(message: string): EntenteError {
  return new EntenteError('bad-signature', message, { help: 'see docs/reference/feeds.md#signed-pushes' })
}

/** A push that was taken in; the payload of `feed/pushed`. */
export interface Pushed {
  readonly feed: string
  /** SHA-256 of its `webhook-id`. */
  readonly id: string
  /** SHA-256 of the file that it became. */
  readonly file: string
}

/** Every push that was taken in, by the hash of its id. */
export const PUSHED: Fold<Map<string, Pushed>> = {
  kinds: ['feed/pushed'],
  empty: () => new Map(),
  apply: (state, { payload }: Entry) => {
    const pushed = payload as Pushed
    state.set(pushed.id, pushed)
  },
}
