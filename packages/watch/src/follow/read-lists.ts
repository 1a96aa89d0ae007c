import type { Fault, PublishedFile, TimeSpan } from '@entente/store'
import { DownloadFault } from './download-fault.ts'
import type { FollowOptions } from './follow-options.ts'
import { type GotList, latestList, type ListQuestion, wholeList } from './lists.ts'
import { minute } from './minute.ts'
import { FOLLOWED } from './mirror.ts'
import { failedFiles, listRetryAt, recheckAfter } from './retry-rule.ts'
import { firstHole } from './wanted.ts'
import type { Validators } from './wire.ts'

/** What the lists said at one look. */
export interface ListReading {
  /** Lists to be taken in, and the files that they name. */
  readonly paths: readonly string[]
  readonly files: readonly PublishedFile[]
  readonly faults: readonly Fault[]
  /** Names of lists that had failed and were got now. */
  readonly mended: readonly string[]
  /** Where the mirror itself was at fault. */
  readonly mirrorFault: DownloadFault | undefined
  /** When a list is asked for next. */
  readonly next: Date
}

export interface ListReader {
  read(look: { readonly folder: string; readonly signal: AbortSignal; readonly resting: boolean }): Promise<ListReading>
  /** When the whole list is asked again for what it did not name; null: no more, or there is no such time. */
  recheckAt(): Date | null
  /** Asks for every list again, whether it changed or not. */
  forget(): void
}

const DAY_MS = 86_400_000

/** Reads the list of the latest slot when that is due, and the whole one where slots are missing between those known. */
export function listReader(options: FollowOptions): ListReader {
  const { feed, desk, clock, from } = options
  const { latest = '', all = '' } = FOLLOWED[feed] ?? {}
  let latestAt = new Date(0)
  let latestSeen: Validators | undefined
  let whole: { readonly at: Date; readonly hole: TimeSpan; readonly seen: Validators | undefined } | undefined
  let recheck: Date | null = null

  return {
    recheckAt: () => recheck,
    forget: () => {
      latestAt = new Date(0)
      latestSeen = undefined
      whole = undefined
    },
    read: async ({ folder, signal, resting }) => {
      const now = clock.now()
      const failed = failedFiles(await desk.faults())
      const question = { ...options, folder, now, signal }
      const got: GotList[] = []
      const faults: Fault[] = []
      const mended: string[] = []
      let mirrorFault: DownloadFault | undefined
      const attempt = async (name: string, work: () => Promise<GotList | undefined>): Promise<GotList | undefined> => {
        try {
          const list = await options.downloads(work)
          if (failed.has(name)) mended.push(name)
          if (list !== undefined) got.push(list)
          return list
        } catch (fault) {
          if (!(fault instanceof DownloadFault)) throw fault
          faults.push({ name, sha256: '', at: now.toISOString(), code: fault.code, message: fault.message })
          const before = failed.get(name)
          const tries = (before?.tries ?? 0) + 1
          const again = listRetryAt({ name, tries, firstAt: now, lastAt: now, cause: '', message: '' })
          if (name === latest) latestAt = again
          else recheck = again
          if (fault.ofMirror) mirrorFault = fault
          return undefined
        }
      }

      const known = await desk.published(feed, from)
      if (!resting && now >= latestAt) {
        // Half a second early is no reason to wait for another round.
        latestAt = new Date(now.getTime() + options.everyMs * (1 + options.random() / 10))
        const list = await attempt(latest, () => latestOnward({ ...question, validators: latestSeen }, known))
        if (list !== undefined) latestSeen = list.validators
      }
      const hole = newestHole([...known, ...got.flatMap((list) => list.files)], from)
      if (hole === undefined) recheck = null
      else if (!resting && mirrorFault === undefined && isDue(whole, hole, recheck, now)) {
        recheck = nextRecheck(hole, now)
        const since = minute(new Date(Date.parse(firstMissing(known, from, hole)) - DAY_MS))
        const seen = whole !== undefined && whole.hole.until === hole.until ? whole.seen : undefined
        const list = await attempt(all, () => wholeList({ ...question, validators: seen }, since))
        whole = { at: now, hole, seen: list?.validators ?? seen }
      }
      return {
        paths: got.flatMap(({ path }) => path ?? []),
        files: got.flatMap(({ files }) => files),
        faults,
        mended,
        mirrorFault,
        next: recheck !== null && recheck < latestAt ? recheck : latestAt,
      }
    },
  }
}

/** @throws DownloadFault `list-went-back` where a later slot is known than the list names. */
async function latestOnward(question: ListQuestion, known: readonly PublishedFile[]): Promise<GotList | undefined> {
  const list = await latestList(question)
  const newest = known.at(-1)
  const named = list?.files
    .map((file) => file.from)
    .toSorted()
    .at(-1)
  if (newest !== undefined && named !== undefined && named < newest.from) throw new DownloadFault('list-went-back')
  return list
}

function isDue(
  whole: { readonly hole: TimeSpan } | undefined,
  hole: TimeSpan,
  recheck: Date | null,
  now: Date,
): boolean {
  if (whole === undefined || hole.until > whole.hole.until) return true
  return recheck !== null && now >= recheck
}

function nextRecheck({ until }: TimeSpan, now: Date): Date | null {
  const wait = recheckAfter(now.getTime() - Date.parse(until))
  return wait === null ? null : new Date(now.getTime() + wait)
}

/** The last stretch of time between `from` and the newest file that no list names a file for. */
function newestHole(files: readonly PublishedFile[], from: string): TimeSpan | undefined {
  const spans = files.toSorted((a, b) => (a.from < b.from ? -1 : 1))
  const end = spans.at(-1)?.until
  let hole: TimeSpan | undefined
  for (let at = from; end !== undefined && at < end;) {
    const next = firstHole(spans, at, end)
    if (next === undefined) break
    hole = next
    at = next.until
  }
  return hole
}

function firstMissing(known: readonly PublishedFile[], from: string, hole: TimeSpan): string {
  return firstHole(known, from, hole.until)?.from ?? hole.from
}
