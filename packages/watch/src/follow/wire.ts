import type { Clock } from '../clock.ts'
import { DownloadFault } from './download-fault.ts'

/** How the network is asked. */
export interface Wire {
  readonly fetch: typeof fetch
  /** Time as the network knows it: a test that moves its own clock moves no socket. */
  readonly sleep: Clock['sleep']
  /** Milliseconds until an answer begins, and between two pieces of it. Default 30,000 each. */
  readonly patience?: { readonly head: number; readonly body: number }
  readonly userAgent: string
}

/** What a mirror said of a file when it gave it: to ask whether it has changed since. */
export interface Validators {
  readonly etag?: string | undefined
  readonly modified?: string | undefined
}

/** The answer to a question for a file; undefined where it has not changed. */
export interface Answer {
  /** Whether only the end was given that was asked for. */
  readonly partial: boolean
  readonly validators: Validators
  /** Throws `DownloadFault`. */
  readonly body: AsyncIterable<Uint8Array>
}

export interface Question {
  /** From an answer before. */
  readonly validators?: Validators | undefined
  /** Only so many bytes at the end, where the mirror can. */
  readonly lastBytes?: number | undefined
  readonly signal?: AbortSignal | undefined
}

const PATIENCE = { head: 30_000, body: 30_000 }
const MOST_REDIRECTS = 3

/**
 * Asks a mirror for a file.
 * @throws DownloadFault
 */
export async function ask(wire: Wire, address: URL, question: Question = {}): Promise<Answer | undefined> {
  const dog = watchdog(wire, question.signal)
  try {
    dog.wait((wire.patience ?? PATIENCE).head)
    const response = await follow(wire, address, headersOf(wire, question), dog.signal)
    if (response.status === 304) {
      dog.end()
      return undefined
    }
    checkStatus(response)
    return {
      partial: response.status === 206 && response.headers.get('content-range')?.startsWith('bytes 0-') !== true,
      validators: {
        etag: response.headers.get('etag') ?? undefined,
        modified: response.headers.get('last-modified') ?? undefined,
      },
      body: read(response, dog, (wire.patience ?? PATIENCE).body),
    }
  } catch (fault) {
    dog.end()
    throw asDownloadFault(fault, dog.signal)
  }
}

function headersOf(wire: Wire, { validators, lastBytes }: Question): Record<string, string> {
  return {
    'user-agent': wire.userAgent,
    // Sizes and checksums are those of the file as it lies there.
    'accept-encoding': 'identity',
    ...(validators?.etag === undefined ? {} : { 'if-none-match': validators.etag }),
    ...(validators?.modified === undefined ? {} : { 'if-modified-since': validators.modified }),
    ...(lastBytes === undefined ? {} : { range: `bytes=-${lastBytes}` }),
  }
}

async function follow(wire: Wire, from: URL, headers: Record<string, string>, signal: AbortSignal): Promise<Response> {
  let address = from
  for (let hops = 0; hops <= MOST_REDIRECTS; hops += 1) {
    const response = await wire.fetch(address.href, { headers, signal, redirect: 'manual' })
    const location = response.headers.get('location')
    if (response.status < 300 || response.status >= 400 || response.status === 304 || location === null) return response
    await response.body?.cancel()
    const next = URL.parse(location, address.href)
    if (next === null || next.hostname !== from.hostname || next.port !== from.port)
      throw new DownloadFault('bad-redirect')
    address = next
  }
  throw new DownloadFault('bad-redirect')
}

function checkStatus({ status, headers }: Response): void {
  if (status === 200 || status === 206) return
  if (status === 404 || status === 410) throw new DownloadFault('not-found')
  if (status === 429)
    throw new DownloadFault('too-often', { waitMs: Number(headers.get('retry-after') ?? 0) * 1000 || 0 })
  throw new DownloadFault(status >= 500 ? 'server-error' : 'refused')
}

async function* read(response: Response, dog: Watchdog, patience: number): AsyncGenerator<Uint8Array> {
  try {
    dog.wait(patience)
    for await (const chunk of response.body ?? []) {
      yield chunk
      dog.wait(patience)
    }
  } catch (fault) {
    throw asDownloadFault(fault, dog.signal)
  } finally {
    dog.end()
    // Whoever stops early wants no more of it.
    await response.body?.cancel().catch(() => undefined)
  }
}

interface Watchdog {
  readonly signal: AbortSignal
  /** Aborts unless called again, or ended, within so many milliseconds. */
  wait(ms: number): void
  end(): void
}

function watchdog(wire: Wire, outer: AbortSignal | undefined): Watchdog {
  const abort = new AbortController()
  let waiting = new AbortController()
  return {
    signal: outer === undefined ? abort.signal : AbortSignal.any([outer, abort.signal]),
    wait: (ms) => {
      waiting.abort()
      waiting = new AbortController()
      const { signal } = waiting
      void wire.sleep(ms, signal).then(() => {
        if (!signal.aborted) abort.abort(new DownloadFault('timed-out'))
      })
    },
    end: () => waiting.abort(),
  }
}

const NOT_REACHED = /^(ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|UND_ERR_CONNECT_TIMEOUT|ETIMEDOUT)$/

/** What the network's own errors mean here; a stop that was asked for stays what it is. */
function asDownloadFault(fault: unknown, signal: AbortSignal): unknown {
  if (fault instanceof DownloadFault) return fault
  if (signal.aborted) return signal.reason
  const cause = fault instanceof Error ? fault.cause : undefined
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : ''
  return new DownloadFault(NOT_REACHED.test(code) ? 'unreachable' : 'cut-off', { cause: fault })
}
