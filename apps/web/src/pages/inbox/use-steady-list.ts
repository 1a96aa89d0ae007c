import { useEffect, useState } from 'react'
import type { InboxItem } from '../../api/inbox-queries.ts'
import { rememberSeen, seenItems } from './seen-items.ts'

export interface SteadyItem {
  readonly item: InboxItem
  /** Not shown at this browser before. */
  readonly fresh: boolean
  /** It does not wait any more since the list was drawn. */
  readonly gone: boolean
}

interface SteadyList {
  readonly lines: readonly SteadyItem[]
  /** What came since the list was drawn and is not in it yet. */
  readonly coming: number
  /** Draws the list anew. */
  readonly show: () => void
}

/**
 * A list that does not move under the hand of who reads it: what it holds is kept up to date in its place, and what is new
 * waits to be shown. Where nobody looks, or nothing is there, it is shown at once.
 */
export function useSteadyList(items: readonly InboxItem[]): SteadyList {
  const [drawn, setDrawn] = useState(items)
  const [seen] = useState(seenItems)
  const now = new Map(items.map((item) => [item.id, item]))
  const known = new Set(drawn.map(({ id }) => id))
  const coming = items.filter(({ id }) => !known.has(id)).length
  const atOnce = coming > 0 && (drawn.length === 0 || document.visibilityState === 'hidden')
  if (atOnce) setDrawn(items)
  useEffect(() => {
    const ids = drawn.map(({ id }) => id)
    // Where the page is left, also by closing it.
    const remember = (): void => rememberSeen(ids)
    window.addEventListener('pagehide', remember)
    return () => {
      window.removeEventListener('pagehide', remember)
      remember()
    }
  }, [drawn])
  return {
    lines: drawn.map((item) => ({
      item: now.get(item.id) ?? item,
      fresh: seen !== undefined && !seen.has(item.id),
      gone: !now.has(item.id),
    })),
    coming,
    show: () => setDrawn(items),
  }
}
