import type { FollowOptions } from './follow-options.ts'
import { type Gap, gapsOf } from './gaps.ts'
import { FOLLOWED } from './mirror.ts'
import { minute } from './minute.ts'
import { failedFiles } from './retry-rule.ts'
import { wantedFiles } from './wanted.ts'

/** How a followed feed stands. */
export interface FeedHealth {
  readonly feed: string
  readonly mirror: string
  /** Nothing before it is asked for; `YYYY-MM-DDTHH:MMZ`. */
  readonly from: string
  /** ISO 8601; null before the first look of this process. */
  readonly lastLook: string | null
  readonly nextLook: string | null
  /** End of the last slot that came; null where none did. */
  readonly lastSlot: string | null
  /** Minutes from there to now. */
  readonly behindMinutes: number | null
  /** Files that are due to be fetched now. */
  readonly queue: number
  readonly gaps: readonly Gap[]
  readonly faults: readonly {
    readonly name: string
    readonly code: string
    readonly message: string
    readonly tries: number
    readonly lastAt: string
  }[]
}

const SLOT_MS = 900_000

/** Reads from the manifest how a feed stands; `last` is what only this process knows. */
export async function feedHealth(
  { feed, mirror, from, desk, clock }: Pick<FollowOptions, 'feed' | 'mirror' | 'from' | 'desk' | 'clock'>,
  last: { readonly at: Date; readonly next: Date } | undefined,
  nextRecheck: Date | null,
): Promise<FeedHealth> {
  const now = clock.now()
  const { latest = '', all = '' } = FOLLOWED[feed] ?? {}
  const noted = await desk.faults()
  const failed = failedFiles(noted)
  const places = new Map(noted.flatMap(({ name, place }) => (place?.feed === feed ? [[name, place] as const] : [])))
  const came = await desk.came(feed)
  const wanted = wantedFiles(await desk.published(feed, from), came, failed)
  const lastSlot = came.at(-1)?.until ?? null
  // To the end of the slot that is running.
  const until = minute(new Date(Math.ceil(now.getTime() / SLOT_MS) * SLOT_MS))
  const missing = from < until ? await desk.missing(feed, { from, until }) : []
  return {
    feed,
    mirror,
    from,
    lastLook: last?.at.toISOString() ?? null,
    nextLook: last?.next.toISOString() ?? null,
    lastSlot,
    behindMinutes: lastSlot === null ? null : Math.max(0, Math.floor((now.getTime() - Date.parse(lastSlot)) / 60_000)),
    queue: wanted.filter(({ due }) => due !== null && due <= now).length,
    gaps: gapsOf(missing, { failed, places, list: failed.get(latest), nextLook: last?.next ?? null, nextRecheck, now }),
    faults: [...failed.values()]
      .filter(({ name }) => places.has(name) || name === latest || name === all)
      .map(({ name, cause, message, tries, lastAt }) => ({
        name,
        code: cause,
        message,
        tries,
        lastAt: lastAt.toISOString(),
      })),
  }
}
