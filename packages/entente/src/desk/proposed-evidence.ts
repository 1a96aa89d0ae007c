import { findCommitment, type ProposedEvidence, proposeEvidence } from '@entente/plan'
import { chooseFeed } from '../figures/choose-feed.ts'
import type { Workspace } from '../workspace/open-workspace.ts'
import { followUp } from './desk-of.ts'

/** What one feed reports that may bear a promise out; undefined where it has no condition, or the archive is empty. */
export interface FoundEvidence {
  readonly condition: string | null
  readonly found: ProposedEvidence | undefined
  /** That hold reports of the relation; never added to the one that was looked at. */
  readonly otherFeeds: readonly string[]
}

/**
 * Incidents of one feed that satisfy the condition of a commitment and were not judged yet.
 * @throws EntenteError `no-such-commitment`, and as `chooseFeed`.
 */
export async function proposedEvidence(
  workspace: Workspace,
  id: string,
  asked: string | undefined,
): Promise<FoundEvidence> {
  const commitment = findCommitment(followUp(workspace), id)
  const { condition, promisedBy, promisedTo } = commitment
  const dyads = promisedBy.flatMap((source) => promisedTo.map((target) => ({ source, target })))
  const dyad = dyads.find(({ source, target }) => source !== target)
  const empty = asked === undefined && (await workspace.store.feeds()).length === 0
  if (condition === null || dyad === undefined || empty) return { condition, found: undefined, otherFeeds: [] }
  const { feed, others } = await chooseFeed(workspace, dyad, asked)
  const found = await proposeEvidence(workspace.store, commitment, feed)
  return { condition, found, otherFeeds: others.map((other) => other.feed) }
}
