import type { Clock } from '../clock.ts'
import { cloudEvent } from './cloud-event.ts'
import { type NoticeFilter, noticesAfter, type NoticeSource } from './notices-after.ts'
import type { WakeUp } from './wake-up.ts'

export interface EventStream {
  readonly source: NoticeSource
  /** The `source` of the CloudEvents. */
  readonly name: string
  /** Number of the last row that the reader has. */
  readonly after: number
  readonly filter: NoticeFilter
  readonly clock: Clock
  readonly wake: WakeUp
  readonly signal: AbortSignal
}

/** Rows that are looked at for one page; a page is all that is ever held for a reader. */
const PAGE = 100
/** Longest silence. */
const ALIVE_MS = 15_000
/** How soon a reader should come back who lost the connection. */
const RETRY_MS = 3000

/**
 * Notices as server-sent events, until the signal is aborted. They are read from the journal as the reader takes them: one
 * that is slow costs no memory, and one that comes back with the last id it saw misses nothing.
 * https://html.spec.whatwg.org/multipage/server-sent-events.html
 */
export async function* eventStream(stream: EventStream): AsyncGenerator<string> {
  const { source, name, filter, clock, wake, signal } = stream
  // After a restored backup the journal may end before what the reader has seen.
  let told = Math.min(stream.after, source.journal.head()?.seq ?? 0)
  let spokeAt = clock.now().getTime()
  // An id without data is remembered by the reader and told to nobody.
  yield `retry: ${RETRY_MS}\nid: ${told}\n\n`
  while (!signal.aborted) {
    const { notices, upTo } = noticesAfter(source, told, PAGE, filter)
    const idle = upTo === told
    told = upTo
    const silent = clock.now().getTime() - spokeAt
    if (notices.length > 0 || silent >= ALIVE_MS) {
      const events = notices.map((one) => `id: ${one.seq}\ndata: ${JSON.stringify(cloudEvent(one, name))}\n\n`)
      spokeAt = clock.now().getTime()
      yield notices.length > 0 ? events.join('') : `: alive\nid: ${told}\n\n`
    } else if (idle) {
      await wake.wait(told, ALIVE_MS - silent, signal)
    }
  }
}
