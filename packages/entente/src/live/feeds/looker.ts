import type { Look } from '@entente/watch'
import type { WatchedFeed } from './feed-watch.ts'

/** One feed that can be looked at. */
export interface Looker {
  readonly mirror: string | null
  /** How far back one goes that is followed from now on: `since`, or what entente.yaml says; null for a folder. */
  from(since?: string): string | null
  look(signal: AbortSignal): Promise<Look>
  health(): Promise<Omit<WatchedFeed, 'on' | 'trouble'>>
}
