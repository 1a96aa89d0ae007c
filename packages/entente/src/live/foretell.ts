import type { As } from '@entente/measure'
import type { Day } from '@entente/model'
import { ALERTS_A_DAY } from '@entente/watch'
import { replayOf } from '../playbooks/replay.ts'
import type { Workspace } from '../workspace/open-workspace.ts'
import { type PlaybooksInUse } from './playbooks-in-use.ts'

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
  /** The quarter that would have brought most, which is what a desk would hold if it came again; null without an item. */
  readonly worstQuarter: { readonly from: Day; readonly items: number } | null
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
    let days = 0
    for (const { playbook, partner } of ofDesk) {
      const { proposals, strain } = await replayOf(workspace, playbook, { partner, as, from, to })
      days = Math.max(days, strain.length)
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
      worstQuarter: worstQuarter(perDay),
    })
  }
  return foretold
}

function worstQuarter(perDay: ReadonlyMap<Day, number>): Foretold['worstQuarter'] {
  const quarters = new Map<Day, number>()
  for (const [day, items] of perDay) {
    const from = quarterStart(day)
    quarters.set(from, (quarters.get(from) ?? 0) + items)
  }
  const [worst] = [...quarters].toSorted((one, other) => other[1] - one[1] || (one[0] < other[0] ? -1 : 1))
  return worst === undefined ? null : { from: worst[0], items: worst[1] }
}

function quarterStart(day: Day): Day {
  const month = Number(day.slice(5, 7))
  return `${day.slice(0, 5)}${String(month - ((month - 1) % 3)).padStart(2, '0')}-01` as Day
}
