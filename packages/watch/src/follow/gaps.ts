import type { Entry, Fold, TimeSpan } from '@entente/store'
import type { MissingStretch } from './feed-desk.ts'
import { minute } from './minute.ts'
import { type Failed, retryAt } from './retry-rule.ts'

/** A stretch of time of which a followed feed has nothing, as people are shown it. */
export interface Gap {
  /** `YYYY-MM-DDTHH:MMZ`. */
  readonly from: string
  /** Null where it goes on. */
  readonly until: string | null
  /** Code of what went wrong; else `not-published`, `not-given` (about to be fetched) or `not-yet` (later than the last list). */
  readonly cause: string
  /** When it is tried next, ISO 8601; null: no more. */
  readonly nextRetry: string | null
}

/** The payload of `feed/gap`. */
export interface ToldGap {
  readonly feed: string
  readonly from: string
  readonly until: string | null
  readonly cause: string
  readonly state: 'begun' | 'ended'
}

/** How long after its time a slot is missing before that is told, in milliseconds: the first retries mend most. */
const TOLD_AFTER = 3_600_000
/** A list is read every few minutes and is itself a few minutes late: only then is nothing said of it. */
const LATE_AFTER = 1_800_000

export interface GapContext {
  readonly failed: ReadonlyMap<string, Failed>
  /** The place of each failed file, by name. */
  readonly places: ReadonlyMap<string, TimeSpan>
  /** What went wrong with the list of the latest slot, if anything. */
  readonly list: Failed | undefined
  readonly nextLook: Date | null
  readonly nextRecheck: Date | null
  readonly now: Date
}

/** What is missing, with cause and next try; failed slots one by one, joined where they touch and are alike. */
export function gapsOf(missing: readonly MissingStretch[], context: GapContext): Gap[] {
  const { now, nextLook, nextRecheck, list } = context
  const gaps: Gap[] = []
  for (const stretch of missing) {
    if (stretch.reason === 'not-yet') {
      if (now.getTime() - Date.parse(stretch.from) < LATE_AFTER) continue
      gaps.push({ from: stretch.from, until: null, cause: list?.cause ?? 'not-yet', nextRetry: iso(nextLook) })
    } else if (stretch.reason === 'failed') gaps.push(...failedSlots(stretch, context))
    else {
      const { from, until, reason } = stretch
      gaps.push({ from, until, cause: reason, nextRetry: iso(reason === 'not-published' ? nextRecheck : nextLook) })
    }
  }
  return gaps
}

function failedSlots({ from, until }: MissingStretch, { failed, places }: GapContext): Gap[] {
  const own = [...failed.values()]
    .flatMap((one) => {
      const place = places.get(one.name)
      const inside = place !== undefined && place.from < (until ?? '~') && place.until > from
      return inside ? [{ ...place, cause: one.cause, nextRetry: iso(retryAt(one)) }] : []
    })
    .toSorted((a, b) => (a.from < b.from ? -1 : 1))
  const joined: Gap[] = []
  for (const gap of own) {
    const last = joined.at(-1)
    if (last?.until === gap.from && last.cause === gap.cause && last.nextRetry === gap.nextRetry)
      joined[joined.length - 1] = { ...last, until: gap.until }
    else joined.push(gap)
  }
  return joined
}

function iso(date: Date | null): string | null {
  return date === null ? null : date.toISOString()
}

/**
 * What is to be told of gaps: those that have stood for an hour begin, joined where they touch; those that were told and of
 * which nothing is missing any more have ended.
 */
export function gapNotices(feed: string, gaps: readonly Gap[], told: readonly ToldGap[], now: Date): ToldGap[] {
  const ended = told.filter((one) => !gaps.some((gap) => isSame(one, gap)))
  const standing = told.filter((one) => !ended.includes(one))
  const late = gaps.filter(
    ({ until, from, cause }) =>
      cause !== 'not-given' &&
      now.getTime() - Date.parse(until ?? from) >= TOLD_AFTER + (until === null ? LATE_AFTER : 0),
  )
  const begun: ToldGap[] = []
  for (const { from, until, cause } of late) {
    if (standing.some((one) => one.from <= from && (one.until === null || (until !== null && until <= one.until))))
      continue
    const last = begun.at(-1)
    if (last !== undefined && last.until === from)
      begun[begun.length - 1] = { ...last, until, cause: last.cause === cause ? cause : 'several' }
    else begun.push({ feed, from, until, cause, state: 'begun' })
  }
  const end = minute(now)
  return [...ended.map((one) => ({ ...one, until: one.until ?? end, state: 'ended' as const })), ...begun]
}

/** Whether something of what was told is still missing; what had no end stands until a later list was read. */
function isSame(told: ToldGap, gap: Gap): boolean {
  if (told.until === null) return gap.until === null
  return gap.from < told.until && (gap.until === null || gap.until > told.from)
}

/** Gaps that were told and have not ended, by feed; of all rows `feed/gap`. */
export const TOLD_GAPS: Fold<Map<string, ToldGap[]>> = {
  kinds: ['feed/gap'],
  empty: () => new Map(),
  apply: (state, entry: Entry) => {
    const gap = entry.payload as ToldGap
    const open = state.get(gap.feed) ?? []
    const rest = open.filter((one) => one.from !== gap.from)
    state.set(gap.feed, gap.state === 'begun' ? [...rest, gap] : rest)
  },
}
