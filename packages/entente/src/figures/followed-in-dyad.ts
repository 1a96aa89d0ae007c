import { type FollowedInRelation, followedInRelation, type FollowedQuestion } from '@entente/measure'
import { sentBy } from '@entente/watch'
import type { Workspace } from '../workspace/open-workspace.ts'
import { chooseFeed } from './choose-feed.ts'

/** As in `FollowedQuestion`; by default the feed is chosen as for every figure. */
export interface FollowedInDyadQuestion extends Omit<FollowedQuestion, 'feed' | 'instruments'> {
  readonly feed?: string | undefined
}

/**
 * What followed the acts of a state; of our own also by the instruments that the journal knows.
 * @throws EntenteError as `chooseFeed` and `followedInRelation`.
 */
export async function followedInDyad(
  workspace: Workspace,
  question: FollowedInDyadQuestion,
): Promise<FollowedInRelation> {
  const { feed } = await chooseFeed(workspace, question, question.feed)
  const ours = question.source === workspace.config?.perspective
  const instruments = ours ? sentBy(workspace.store.journal, question.target) : []
  return followedInRelation(workspace.store, { ...question, feed, instruments })
}
