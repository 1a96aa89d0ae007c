import { randomInt, randomUUID } from 'node:crypto'
import { rm } from 'node:fs/promises'
import { resolve } from 'node:path'
import { type Author, EntenteError, PROGRAM, programAuthor } from '@entente/model'
import { asDiskFull, uploadFolder } from '@entente/store'
import {
  type Clock,
  type FeedHealth,
  keepLooking,
  limiter,
  networkFetch,
  type Look,
  TOLD_GAPS,
  type Wire,
} from '@entente/watch'
import { type FeedsConfig, lengthMs, MIRROR_DEFAULTS } from '../../workspace/feeds-config.ts'
import type { Workspace } from '../../workspace/open-workspace.ts'
import { archiveDesk, type TakenIn } from './archive-desk.ts'
import { folderLooker } from './folder-looker.ts'
import type { Looker } from './looker.ts'
import { mirrorLooker } from './mirror-looker.ts'
import { type PushAnswer, pushDesk, type PushRequest } from './push-desk.ts'
import { FEED_KEEPERS, setWatching, WATCHING } from './watching.ts'

export interface FeedWatchOptions {
  readonly clock: Clock
  /** Default: the one of this machine. */
  readonly fetch?: Wire['fetch']
  /** Time as the network knows it. Default: that of the clock. */
  readonly wireSleep?: Clock['sleep']
  readonly patience?: Wire['patience']
  /** From 0 to 1. Default: chance. */
  readonly random?: () => number
  /** A variable of the environment, for the secret of pushes. Default: there is none. */
  readonly env?: Readonly<Record<string, string | undefined>>
  /** Who writes, for other processes that wait. Default `the server`. */
  readonly holder?: string
  /** After files were taken in, before anything else is fetched. */
  readonly onTaken?: (taken: readonly TakenIn[]) => void | Promise<void>
  /** What one look at a feed brought. */
  readonly onLook?: (look: FeedLook) => void
  /** Faults of this program or machine, such as a full disk; one looks again later. */
  readonly onTrouble?: (feed: string, fault: unknown) => void
  /** Tells of a gap that began or ended. Default: a row of the journal, written by the program. */
  readonly tell?: (kind: 'feed/gap', payload: object) => Promise<void>
}

/** What one look brought; gaps are those that began or ended. */
export type FeedLook = Omit<Look, 'more'>

/** How a feed that is or can be followed stands. */
export interface WatchedFeed extends Omit<FeedHealth, 'mirror' | 'from'> {
  readonly kind: 'mirror' | 'folder'
  readonly on: boolean
  /** Address of the mirror; null for a folder. */
  readonly mirror: string | null
  /** Nothing before it is asked for; null for a folder. */
  readonly from: string | null
  /** Why the last look could not be ended; null where it could. */
  readonly trouble: { readonly code: string; readonly message: string; readonly at: string } | null
}

/** The feeds of a workspace, as they are followed. */
export interface FeedWatch {
  /** Follows what was on when the last process ended, and what `entente.yaml` says is on. */
  begin(): Promise<void>
  /** @throws EntenteError `no-such-feed`, `not-your-role`. */
  start(feed: string, author: Author): Promise<void>
  /** Follows until it is closed, and writes nothing down of that. @throws EntenteError `no-such-feed`. */
  follow(feed: string): void
  /** Resolves when the look that runs has ended. @throws EntenteError `no-such-feed`, `not-your-role`. */
  stop(feed: string, author: Author): Promise<void>
  /** Looks once at a feed that is not being followed, and as long as there is more to get. @throws EntenteError `no-such-feed`. */
  look(feed: string, signal: AbortSignal): Promise<readonly FeedLook[]>
  /** Looks at once at every feed that is followed. */
  nudge(): void
  /** Goes farther back than was asked for so far; `since` such as `P7D`. Writes a row where that is news. */
  reach(feed: string, author: Author, since: string | undefined): Promise<void>
  health(): Promise<readonly WatchedFeed[]>
  /** Takes in what another program sends. */
  push(request: PushRequest): Promise<PushAnswer>
  /** Stops all of them; what was taken in stays. */
  close(): Promise<void>
}

interface Running {
  readonly stop: AbortController
  readonly done: Promise<void>
}

const USER_AGENT = 'Entente/0.1 (follows bulk files, at most two at once)'

export function feedWatch(workspace: Workspace, options: FeedWatchOptions): FeedWatch {
  const { clock } = options
  const { store, config, folder } = workspace
  const feeds: FeedsConfig = config?.feeds ?? {}
  const desk = archiveDesk(store, {
    now: clock.now,
    holder: options.holder ?? 'the server',
    spool: uploadFolder(store.paths, `feeds-${randomUUID()}`),
    onTaken: options.onTaken ?? (() => undefined),
  })
  const wire: Wire = {
    fetch: options.fetch ?? networkFetch,
    sleep: options.wireSleep ?? clock.sleep,
    userAgent: USER_AGENT,
    ...(options.patience === undefined ? {} : { patience: options.patience }),
  }
  const tell =
    options.tell ??
    (async (kind: string, payload: object): Promise<void> => {
      await store.journal.append(programAuthor(clock.now), PROGRAM, () => [{ kind, payload }])
    })
  const shared = {
    clock,
    random: options.random ?? (() => randomInt(2 ** 32) / 2 ** 32),
    desk,
    wire,
    downloads: limiter(2),
  }
  const lookers = new Map<string, Looker>()
  for (const feed of ['gdelt2', 'gdelt2-translingual'] as const) {
    if (feeds[feed] === undefined && feed !== 'gdelt2') continue
    lookers.set(
      feed,
      mirrorLooker(feed, feeds[feed] ?? MIRROR_DEFAULTS, {
        ...shared,
        watching: () => store.journal.view(WATCHING).get(feed),
        told: () => store.journal.view(TOLD_GAPS).get(feed) ?? [],
        tell: async (notices) => {
          for (const notice of notices) await tell('feed/gap', notice)
        },
      }),
    )
  }
  if (feeds.folder !== undefined) {
    const path = resolve(folder, feeds.folder.path)
    lookers.set('folder', folderLooker(path, lengthMs(feeds.folder.every), { clock, desk }))
  }
  const pushes = pushDesk(workspace, { clock, desk, env: options.env ?? {} })
  const running = new Map<string, Running>()
  const troubles = new Map<string, WatchedFeed['trouble']>()
  const nudges = new Set<() => void>()

  const lookerOf = (feed: string): Looker => {
    const looker = lookers.get(feed)
    if (looker !== undefined) return looker
    throw new EntenteError('no-such-feed', `\`${feed}\` cannot be followed here`, {
      help: `these can: ${[...lookers.keys()].join(', ')}; others are set under \`feeds\` in entente.yaml`,
    })
  }
  const nudged = (signal: AbortSignal): Promise<void> =>
    new Promise((done) => {
      nudges.add(done)
      signal.addEventListener('abort', () => nudges.delete(done) && done(), { once: true })
    })
  const follow = (feed: string): void => {
    if (running.has(feed)) return
    const looker = lookerOf(feed)
    const stop = new AbortController()
    const onTrouble = (fault: unknown): void => {
      if (fault === undefined) troubles.set(feed, null)
      else {
        const known = asDiskFull(fault) ?? fault
        const { code, message } =
          known instanceof EntenteError ? known : { code: 'internal', message: 'a fault of the program' }
        troubles.set(feed, { code, message, at: clock.now().toISOString() })
        options.onTrouble?.(feed, known)
      }
    }
    const look: Looker['look'] = async (signal) => {
      const found = await looker.look(signal)
      options.onLook?.(found)
      return found
    }
    running.set(feed, { stop, done: keepLooking({ look }, { clock, onTrouble, nudged }, stop.signal) })
  }
  const halt = async (feed: string): Promise<void> => {
    const one = running.get(feed)
    one?.stop.abort()
    await one?.done
    running.delete(feed)
  }
  const horizon = (feed: string, since?: string): { feed: string; mirror: string | null; from: string | null } => ({
    feed,
    mirror: lookerOf(feed).mirror,
    from: lookerOf(feed).from(since),
  })

  return {
    begin: async () => {
      for (const feed of lookers.keys()) {
        const known = store.journal.view(WATCHING).get(feed)
        const wanted = feeds[feed as keyof Omit<FeedsConfig, 'push'>]?.watch ?? false
        if (!(known?.on ?? wanted)) continue
        // Where entente.yaml says so and nobody else has, how far back is written down by the program.
        if (known === undefined) {
          await setWatching(store.journal, programAuthor(clock.now), PROGRAM, { ...horizon(feed), on: true })
        }
        follow(feed)
      }
    },
    start: async (feed, author) => {
      await setWatching(store.journal, author, FEED_KEEPERS, { ...horizon(feed), on: true })
      follow(feed)
    },
    follow,
    stop: async (feed, author) => {
      await setWatching(store.journal, author, FEED_KEEPERS, { ...horizon(feed), on: false })
      await halt(feed)
    },
    look: async (feed, signal) => {
      const looker = lookerOf(feed)
      const looks: FeedLook[] = []
      for (let more = true; more && !signal.aborted;) {
        const found = await looker.look(signal)
        looks.push(found)
        options.onLook?.(found)
        more = found.more
      }
      return looks
    },
    nudge: () => {
      for (const done of nudges) done()
      nudges.clear()
    },
    reach: async (feed, author, since) => {
      await setWatching(store.journal, author, FEED_KEEPERS, horizon(feed, since))
    },
    health: async () => {
      const all: WatchedFeed[] = []
      for (const [feed, looker] of lookers) {
        all.push({ ...(await looker.health()), on: running.has(feed), trouble: troubles.get(feed) ?? null })
      }
      return all
    },
    push: (request) => pushes.take(request),
    close: async () => {
      await Promise.all([...running.keys()].map(halt))
      await rm(desk.spool, { recursive: true, force: true })
    },
  }
}
