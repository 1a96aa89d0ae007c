import { type ActorCode, type Day, displayName, findActor } from '@entente/model'
import { dyads, relations } from '@entente/measure'
import type { Workspace } from '../workspace/open-workspace.ts'
import { chooseFeed } from './choose-feed.ts'

interface PartnerYear {
  readonly start: Day
  readonly events: number | null
  readonly cooperation: number | null
  readonly conflict: number | null
}

/** One direction of a relation, year by year, in one feed. */
export interface PartnerSide {
  readonly feed: string
  readonly reports: number
  readonly lastDay: Day | null
  /** First and last day that the feed covers; null where none. */
  readonly coverage: { readonly from: Day; readonly to: Day } | null
  /** Days between them that it does not cover. */
  readonly gaps: readonly { readonly from: Day; readonly to: Day }[]
  readonly years: readonly PartnerYear[]
}

export interface PartnerSummary {
  readonly actor: ActorCode
  readonly name: string
  readonly simulated: boolean
  readonly desk: string | null
  /** What the partner does toward us; null where the archive is empty. */
  readonly theirs: PartnerSide | null
  /** What we do toward the partner. */
  readonly ours: PartnerSide | null
}

/** The partners of a workspace in the order of its file, each with both directions. */
export async function partners(workspace: Workspace, locale: string): Promise<PartnerSummary[]> {
  const { config } = workspace
  if (config === undefined) return []
  const empty = (await workspace.store.feeds()).length === 0
  const side = async (source: ActorCode, target: ActorCode): Promise<PartnerSide | null> =>
    empty ? null : summarise(workspace, source, target)
  return Promise.all(
    config.partners.map(async ({ actor, desk }) => {
      const [theirs, ours] = await Promise.all([side(actor, config.perspective), side(config.perspective, actor)])
      return {
        actor,
        name: displayName(actor, locale),
        simulated: findActor(actor)?.simulated === true,
        desk: config.desks.find((candidate) => candidate.id === desk)?.title ?? null,
        theirs,
        ours,
      }
    }),
  )
}

async function summarise(workspace: Workspace, source: ActorCode, target: ActorCode): Promise<PartnerSide> {
  const { feed } = await chooseFeed(workspace, { source, target }, undefined)
  const [count] = await dyads(workspace.store, { source, target, feed })
  const { periods, coverage, gaps } = await relations(workspace.store, { source, target, feed, by: 'year' })
  return {
    feed,
    reports: count?.reports ?? 0,
    lastDay: count?.lastDay ?? null,
    coverage,
    gaps,
    years: periods.map(({ start, events, cooperation, conflict }) => ({ start, events, cooperation, conflict })),
  }
}
