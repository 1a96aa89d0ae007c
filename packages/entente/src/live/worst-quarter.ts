import type { Day } from '@entente/model'
import type { Proposal } from '@entente/playbook'

/** The quarter of a past in which most items came. */
export interface WorstQuarter {
  readonly from: Day
  readonly items: number
  /** Most of them open on one day: each is from the day it came until it was settled or lapsed, since nobody decides in a replay. */
  readonly openAtOnce: number
}

/** The quarter with most items, the earliest of like ones; null where there are none. */
export function worstQuarter(proposals: readonly Pick<Proposal, 'on' | 'closedOn'>[]): WorstQuarter | null {
  const quarters = Map.groupBy(proposals, ({ on }) => quarterStart(on))
  const [worst] = [...quarters].toSorted(
    ([from, items], [other, others]) => others.length - items.length || (from < other ? -1 : 1),
  )
  if (worst === undefined) return null
  const [from, items] = worst
  const openOn = (day: Day): number =>
    items.filter(({ on, closedOn }) => on <= day && (closedOn === null || day < closedOn)).length
  // More are open only on a day on which one comes.
  return { from, items: items.length, openAtOnce: Math.max(...items.map(({ on }) => openOn(on))) }
}

function quarterStart(day: Day): Day {
  const month = Number(day.slice(5, 7))
  return `${day.slice(0, 5)}${String(month - ((month - 1) % 3)).padStart(2, '0')}-01` as Day
}
