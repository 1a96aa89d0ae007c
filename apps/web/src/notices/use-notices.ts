import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { LIVE } from '../api/inbox-queries.ts'
import { followNotices, type StreamNews } from './notice-stream.ts'

/** Notices that come together are taken together. */
const TOGETHER_MS = 200
/** How often one asks for what no notice told. */
const LOOK_EVERY_MS = 30_000

/** What a notice is about, by the beginning of its type: the answers that are asked for again. */
const ABOUT: readonly (readonly [string, readonly string[]])[] = [
  ['entente.feed.', [LIVE, 'feeds', 'status', 'completeness']],
  ['entente.lesson.', [LIVE, 'playbooks']],
  ['entente.', [LIVE]],
]

function keysOf(news: StreamNews): readonly string[] {
  if (news === 'stands') return [LIVE]
  return ABOUT.find(([type]) => news.type.startsWith(type))?.[1] ?? []
}

/** Keeps what a page shows up to date: by the server's notices, and without a stream by asking every half a minute. */
export function useNotices(): void {
  const queries = useQueryClient()
  useEffect(() => {
    const closing = new AbortController()
    const waiting = new Set<string>()
    let timer: ReturnType<typeof setTimeout> | undefined
    const askAgain = (keys: readonly string[]): void => {
      for (const key of keys) waiting.add(key)
      timer ??= setTimeout(() => {
        for (const key of waiting) void queries.invalidateQueries({ queryKey: [key] })
        waiting.clear()
        timer = undefined
      }, TOGETHER_MS)
    }
    followNotices((news) => askAgain(keysOf(news)), closing.signal)
    const steady = setInterval(() => askAgain([LIVE]), LOOK_EVERY_MS)
    return () => {
      closing.abort()
      clearTimeout(timer)
      clearInterval(steady)
    }
  }, [queries])
}
