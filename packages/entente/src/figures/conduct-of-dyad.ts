import { type Conduct, conduct, type ConductQuestion } from '@entente/measure'
import type { ActorCode } from '@entente/model'
import type { Workspace } from '../workspace/open-workspace.ts'
import { chooseFeed } from './choose-feed.ts'
import { comparisonSet } from './comparison-set.ts'

/** As in `ConductQuestion`; by default the feed is chosen as for every figure, and `among` is ourselves and our partners. */
export interface DyadConductQuestion extends Omit<ConductQuestion, 'feed' | 'among'> {
  readonly feed?: string | undefined
  readonly among?: readonly ActorCode[] | undefined
}

/**
 * How a state carries itself toward another, beside the region.
 * @throws EntenteError `no-comparison-set`; as `chooseFeed` and `conduct`.
 */
export async function conductOfDyad(workspace: Workspace, question: DyadConductQuestion): Promise<Conduct> {
  const among = comparisonSet(workspace, question.among)
  const { feed } = await chooseFeed(workspace, question, question.feed)
  return conduct(workspace.store, { ...question, feed, among })
}
