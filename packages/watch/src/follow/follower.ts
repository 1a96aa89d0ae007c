import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { EntenteError } from '@entente/model'
import type { PublishedFile } from '@entente/store'
import { DownloadFault } from './download-fault.ts'
import type { TakenFile } from './feed-desk.ts'
import { feedHealth, type FeedHealth } from './feed-health.ts'
import { gapNotices, type ToldGap } from './gaps.ts'
import type { FollowOptions } from './follow-options.ts'
import { type ListReading, listReader } from './read-lists.ts'
import { type Failed, failedFiles } from './retry-rule.ts'
import { saveFile } from './save-file.ts'
import { covers, type WantedFile, wantedFiles } from './wanted.ts'

/** What one look at the mirror brought. */
export interface Look {
  readonly feed: string
  readonly at: string
  readonly taken: readonly TakenFile[]
  readonly faults: readonly { readonly name: string; readonly code: string; readonly message: string }[]
  readonly gaps: readonly ToldGap[]
  /** Whether there is more to get at once. */
  readonly more: boolean
  /** When to look next. */
  readonly next: Date
}

export interface Follower {
  /** Looks once; what goes wrong is in the manifest, and in what it returns. */
  look(signal: AbortSignal): Promise<Look>
  health(): Promise<FeedHealth>
}

/** Files that are fetched and taken in together. */
const AT_ONCE = 96
/** So many faults of the mirror in a row, and it is left alone for a while. */
const ENOUGH = 3
const MINUTE = 60_000

type Fetched =
  { readonly file: WantedFile; readonly path: string } | { readonly file: WantedFile; readonly fault: DownloadFault }

/**
 * Follows a feed on its mirror. What came, what is published and what failed stands in the manifest, so that another one
 * goes on after a restart; kept here is only what saves the mirror a question.
 */
export function follower(options: FollowOptions): Follower {
  const { feed, desk, clock } = options
  const lists = listReader(options)
  let restUntil = new Date(0)
  let rests = 0
  let last: { readonly at: Date; readonly next: Date } | undefined

  const rest = (faults: readonly DownloadFault[]): void => {
    const asked = Math.max(0, ...faults.map((fault) => fault.waitMs))
    const own = Math.min(60, 5 ** rests) * MINUTE
    rests += 1
    restUntil = new Date(clock.now().getTime() + Math.max(asked, own) * (1 + options.random() / 5))
  }

  const fetchAll = async (files: readonly WantedFile[], folder: string, signal: AbortSignal): Promise<Fetched[]> => {
    const fetched: Fetched[] = []
    let inRow = 0
    const one = async (file: WantedFile): Promise<void> => {
      if (inRow >= ENOUGH || signal.aborted) return
      try {
        fetched.push({ file, path: await saveFile(options.wire, options.mirror, file, folder, signal) })
        inRow = 0
        rests = 0
      } catch (fault) {
        if (!(fault instanceof DownloadFault)) throw fault
        inRow = fault.ofMirror ? inRow + 1 : 0
        fetched.push({ file, fault })
      }
    }
    await Promise.all(files.map((file) => options.downloads(() => one(file))))
    signal.throwIfAborted()
    if (inRow >= ENOUGH) rest(fetched.flatMap((got) => ('fault' in got ? [got.fault] : [])))
    return fetched
  }

  const lookIn = async (folder: string, signal: AbortSignal): Promise<Look> => {
    const at = clock.now()
    const resting = at < restUntil
    // 1. what is published
    const reading = await lists.read({ folder, signal, resting })
    if (reading.mirrorFault !== undefined) rest([reading.mirrorFault])
    // 2. what of it did not come
    const failed = failedFiles(await desk.faults())
    const wanted = wantedFiles(await known(options, reading), await desk.came(feed), failed)
    const due = wanted.filter((file) => file.due !== null && file.due <= at)
    // 3. fetch some of it, the newest first
    const fetched = at < restUntil ? [] : await fetchAll(due.slice(0, AT_ONCE), folder, signal)
    const paths = fetched.flatMap((got) => ('path' in got ? [got.path] : []))
    // 4. take it in, lists included, and remember what went wrong
    const faults = [
      ...reading.faults,
      ...fetched.flatMap((got) => ('fault' in got ? [asFault(got.file, got.fault, at)] : [])),
    ]
    if (faults.length > 0) await desk.noteFaults(faults)
    const all = [...reading.paths, ...paths]
    const taken = all.length === 0 ? [] : await desk.takeIn(all, signal)
    const data = taken.filter(({ path }) => paths.includes(path))
    if (reading.mended.length > 0) await desk.forgetFaults(reading.mended)
    const astray = await otherTimes(options, fetched, data, failed)
    // 5. when to look again, and what is to be told
    const left = wantedFiles(await known(options, reading), await desk.came(feed), failedFiles(await desk.faults()))
    const more = clock.now() >= restUntil && left.some(({ due: when }) => when !== null && when <= clock.now())
    last = { at, next: nextLook(options, left, reading.next, restUntil) }
    const gaps = gapNotices(feed, (await health()).gaps, options.told(), clock.now())
    if (gaps.length > 0) await options.tell(gaps)
    const told = [...faults, ...astray].map(({ name, code, message }) => ({ name, code, message }))
    const unread = data.flatMap(({ name, error }) => (error === null ? [] : [{ name, ...error }]))
    return { feed, at: at.toISOString(), taken: data, faults: [...told, ...unread], gaps, more, next: last.next }
  }

  const health = (): Promise<FeedHealth> => feedHealth(options, last, lists.recheckAt())

  return {
    look: async (signal) => {
      await mkdir(desk.spool, { recursive: true })
      const folder = await mkdtemp(join(desk.spool, 'look-'))
      try {
        return await lookIn(folder, signal)
      } catch (fault) {
        // What was read may not have been taken in: it is asked for again.
        lists.forget()
        throw fault
      } finally {
        await rm(folder, { recursive: true, force: true })
      }
    },
    health,
  }
}

/** What lists name, those that are about to be taken in among them. */
async function known({ desk, feed, from }: FollowOptions, reading: ListReading): Promise<PublishedFile[]> {
  return [...(await desk.published(feed, from)), ...reading.files.filter((file) => file.from >= from)]
}

function asFault({ name, feed, from, until }: PublishedFile, { code, message }: EntenteError, at: Date) {
  return { name, sha256: '', at: at.toISOString(), code, message, place: { feed, from, until } }
}

/** Files that were taken in and did not bring their time, although nothing was said of them: they hold another one. */
async function otherTimes(
  { desk, feed, clock }: FollowOptions,
  fetched: readonly Fetched[],
  taken: readonly TakenFile[],
  before: ReadonlyMap<string, Failed>,
) {
  if (fetched.length === 0) return []
  const came = await desk.came(feed)
  const now = failedFiles(await desk.faults())
  const astray = fetched.flatMap((got) => {
    if ('fault' in got || covers(came, got.file)) return []
    const { name } = got.file
    if (now.get(name)?.tries !== before.get(name)?.tries) return []
    const sha256 = taken.find(({ path }) => path === got.path)?.sha256 ?? ''
    return [{ ...asFault(got.file, new DownloadFault('other-time'), clock.now()), sha256 }]
  })
  if (astray.length > 0) await desk.noteFaults(astray)
  return astray
}

/** The next list or the next retry, whichever is sooner, a little later than that, and not while the mirror is left alone. */
function nextLook(
  { clock, random, everyMs }: FollowOptions,
  left: readonly WantedFile[],
  list: Date,
  restUntil: Date,
): Date {
  const retries = left.flatMap(({ due }) => (due === null ? [] : [due.getTime()]))
  const soonest = Math.min(list.getTime(), ...retries)
  const jitter = random() * Math.min(everyMs / 10, 10_000)
  return new Date(Math.max(soonest, restUntil.getTime(), clock.now().getTime()) + jitter)
}
