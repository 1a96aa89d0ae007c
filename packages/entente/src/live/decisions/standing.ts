import { type ActorCode, addDays, type Author, type Day, dayFromNumber } from '@entente/model'
import {
  beginTheirMeasure,
  endTheirMeasure,
  reviewTheirMeasure,
  THEIR_MEASURES,
  type TheirMeasure,
} from '@entente/watch'
import type { RelationNow } from '../relation-now.ts'
import type { Workspace } from '../../workspace/open-workspace.ts'
import { catalogueOf } from './decide.ts'
import { relationsOf } from './relation-of.ts'

/** A measure of ours, as it follows from decisions and from what we did. */
export interface OurMeasure {
  readonly partner: ActorCode
  readonly instrument: string
  /** Response in whose name it was decided; null for what was only done. */
  readonly response: string | null
  readonly since: Day
  /** Day on which lifting was decided; null while it is in force. */
  readonly until: Day | null
  /** Day on which it is proposed for lifting, if nothing does so before; null where no review is foreseen. */
  readonly review: Day | null
  /** The item that proposes to lift it now. */
  readonly item: string | null
}

export interface Standing {
  readonly ours: readonly OurMeasure[]
  /** `due`: its day of review has come; no item is made of it. */
  readonly theirs: readonly (TheirMeasure & { readonly due: boolean })[]
}

/** What is in force of ours and of theirs, and what was. @throws EntenteError `no-playbook`. */
export async function standingMeasures(workspace: Workspace, today: Day, partner?: ActorCode): Promise<Standing> {
  const relations = await relationsOf(workspace, partner, today)
  const theirs = [...workspace.store.journal.view(THEIR_MEASURES).values()]
    .filter((one) => partner === undefined || one.partner === partner)
    .map((one) => ({ ...one, due: one.until === null && one.review <= today }))
  return { ours: relations.flatMap(ours), theirs }
}

function ours({ partner, playbook, run }: RelationNow): readonly OurMeasure[] {
  return run.standing.map(({ instrument, response, since, until }) => {
    const now = until === null ? run.state?.standing.find((one) => one.instrument === instrument) : undefined
    const after = playbook.instruments[instrument]?.review ?? null
    const review = now === undefined || after === null ? null : addDays(dayFromNumber(now.reviewFrom), after)
    return { partner, instrument, response, since, until, review, item: now?.open?.id ?? null }
  })
}

/** @throws as `beginTheirMeasure` of the watch. */
export function noteTheirMeasure(workspace: Workspace, author: Author, input: unknown): Promise<TheirMeasure> {
  const catalogue = catalogueOf(workspace)
  return beginTheirMeasure({ journal: workspace.store.journal, author }, input, (id) => catalogue.has(id))
}

/** @throws as `reviewTheirMeasure` of the watch. */
export function noteReview({ store }: Workspace, author: Author, id: string, input: unknown): Promise<TheirMeasure> {
  return reviewTheirMeasure({ journal: store.journal, author }, id, input)
}

/** @throws as `endTheirMeasure` of the watch. */
export function noteEnd({ store }: Workspace, author: Author, id: string, input: unknown): Promise<TheirMeasure> {
  return endTheirMeasure({ journal: store.journal, author }, id, input)
}
