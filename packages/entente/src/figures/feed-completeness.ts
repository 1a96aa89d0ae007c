import { type Completeness, completeness, type CompletenessOfDay, completenessOfDay } from '@entente/ingest'
import { checkSpan } from '@entente/measure'
import type { Day } from '@entente/model'
import type { Workspace } from '../workspace/open-workspace.ts'
import { checkHeld } from './choose-feed.ts'

/** Feeds of which something came or failed, sorted. */
export async function knownFeeds({ store }: Workspace): Promise<string[]> {
  const failed = (await store.arrivals.faults()).flatMap(({ place }) => place?.feed ?? [])
  return [...new Set([...(await store.feeds()), ...failed])].toSorted()
}

/**
 * How complete one feed is, day by day.
 * @throws EntenteError `no-such-feed`, `bad-span`.
 */
export async function feedCompleteness(
  workspace: Workspace,
  feed: string,
  range: { readonly from?: Day; readonly to?: Day } = {},
): Promise<Completeness> {
  checkHeld(feed, await knownFeeds(workspace))
  checkSpan(range)
  return completeness(workspace.store, feed, range)
}

/**
 * One day of a feed: what was expected, what came with which files, why the rest did not.
 * @throws EntenteError `no-such-feed`.
 */
export async function feedCompletenessOfDay(workspace: Workspace, feed: string, day: Day): Promise<CompletenessOfDay> {
  checkHeld(feed, await knownFeeds(workspace))
  return completenessOfDay(workspace.store, feed, day)
}
