import { type ActorCode, addDays, type Day } from '@entente/model'
import type { Commitment } from './commitment.ts'
import { commitmentIdOf, type FollowUp } from './follow-up.ts'
import { deputyOf } from './owners.ts'

/** Why something is to be looked at, the most pressing first. */
export const ATTENTION_KINDS = [
  'hand-over-overdue',
  'commitment-overdue',
  'step-overdue',
  'hand-over-waiting',
  'due-soon',
  'no-due-day',
] as const
export type AttentionKind = (typeof ATTENTION_KINDS)[number]

/** Something that somebody is to do something about. */
export interface Attention {
  readonly kind: AttentionKind
  /** A hand-over, a commitment or a step. */
  readonly id: string
  /** The commitment it is about; a hand-over can also be about a mechanism, such as `K2`. */
  readonly commitment: string
  readonly partner: ActorCode
  readonly what: string
  /** Who is to act; for a hand-over its receiver. */
  readonly owner: string
  /** Who deputises today, if the owner is away. */
  readonly deputy: string | null
  readonly due: Day | null
  /** Days past due, negative where it is still to come; null where there is no day. */
  readonly daysLate: number | null
}

/** Days ahead from which on something that is due is told. */
const SOON_DAYS = 14

/**
 * Everything that is overdue, waits to be accepted, is due within two weeks, or has no day at all; overdue first, the longest
 * first, then by day.
 */
export function attention(state: FollowUp, today: Day): Attention[] {
  const soon = addDays(today, SOON_DAYS)
  const found: Attention[] = []
  const note = (
    kind: AttentionKind,
    id: string,
    about: Pick<Commitment, 'id' | 'partner'>,
    owner: string,
    what: string,
    due: Day | null,
  ) => {
    const deputy = deputyOf(state, owner, today) ?? null
    const daysLate = due === null ? null : daysBetween(due, today)
    const { partner } = about
    found.push({ kind, id, commitment: about.id, partner, what, owner, deputy, due, daysLate })
  }
  for (const id of state.offered.values()) {
    const handOver = state.handOvers.get(id)
    if (handOver === undefined) continue
    const commitment = state.commitments.get(commitmentIdOf(handOver.item))
    const about = commitment ?? state.mechanisms.get(handOver.item)
    if (about === undefined) continue
    const what = 'what' in about ? about.what : about.name
    const kind = handOver.acceptBy < today ? 'hand-over-overdue' : 'hand-over-waiting'
    note(kind, id, about, handOver.to, what, handOver.acceptBy)
  }
  for (const commitment of state.commitments.values()) {
    if (commitment.outcome !== null) continue
    const { id, due, owner, what } = commitment
    if (due !== null && due <= soon)
      note(due < today ? 'commitment-overdue' : 'due-soon', id, commitment, owner, what, due)
    if (due === null && commitment.steps.every((step) => step.due === null)) {
      note('no-due-day', id, commitment, owner, what, null)
    }
    for (const step of commitment.steps) {
      if (step.state !== 'open' || step.due === null || step.due > soon) continue
      note(step.due < today ? 'step-overdue' : 'due-soon', step.id, commitment, step.owner, step.what, step.due)
    }
  }
  const rank = (one: Attention): number => (isOverdue(one) ? 0 : ATTENTION_KINDS.indexOf(one.kind))
  const day = (one: Attention): string => one.due ?? '9999'
  return found.sort((a, b) => rank(a) - rank(b) || (day(a) < day(b) ? -1 : day(a) > day(b) ? 1 : 0))
}

/** Whether its day has passed. */
export function isOverdue({ kind }: Pick<Attention, 'kind'>): boolean {
  return kind === 'hand-over-overdue' || kind === 'commitment-overdue' || kind === 'step-overdue'
}

/** Whole days from one day to a later one. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000)
}
