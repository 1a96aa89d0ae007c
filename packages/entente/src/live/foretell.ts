import type { As } from '@entente/measure'
import type { Day } from '@entente/model'
import type { Proposal } from '@entente/playbook'
import { ALERTS_A_DAY } from '@entente/watch'
import { replayOf } from '../playbooks/replay.ts'
import type { Workspace } from '../workspace/open-workspace.ts'
import type { PlaybooksInUse } from './playbooks-in-use.ts'
import { type WorstQuarter, worstQuarter } from './worst-quarter.ts'

/** What a desk would have been brought over a span, by its playbooks as they are now. */
export interface Foretold {
  readonly desk: string
  readonly partners: number
  /** Days of the span from the first to the last that any of its feeds covers. */
  readonly days: number
  readonly items: number
  readonly perDay: number
  readonly mostInADay: number
  /** Days on which there would have been more than the budget, and how many items these days' digests would have held. */
  readonly daysOver: number
  readonly inDigests: number
  readonly budget: number
  /** What a desk would be brought, and hold, if the quarter that brought most came again; null without an item. */
  readonly worstQuarter: WorstQuarter | null
}

/**
 * How many items a day each desk would have had: the alert budget, foretold by replay. As reported every act is taken as
 * confirmed when it settled, which is the most a feed can bring; as confirmed by what people said.
 */
export async function foretell(
  workspace: Workspace,
  { playbooks }: Pick<PlaybooksInUse, 'playbooks'>,
  {
    as = 'reported',
    from,
    to,
  }: { readonly as?: As | undefined; readonly from?: Day | undefined; readonly to?: Day | undefined } = {},
): Promise<readonly Foretold[]> {
  const byDesk = Map.groupBy(playbooks, ({ desk }) => desk)
  const foretold: Foretold[] = []
  for (const [desk, ofDesk] of byDesk) {
    const perDay = new Map<Day, number>()
    const ofThisDesk: Proposal[] = []
    let days = 0
    for (const { playbook, partner } of ofDesk) {
      const { proposals, strain } = await replayOf(workspace, playbook, { partner, as, from, to })
      days = Math.max(days, strain.length)
      ofThisDesk.push(...proposals)
      for (const { on } of proposals) perDay.set(on, (perDay.get(on) ?? 0) + 1)
    }
    const counts = [...perDay.values()]
    const items = counts.reduce((sum, one) => sum + one, 0)
    const over = counts.filter((one) => one > ALERTS_A_DAY)
    foretold.push({
      desk,
      partners: ofDesk.length,
      days,
      items,
      perDay: days === 0 ? 0 : items / days,
      mostInADay: Math.max(0, ...counts),
      daysOver: over.length,
      inDigests: over.reduce((sum, one) => sum + one - ALERTS_A_DAY, 0),
      budget: ALERTS_A_DAY,
      worstQuarter: worstQuarter(ofThisDesk),
    })
  }
  return foretold
}
