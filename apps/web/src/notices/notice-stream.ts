/** What came on the stream: the type of a notice, or that it stands (again) and anything may have changed meanwhile. */
export type StreamNews = { readonly type: string } | 'stands'

/** How long a stream that the server refused is left alone. */
const TRY_AGAIN_MS = 30_000
const NAME = 'entente-notices'

/**
 * Follows the server's notices until `stop`. Of all tabs of a browser one holds the stream and tells the others: a browser
 * opens six connections to a server, and each stream keeps one.
 */
export function followNotices(tell: (news: StreamNews) => void, stop: AbortSignal): void {
  const others = new BroadcastChannel(NAME)
  others.addEventListener('message', ({ data }) => tell(data as StreamNews))
  stop.addEventListener('abort', () => others.close())
  const tellAll = (news: StreamNews): void => {
    if (stop.aborted) return
    tell(news)
    others.postMessage(news)
  }
  // Only where the pages come from this machine or by TLS are there locks.
  if (!('locks' in navigator)) return openStream(tellAll, stop)
  navigator.locks
    .request(NAME, { signal: stop }, () => {
      openStream(tellAll, stop)
      return new Promise<void>((end) => stop.addEventListener('abort', () => end()))
    })
    .catch(() => undefined)
}

function openStream(tell: (news: StreamNews) => void, stop: AbortSignal): void {
  if (stop.aborted) return
  const stream = new EventSource('/v1/notices')
  let again: ReturnType<typeof setTimeout> | undefined
  stream.addEventListener('open', () => tell('stands'))
  stream.addEventListener('message', ({ data }) => {
    const type = typeOf(data)
    if (type !== undefined) tell({ type })
  })
  // What was interrupted the browser takes up again by itself, with the last id it saw; what was refused it gives up.
  stream.addEventListener('error', () => {
    if (stream.readyState === EventSource.CLOSED && !stop.aborted) {
      again = setTimeout(() => openStream(tell, stop), TRY_AGAIN_MS)
    }
  })
  stop.addEventListener('abort', () => {
    clearTimeout(again)
    stream.close()
  })
}

function typeOf(data: unknown): string | undefined {
  try {
    const event: unknown = JSON.parse(String(data))
    const type: unknown = typeof event === 'object' && event !== null ? Reflect.get(event, 'type') : undefined
    return typeof type === 'string' ? type : undefined
  } catch {
    return undefined
  }
}
