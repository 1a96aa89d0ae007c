import {
  type RegionStanding,
  regionSeries,
  regionStanding,
  worsenTogether,
  type WorsenTogether,
} from '@entente/measure'
import { type ActorCode, type Day, EntenteError } from '@entente/model'
import type { Workspace } from '../workspace/open-workspace.ts'
import { chooseFeed } from './choose-feed.ts'
import { comparisonSet } from './comparison-set.ts'

export interface RegionOfWorkspaceQuestion {
  readonly feed?: string | undefined
  /** Default ourselves and our partners. */
  readonly among?: readonly ActorCode[] | undefined
}

/**
 * How all relations among ourselves and our partners stand on a day.
 * @throws EntenteError `no-region`, `no-comparison-set`; as `chooseFeed`.
 */
export async function regionOfWorkspace(
  workspace: Workspace,
  question: RegionOfWorkspaceQuestion & { readonly on?: Day | undefined; readonly halfLife?: number | undefined },
): Promise<RegionStanding> {
  return regionStanding(workspace.store, { ...question, ...(await regionFor(workspace, question)) })
}

export interface Stress extends WorsenTogether {
  readonly feed: string
  readonly actors: readonly ActorCode[]
}

/**
 * Which of these relations worsen together, beyond what all of them feel.
 * @throws EntenteError `no-region`, `no-comparison-set`; as `chooseFeed`.
 */
export async function stressOfWorkspace(workspace: Workspace, question: RegionOfWorkspaceQuestion): Promise<Stress> {
  const { feed, actors } = await regionFor(workspace, question)
  const series = await regionSeries(workspace.store, { feed, actors, by: 'month' })
  return { feed, actors, ...worsenTogether(series) }
}

async function regionFor(
  workspace: Workspace,
  { feed, among }: RegionOfWorkspaceQuestion,
): Promise<{ readonly feed: string; readonly actors: readonly ActorCode[] }> {
  const actors = [...new Set(comparisonSet(workspace, among))].toSorted()
  const [source, target] = actors
  if (source === undefined || target === undefined)
    throw new EntenteError('no-region', 'a region has two states at least', {
      help: 'name them, such as --among KAZ,ARM,AZE',
    })
  return { feed: (await chooseFeed(workspace, { source, target }, feed)).feed, actors }
}
