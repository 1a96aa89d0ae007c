import type { HandOver } from '../../api/follow-up-types.ts'
import { type Day, daysBetween } from '../../periods/period.ts'

/** One owner in a chain of hands, or one who was asked to be. */
export interface Hand {
  readonly owner: string
  /** First day; null of one who was offered it and has not accepted. */
  readonly from: Day | null
  /** The day it was passed on; null where it is still there. */
  readonly until: Day | null
  readonly days: number | null
  readonly kind: 'held' | 'holds' | 'offered' | 'overdue'
  /** Last day to accept, of an open offer. */
  readonly acceptBy: Day | null
}

/**
 * Who had an item, one after the other, and who is to have it next. Offers that were declined or withdrawn changed nothing
 * and are not in it.
 */
export function handsOf(
  { madeAt, owner, endedOn }: { readonly madeAt: string; readonly owner: string; readonly endedOn: Day | null },
  handOvers: readonly HandOver[],
  today: Day,
): Hand[] {
  const accepted = handOvers.filter((one) => one.state === 'accepted').sort((a, b) => (dayOf(a) < dayOf(b) ? -1 : 1))
  const open = handOvers.find((one) => one.state === 'offered')
  const owners = [accepted[0]?.from ?? owner, ...accepted.map((one) => one.to)]
  const starts = [madeAt.slice(0, 10), ...accepted.map(dayOf)]
  const hands = owners.map((one, at): Hand => {
    const from = starts[at] ?? madeAt.slice(0, 10)
    const until = starts[at + 1] ?? endedOn
    const days = Math.max(0, daysBetween(from, until ?? today) - 1)
    return { owner: one, from, until, days, kind: until === null ? 'holds' : 'held', acceptBy: null }
  })
  if (open === undefined) return hands
  const kind = open.late ? 'overdue' : 'offered'
  return [...hands, { owner: open.to, from: null, until: null, days: null, kind, acceptBy: open.acceptBy }]
}

function dayOf(handOver: HandOver): Day {
  return handOver.endedAt?.slice(0, 10) ?? handOver.on
}
