import type { Clock } from '../clock.ts'
import { type Channel, reasonOf } from './channel.ts'
import type { Notice } from './notice.ts'
import { noticeAt, noticesAfter, type NoticeSource } from './notices-after.ts'
import type { Letter, Outbox } from './outbox/open-outbox.ts'
import { retryAfter } from './retry.ts'

export interface Delivering {
  readonly source: NoticeSource
  readonly outbox: Outbox
  readonly clock: Clock
  /** From 0 to 1. */
  readonly random: () => number
  readonly signal: AbortSignal
}

/** So many wait for another attempt; then no further ones are begun, and what comes waits in the journal. */
const MOST_WAITING = 32
/** Rows that are looked at together. */
const PAGE = 100

/**
 * Does the next thing for an endpoint, at most one attempt: what is due again, or else what was never tried, in the order of
 * the journal. What failed does not hold up the rest, except what is told of the same subject.
 * @returns milliseconds until there is something to do again; Infinity where only a new row can bring it.
 */
export async function deliverNext(channel: Channel, delivering: Delivering): Promise<number> {
  const { source, outbox, clock } = delivering
  const taken = takenOf(channel, delivering)
  const letter = outbox.due(channel.id)
  const dueAt = letter?.dueAt ?? null
  const wait = dueAt === null ? Infinity : Date.parse(dueAt) - clock.now().getTime()
  if (letter !== undefined && wait <= 0) {
    await tryAgain(channel, letter, delivering)
    return 0
  }
  if (outbox.tally(channel.id).waiting >= MOST_WAITING) return wait
  // Most often the next row is wanted: a page is read only where it is not.
  const next = noticesAfter(source, taken, 1)
  const { notices, upTo } = next.notices.some(channel.wants) ? next : noticesAfter(source, taken, PAGE)
  const notice = notices.find(channel.wants)
  if (notice !== undefined) {
    await tryFirst(channel, notice, delivering)
    return 0
  }
  if (upTo > taken) outbox.took(channel.id, upTo)
  return upTo > taken ? 0 : wait
}

/** What is told of the same one keeps its order; incidents stand for themselves, and would all wait for one of their partner. */
function orderedBy({ type, subject }: Notice): string | null {
  return type === 'entente.incident.noticed' ? null : subject
}

/** Up to which row an endpoint was told; one that is new begins at the end of the journal, not with the past. */
function takenOf({ id }: Channel, { source, outbox }: Delivering): number {
  const head = source.journal.head()?.seq ?? 0
  const { taken } = outbox.begin(id, { taken: head, dueAt: null })
  if (taken <= head) return taken
  // A backup was restored: the rows that were told are gone, and others will have their numbers.
  outbox.took(id, head)
  return head
}

async function tryFirst(channel: Channel, notice: Notice, delivering: Delivering): Promise<void> {
  const { outbox, clock, random } = delivering
  const { seq } = notice
  const subject = orderedBy(notice)
  const kept = { endpoint: channel.id, seq, at: clock.now().toISOString() }
  if (subject !== null && outbox.isWaiting(channel.id, subject)) {
    outbox.keep({ ...kept, attempts: 0, dueAt: kept.at, reason: null }, subject)
    return
  }
  const reason = await attempt(channel, notice, delivering)
  if (reason === STOPPED) return
  if (reason === null) outbox.took(channel.id, seq)
  else outbox.keep({ ...kept, attempts: 1, dueAt: later(clock, retryAfter(1, random)), reason }, subject)
}

async function tryAgain(channel: Channel, letter: Letter, delivering: Delivering): Promise<void> {
  const { source, outbox, clock, random } = delivering
  const notice = noticeAt(source, letter.seq)
  // Its text was erased from the journal meanwhile: there is nothing to tell.
  const reason = notice === undefined ? null : await attempt(channel, notice, delivering)
  if (reason === STOPPED) return
  if (reason === null) outbox.delivered(letter.id)
  else {
    const dueAt = later(clock, retryAfter(letter.attempts + 1, random))
    outbox.failed(letter.id, { dueAt, reason, at: clock.now().toISOString() })
  }
}

/** The end of the program is nobody's failure: it is tried again when the program runs again. */
const STOPPED = Symbol('stopped')

/** @returns why it failed; null where it was delivered. */
async function attempt(
  channel: Channel,
  notice: Notice,
  { signal }: Delivering,
): Promise<string | null | typeof STOPPED> {
  try {
    await channel.send(notice, signal)
    return null
  } catch (error) {
    return signal.aborted ? STOPPED : reasonOf(error)
  }
}

function later(clock: Clock, ms: number | undefined): string | null {
  return ms === undefined ? null : new Date(clock.now().getTime() + ms).toISOString()
}
