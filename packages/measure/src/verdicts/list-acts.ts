import type { ActorCode, Day } from '@entente/model'
import type { Store } from '@entente/store'
import { checkSpan } from '../check-span.ts'
import { type ActMeaning, meaningOf } from './act.ts'
import { ACTS, type StoredAct } from './acts-fold.ts'

export interface ActFilter {
  readonly source?: ActorCode
  readonly target?: ActorCode
  /** Either side of it. */
  readonly partner?: ActorCode
  /** Days of occurrence, both included. */
  readonly from?: Day
  readonly to?: Day
  /** Withdrawn ones too. Default false. */
  readonly withdrawn?: boolean
}

/** An act by hand with what its code means. */
export interface ListedAct extends StoredAct, ActMeaning {}

/** Acts by hand, latest day first, within a day the latest entered first. */
export function listActs(store: Store, filter: ActFilter = {}): ListedAct[] {
  checkSpan(filter)
  const { source, target, partner, from, to, withdrawn = false } = filter
  return [...store.journal.view(ACTS).acts.values()]
    .filter(
      (act) =>
        (withdrawn || act.withdrawn === null) &&
        (source === undefined || act.source === source) &&
        (target === undefined || act.target === target) &&
        (partner === undefined || act.source === partner || act.target === partner) &&
        (from === undefined || act.occurredOn >= from) &&
        (to === undefined || act.occurredOn <= to),
    )
    .toSorted((a, b) =>
      a.occurredOn === b.occurredOn ? numberOf(b) - numberOf(a) : a.occurredOn < b.occurredOn ? 1 : -1,
    )
    .map((act) => ({ ...act, ...meaningOf(act) }))
}

function numberOf({ id }: StoredAct): number {
  return Number(id.slice(1))
}
