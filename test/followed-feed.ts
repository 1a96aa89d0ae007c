import { setTimeout as pause } from 'node:timers/promises'
import {
  authorOf,
  type FeedLook,
  feedWatch,
  type FeedWatch,
  type FeedWatchOptions,
  parseConfig,
  type WatchedFeed,
  type Workspace,
} from 'entente'
import { type FeedServer, feedServer } from './feed-server.ts'
import { movedClock, type MovedClock } from './moved-clock.ts'
import { SLOT_MS } from './mirror-slots.ts'
import { withWorkspace } from './temporary-workspace.ts'

/** A workspace that follows GDELT 2.0 on a mirror of this machine, by a clock that the test moves. */
export interface Followed {
  readonly workspace: Workspace
  readonly server: FeedServer
  readonly clock: MovedClock
  readonly feeds: FeedWatch
  /** Looks once, by itself as long as there is more. */
  look(): Promise<readonly FeedLook[]>
  health(): Promise<WatchedFeed>
  /** Another process: nothing is known but what is on disk. */
  restart(options?: Partial<FeedWatchOptions>): Promise<void>
}

const START = new Date('2026-01-05T00:00:00Z')
export const slotAt = (number: number): Date => new Date(START.getTime() + number * SLOT_MS)
export const nameless = new AbortController().signal

/** Follows from the first slot on; the clock stands just after it. */
export function withFollowed(use: (followed: Followed) => Promise<void>, patience = 2000): Promise<void> {
  return withWorkspace(async (workspace) => {
    const server = await feedServer()
    const clock = movedClock(new Date(START.getTime() + SLOT_MS + 60_000))
    const settings = `feeds: { gdelt2: { mirror: '${server.mirror}', every: PT5M, since: PT15M } }`
    const place: Workspace = { ...workspace, config: parseConfig(`${CONFIG}${settings}\n`, 'entente.yaml') }
    const open = (options: Partial<FeedWatchOptions> = {}): FeedWatch =>
      feedWatch(place, {
        clock,
        random: () => 0,
        // Sockets know no clock but the real one; nothing depends on how long this is.
        wireSleep: (ms, signal) => pause(ms, undefined, signal === undefined ? {} : { signal }).catch(() => undefined),
        patience: { head: patience, body: patience },
        ...options,
      })
    let feeds = open()
    await feeds.reach('gdelt2', authorOf(undefined, undefined, clock.now), undefined)
    try {
      await use({
        workspace: place,
        server,
        clock,
        get feeds() {
          return feeds
        },
        look: () => feeds.look('gdelt2', nameless),
        health: async () => {
          const [one] = await feeds.health()
          if (one === undefined) throw new RangeError('there is one feed')
          return one
        },
        restart: async (options) => {
          await feeds.close()
          feeds = open(options)
        },
      })
    } finally {
      await feeds.close()
      await server.close()
    }
  })
}

const CONFIG = 'entente: workspace/v1\nname: a test\nperspective: FRA\npartners: []\ndesks: []\n'
