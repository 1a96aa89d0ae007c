import { type Author, type OfficerRole, WRITERS, type WriterRole } from '@entente/model'
import type { Entry, Fold, Journal } from '@entente/store'

/** Whether a feed is followed, and how far back; the payload of `feed/watching`. */
export interface Watching {
  readonly feed: string
  /** Address of the mirror; null for a folder. */
  readonly mirror: string | null
  readonly on: boolean
  /** Nothing before it is asked for, `YYYY-MM-DDTHH:MMZ`; null for a folder. */
  readonly from: string | null
}

/** The last word on each feed. */
export const WATCHING: Fold<Map<string, Watching>> = {
  kinds: ['feed/watching'],
  empty: () => new Map(),
  apply: (state, { payload }: Entry) => {
    const watching = payload as Watching
    state.set(watching.feed, watching)
  },
}

/** Who may start and stop feeds. */
export const FEED_KEEPERS: readonly OfficerRole[] = [...WRITERS, 'administrator']

/**
 * Writes down whether a feed is followed from now on, where that is a change. What was asked for once, farther back, stays
 * asked for. `on` left out: as it is, else off.
 * @throws EntenteError `not-your-role`, `journal-busy`.
 */
export async function setWatching(
  journal: Journal,
  author: Author,
  allowed: readonly WriterRole[],
  wanted: Omit<Watching, 'on'> & { readonly on?: boolean },
): Promise<Watching> {
  const next = (): Watching => {
    const before = journal.view(WATCHING).get(wanted.feed)
    const { feed, mirror } = wanted
    const from = earlier(before?.from ?? null, wanted.from)
    return { feed, mirror, on: wanted.on ?? before?.on ?? false, from }
  }
  await journal.append(author, allowed, () => {
    const before = journal.view(WATCHING).get(wanted.feed)
    const watching = next()
    return JSON.stringify(before) === JSON.stringify(watching) ? [] : [{ kind: 'feed/watching', payload: watching }]
  })
  return next()
}

function earlier(a: string | null, b: string | null): string | null {
  if (a === null || b === null) return a ?? b
  return a < b ? a : b
}
