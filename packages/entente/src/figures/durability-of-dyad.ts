import { type Durability, durability, type DurabilityQuestion } from '@entente/measure'
import type { ActorCode } from '@entente/model'
import type { Workspace } from '../workspace/open-workspace.ts'
import { chooseFeed } from './choose-feed.ts'
import { comparisonSet } from './comparison-set.ts'

/** As in `DurabilityQuestion`; by default the feed is chosen as for every figure, and `among` is ourselves and our partners. */
export interface DyadDurabilityQuestion extends Omit<DurabilityQuestion, 'feed' | 'among'> {
  readonly feed?: string | undefined
  readonly among?: readonly ActorCode[] | undefined
}

/**
 * How long calm and improved spells of a dyad last, beside those of the workspace's other relations.
 * @throws EntenteError `no-comparison-set` without `among` where there is no entente.yaml; as `chooseFeed` and `durability`.
 */
export async function durabilityOfDyad(workspace: Workspace, question: DyadDurabilityQuestion): Promise<Durability> {
  const among = comparisonSet(workspace, question.among)
  const { feed } = await chooseFeed(workspace, question, question.feed)
  return durability(workspace.store, { ...question, feed, among })
}
