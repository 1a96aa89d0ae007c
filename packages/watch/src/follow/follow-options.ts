import type { Clock } from '../clock.ts'
import type { FeedDesk } from './feed-desk.ts'
import type { ToldGap } from './gaps.ts'
import type { Limiter } from './limiter.ts'
import type { Wire } from './wire.ts'

export interface FollowOptions {
  readonly feed: string
  readonly mirror: string
  /** How often the list of the latest slot is asked for, in milliseconds. */
  readonly everyMs: number
  /** Nothing before it is asked for; `YYYY-MM-DDTHH:MMZ`. */
  readonly from: string
  readonly desk: FeedDesk
  readonly wire: Wire
  readonly clock: Clock
  /** From 0 to 1, so that many who follow do not ask in step. */
  readonly random: () => number
  /** How many downloads run at once, over all feeds. */
  readonly downloads: Limiter
  /** Gaps that were told and have not ended. */
  readonly told: () => readonly ToldGap[]
  readonly tell: (notices: readonly ToldGap[]) => Promise<void>
}
