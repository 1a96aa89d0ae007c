import {
  conduct,
  type Conduct,
  type ConductQuestion,
  durability,
  type Durability,
  type DurabilityQuestion,
  type RelationAnswers,
  relationAnswers,
  type AnswersQuestion,
  type RelationTurns,
  relationTurns,
  type TurnsQuestion,
} from '@entente/measure'
import type { ActorCode } from '@entente/model'
import { DECISIONS } from '@entente/watch'
import type { Workspace } from '../workspace/open-workspace.ts'
import { chooseFeed } from './choose-feed.ts'
import { comparisonSet } from './comparison-set.ts'

/** A question about a dyad beside its region: the feed is chosen as for every figure, and `among` is ourselves and our partners. */
type InRegion<Question> = Omit<Question, 'feed' | 'among'> & {
  readonly feed?: string | undefined
  readonly among?: readonly ActorCode[] | undefined
}

/** What became of the proposals of our own playbook. */
export interface DyadConduct extends Conduct {
  /** By the journal: taken as proposed, taken otherwise, not taken; null where the source is not us. */
  readonly decisions: { readonly accepted: number; readonly changed: number; readonly declined: number } | null
}

/**
 * How a state carries itself toward another, beside the region; of our own conduct also what became of our playbook's proposals.
 * @throws EntenteError `no-comparison-set`; as `chooseFeed` and `conduct`.
 */
export async function conductOfDyad(workspace: Workspace, question: InRegion<ConductQuestion>): Promise<DyadConduct> {
  const found = await conduct(workspace.store, await inRegion(workspace, question))
  if (question.source !== workspace.config?.perspective) return { ...found, decisions: null }
  const decided = [...workspace.store.journal.view(DECISIONS).byItem.values()].filter(
    ({ partner }) => partner === question.target,
  )
  const count = (outcome: string): number => decided.filter((one) => one.outcome === outcome).length
  return {
    ...found,
    decisions: { accepted: count('accepted'), changed: count('changed'), declined: count('declined') },
  }
}

/**
 * How long calm and improved spells of a dyad last, beside those of the workspace's other relations.
 * @throws EntenteError `no-comparison-set`; as `chooseFeed` and `durability`.
 */
export async function durabilityOfDyad(
  workspace: Workspace,
  question: InRegion<DurabilityQuestion>,
): Promise<Durability> {
  return durability(workspace.store, await inRegion(workspace, question))
}

/**
 * When a state's treatment of another turned.
 * @throws EntenteError `no-comparison-set`; as `chooseFeed` and `relationTurns`.
 */
export async function turnsOfDyad(workspace: Workspace, question: InRegion<TurnsQuestion>): Promise<RelationTurns> {
  return relationTurns(workspace.store, await inRegion(workspace, question))
}

/**
 * Who answers whom.
 * @throws EntenteError `no-comparison-set`; as `chooseFeed` and `relationAnswers`.
 */
export async function answersOfDyad(
  workspace: Workspace,
  question: InRegion<AnswersQuestion>,
): Promise<RelationAnswers> {
  return relationAnswers(workspace.store, await inRegion(workspace, question))
}

async function inRegion<Question extends { readonly source: ActorCode; readonly target: ActorCode }>(
  workspace: Workspace,
  question: Question & { readonly feed?: string | undefined; readonly among?: readonly ActorCode[] | undefined },
): Promise<Question & { readonly feed: string; readonly among: readonly ActorCode[] }> {
  const among = comparisonSet(workspace, question.among)
  const { feed } = await chooseFeed(workspace, question, question.feed)
  return { ...question, feed, among }
}
