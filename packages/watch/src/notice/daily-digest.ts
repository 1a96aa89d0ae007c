import { type Digest, type DigestChannel, reasonOf } from './channel.ts'
import type { Notice } from './notice.ts'
import { noticesAfter } from './notices-after.ts'
import type { Delivering } from './one-by-one.ts'
import { retryForever } from './retry.ts'

/** What is told in full; of the rest only how many there are. */
const MOST_TOLD = 200
const PAGE = 100
const DAY_MS = 24 * 60 * 60 * 1000

/**
 * Sends the digest when its time has come; one that could not be sent is tried again for ever, and holds by then what came
 * meanwhile. A day without a notice brings none.
 * @returns milliseconds until there is something to do again.
 */
export async function sendDigest(channel: DigestChannel, delivering: Delivering): Promise<number> {
  const { source, outbox, clock, random, signal } = delivering
  const now = clock.now()
  const begun = { taken: source.journal.head()?.seq ?? 0, dueAt: nextAt(channel.at, now) }
  const progress = outbox.begin(channel.id, begun)
  const due = Date.parse(progress.dueAt ?? begun.dueAt)
  if (due > now.getTime()) return due - now.getTime()
  const digest = gather(channel, progress.taken, delivering)
  const reason = digest.total === 0 ? null : await attempt(channel, digest, signal)
  if (signal.aborted && reason !== null) return 0
  if (reason === null) {
    outbox.setProgress({ ...progress, taken: digest.upTo, dueAt: nextAt(channel.at, now), attempts: 0, reason })
  } else {
    const attempts = progress.attempts + 1
    const dueAt = new Date(clock.now().getTime() + retryForever(attempts, random)).toISOString()
    outbox.setProgress({ ...progress, dueAt, attempts, reason })
  }
  return 0
}

async function attempt(channel: DigestChannel, digest: Digest, signal: AbortSignal): Promise<string | null> {
  try {
    await channel.send(digest, signal)
    return null
  } catch (error) {
    return reasonOf(error)
  }
}

function gather(channel: DigestChannel, taken: number, { source, clock }: Delivering): Digest {
  const notices: Notice[] = []
  const until = clock.now().toISOString()
  const head = source.journal.head()?.seq ?? 0
  let total = 0
  let upTo = Math.min(taken, head)
  while (upTo < head) {
    const page = noticesAfter(source, upTo, PAGE)
    const wanted = page.notices.filter((notice) => channel.wants(notice))
    total += wanted.length
    notices.push(...wanted.slice(0, MOST_TOLD - notices.length))
    if (page.upTo === upTo) break
    upTo = page.upTo
  }
  return { until, notices, total, upTo }
}

/** The next `HH:MM` (UTC) after a moment. */
export function nextAt(at: string, now: Date): string {
  const today = Date.parse(`${now.toISOString().slice(0, 10)}T${at}:00.000Z`)
  return new Date(today > now.getTime() ? today : today + DAY_MS).toISOString()
}
