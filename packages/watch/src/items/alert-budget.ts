import type { Day } from '@entente/model'
import type { Delivery, Item } from './item.ts'

/** Items that a desk is told of at once in a day, at most; what comes beyond waits for the day's digest. */
export const ALERTS_A_DAY = 5

type Waiting = Pick<Item, 'id' | 'desk' | 'due' | 'type' | 'status'>

/**
 * Which of the items that come up together are told at once, the most urgent first: by due day, then by id. What waits for
 * nobody when it comes up, because it was missed or ended meanwhile, alerts nobody.
 * @param raised all items so far; those raised on this day count against the budget of their desk.
 */
export function deliver<New extends Waiting>(
  coming: readonly New[],
  raised: Iterable<Pick<Item, 'desk' | 'delivery' | 'raisedAt'>>,
  today: Day,
  budget: number = ALERTS_A_DAY,
): readonly (New & { readonly delivery: Delivery })[] {
  const told = new Map<string, number>()
  for (const { desk, delivery, raisedAt } of raised) {
    if (delivery === 'alert' && raisedAt.startsWith(today)) told.set(desk, (told.get(desk) ?? 0) + 1)
  }
  return coming.toSorted(byUrgency).map((item) => {
    const before = told.get(item.desk) ?? 0
    if (item.status !== 'open' || before >= budget) return { ...item, delivery: 'digest' }
    told.set(item.desk, before + 1)
    return { ...item, delivery: 'alert' }
  })
}

function byUrgency(a: Waiting, b: Waiting): number {
  if (a.due !== b.due) return a.due < b.due ? -1 : 1
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0
}
