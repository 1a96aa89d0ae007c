import { follower, type Follower, type FollowOptions, minute } from '@entente/watch'
import { lengthMs, type MirrorConfig } from '../../workspace/feeds-config.ts'
import type { Looker } from './looker.ts'
import type { Watching } from './watching.ts'

interface MirrorOptions extends Omit<FollowOptions, 'feed' | 'mirror' | 'everyMs' | 'from'> {
  /** What was last said of the feed. */
  readonly watching: () => Watching | undefined
}

const SLOT_MS = 900_000

/** A feed that is followed on a mirror. */
export function mirrorLooker(feed: string, config: MirrorConfig, options: MirrorOptions): Looker {
  const { clock, watching } = options
  const since = (length: string): string => {
    const at = clock.now().getTime() - lengthMs(length)
    return minute(new Date(Math.floor(at / SLOT_MS) * SLOT_MS))
  }
  let made: { readonly from: string; readonly follower: Follower } | undefined
  /** Another one where one goes farther back now: it asks for every list again. */
  const current = (): Follower => {
    const from = watching()?.from ?? since(config.since)
    if (made?.from !== from) {
      const everyMs = lengthMs(config.every)
      made = { from, follower: follower({ ...options, feed, mirror: config.mirror, everyMs, from }) }
    }
    return made.follower
  }
  return {
    mirror: config.mirror,
    from: (length) => since(length ?? config.since),
    look: (signal) => current().look(signal),
    health: async () => ({ kind: 'mirror', ...(await current().health()) }),
  }
}
