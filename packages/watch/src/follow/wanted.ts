import type { PublishedFile, TimeSpan } from '@entente/store'
import { type Failed, retryAt } from './retry-rule.ts'

/** A file that a list names and that did not come. */
export interface WantedFile extends PublishedFile {
  /** When it is asked for next; null where it is given up. */
  readonly due: Date | null
  readonly failed: Failed | undefined
}

/** Files that lists name and that did not come, the newest first; those that never failed are due at once. */
export function wantedFiles(
  published: readonly PublishedFile[],
  came: readonly TimeSpan[],
  failed: ReadonlyMap<string, Failed>,
): WantedFile[] {
  const newest = published.toSorted((a, b) => (a.from > b.from ? -1 : a.from < b.from ? 1 : 0))
  // One name may stand in two lists: that of the manifest, and one that is about to be taken in.
  const once = new Map(newest.map((file) => [file.name, file]))
  return [...once.values()]
    .filter((file) => !covers(came, file))
    .map((file) => {
      const fault = failed.get(file.name)
      return { ...file, due: fault === undefined ? new Date(0) : retryAt(fault), failed: fault }
    })
}

/** Whether sorted spans hold a time. */
export function covers(spans: readonly TimeSpan[], time: TimeSpan): boolean {
  const span = spans.findLast(({ from }) => from <= time.from)
  return span !== undefined && time.until <= span.until
}

/** The first time from `from` to `until` that sorted spans do not hold; undefined where they hold all of it. */
export function firstHole(spans: readonly TimeSpan[], from: string, until: string): TimeSpan | undefined {
  let at = from
  for (const span of spans) {
    if (span.until <= at) continue
    if (span.from > at) return { from: at, until: span.from < until ? span.from : until }
    at = span.until
    if (at >= until) return undefined
  }
  return at < until ? { from: at, until } : undefined
}
