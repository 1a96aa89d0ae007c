import type { ActorCode } from '@entente/model'
import type { Proposal } from '@entente/playbook'

/** Many new publishers at once toward one relation [G6]: what an item rests on may have been planted. */
export interface Burst {
  /** The hour in which it came, `YYYY-MM-DDTHH:MMZ`. */
  readonly from: string
  readonly reports: number
  /** Owners of the domains that told of it, and how many of them the feed had never named before that hour. */
  readonly publishers: number
  readonly newPublishers: number
}

/** `alert`: told at once; `digest`: beyond the desk's budget of the day, told in the day's digest. */
export const DELIVERIES = ['alert', 'digest'] as const
export type Delivery = (typeof DELIVERIES)[number]

/** A proposal as it was brought to a desk, and how it stands. All of it follows from the journal. */
export interface Item extends Omit<Proposal, 'decision'> {
  readonly partner: ActorCode
  readonly desk: string
  readonly feed: string | null
  /** Hash of the playbook in whose name it was raised. */
  readonly playbook: string
  /** ISO 8601, UTC. */
  readonly raisedAt: string
  readonly delivery: Delivery
  readonly burst: Burst | null
}
