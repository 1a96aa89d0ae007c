import { type Durability, durability, type DurabilityQuestion } from '@entente/measure'
import { type ActorCode, EntenteError } from '@entente/model'
import type { Workspace } from '../workspace/open-workspace.ts'
import { chooseFeed } from './choose-feed.ts'

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
  const { config, store } = workspace
  const among = question.among ?? (config && [config.perspective, ...config.partners.map(({ actor }) => actor)])
  if (among === undefined)
    throw new EntenteError('no-comparison-set', 'this folder does not say which states make a region', {
      help: 'name them, such as --among KAZ,ARM,AZE, or make a workspace with: entente init DIR',
    })
  const { feed } = await chooseFeed(workspace, question, question.feed)
  return durability(store, { ...question, feed, among })
}
