import { type RelationTurns, relationTurns, type TurnsQuestion } from '@entente/measure'
import type { ActorCode } from '@entente/model'
import type { Workspace } from '../workspace/open-workspace.ts'
import { chooseFeed } from './choose-feed.ts'
import { comparisonSet } from './comparison-set.ts'

/** As in `TurnsQuestion`; by default the feed is chosen as for every figure, and `among` is ourselves and our partners. */
export interface DyadTurnsQuestion extends Omit<TurnsQuestion, 'feed' | 'among'> {
  readonly feed?: string | undefined
  readonly among?: readonly ActorCode[] | undefined
}

/**
 * When a state's treatment of another turned.
 * @throws EntenteError `no-comparison-set`; as `chooseFeed` and `relationTurns`.
 */
export async function turnsOfDyad(workspace: Workspace, question: DyadTurnsQuestion): Promise<RelationTurns> {
  const among = comparisonSet(workspace, question.among)
  const { feed } = await chooseFeed(workspace, question, question.feed)
  return relationTurns(workspace.store, { ...question, feed, among })
}
