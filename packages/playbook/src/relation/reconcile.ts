import type { Day } from '@entente/model'
import type { Proposal } from './ledger.ts'

/**
 * Rule 5, when a late report made a relation be recomputed: what a desk was shown beside what follows now. What no longer
 * follows is `withdrawn`, unless it was decided or closed, which stays; what is new and past its due day is `missed` and
 * alerts nobody, and stays so until it is decided.
 * @param shown as this function gave them the last time.
 * @param following proposals of the new run.
 */
export function reconcile(shown: readonly Proposal[], following: readonly Proposal[], today: Day): readonly Proposal[] {
  const before = new Map(shown.map((one) => [one.id, one]))
  const now = new Set(following.map(({ id }) => id))
  const gone = shown.filter(({ id }) => !now.has(id)).map((one) => (isWaiting(one) ? withdrawn(one, today) : one))
  return [...gone, ...following.map((one) => bornLate(one, before.get(one.id), today))].toSorted(byDay)
}

function withdrawn(one: Proposal, today: Day): Proposal {
  return { ...one, status: 'withdrawn', closedOn: today }
}

function bornLate(one: Proposal, before: Proposal | undefined, today: Day): Proposal {
  const late = before === undefined ? one.due < today : before.status === 'missed'
  return late && (isWaiting(one) || one.status === 'lapsed') ? { ...one, status: 'missed' } : one
}

function isWaiting({ status }: Proposal): boolean {
  return status === 'open' || status === 'overdue'
}

function byDay(a: Proposal, b: Proposal): number {
  return a.on < b.on ? -1 : a.on > b.on ? 1 : a.id < b.id ? -1 : a.id > b.id ? 1 : 0
}
