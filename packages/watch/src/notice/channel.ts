import type { Notice } from './notice.ts'

/** Why something was not delivered, in our own words: nothing that the other side said is in it. */
export class DeliveryFault extends Error {
  override readonly name: string = 'DeliveryFault'
}

/** Where notices go one by one. */
export interface Channel {
  /** Under which its progress is kept. */
  readonly id: string
  readonly wants: (notice: Notice) => boolean
  /**
   * Delivers one; a second time after a kill or a failure it is told by the same id.
   * @throws DeliveryFault
   */
  readonly send: (notice: Notice, signal: AbortSignal) => Promise<void>
}

/** What came since the last digest. */
export interface Digest {
  /** ISO 8601, UTC. */
  readonly until: string
  /** The first of them, in the order of the journal. */
  readonly notices: readonly Notice[]
  /** How many there are in all. */
  readonly total: number
  /** Number of the last row; with the recipient it names the digest. */
  readonly upTo: number
}

/** Where they go together, once a day. */
export interface DigestChannel {
  readonly id: string
  readonly wants: (notice: Notice) => boolean
  /** Time of the day, UTC, `HH:MM`. */
  readonly at: string
  /** @throws DeliveryFault */
  readonly send: (digest: Digest, signal: AbortSignal) => Promise<void>
}

/** The reason of a fault in words of our own. */
export function reasonOf(error: unknown): string {
  if (error instanceof DeliveryFault) return error.message
  const code = typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : ''
  return /^[A-Z][A-Z0-9_]{1,40}$/.test(code) ? `failed (${code})` : 'failed'
}
