import { type Day, type FollowUp, type HandOver, handsOf } from 'entente'

/** A hand-over with the words of what it passes on, and whether it waits for too long. */
export function handOverLine(state: FollowUp, handOver: HandOver, today: Day) {
  const answerers = handOver.state === 'offered' ? handsOf(state, handOver.to, today) : []
  const late = handOver.state === 'offered' && handOver.acceptBy < today
  return { ...handOver, title: itemTitle(state, handOver.item), late, answerers }
}

/** What a commitment or a step says; empty where its text was erased. */
export function itemTitle(state: FollowUp, item: string): string {
  const commitment = state.commitments.get(item.split('.')[0] ?? item)
  if (commitment === undefined || commitment.id === item) return commitment?.what ?? ''
  const step = commitment.steps.find(({ id }) => id === item)
  return step === undefined ? '' : `${step.what} (step of: ${commitment.what})`
}
