const KEY = 'entente-seen-items'
const MOST = 500

/** Items that this browser has shown; undefined where it never showed any. Only ids are kept. */
export function seenItems(): ReadonlySet<string> | undefined {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(KEY) ?? 'null')
    return Array.isArray(stored) ? new Set(stored.map(String)) : undefined
  } catch {
    return undefined
  }
}

export function rememberSeen(ids: readonly string[]): void {
  try {
    const all = [...new Set([...(seenItems() ?? []), ...ids])]
    localStorage.setItem(KEY, JSON.stringify(all.slice(-MOST)))
  } catch {
    // A browser that keeps nothing marks nothing as new.
  }
}
