import type { ActorCode, Day } from '@entente/model'
import { daysBetween } from './attention.ts'
import type { Binding, Commitment, CommitmentStatus } from './commitment.ts'
import type { FollowUp } from './follow-up.ts'

/** Who promised it, seen from one chair; `both` where we and they did. */
export type PromiseSide = 'ours' | 'theirs' | 'both'

export const COMMITMENT_STATES = ['open', 'closed', 'overdue'] as const
export type CommitmentState = (typeof COMMITMENT_STATES)[number]

/** Only commitments that fit everything that is given. */
export interface CommitmentFilter {
  readonly partner?: ActorCode | undefined
  readonly owner?: string | undefined
  /** Id of an occasion; an empty text for those that rest on none. */
  readonly occasion?: string | undefined
  /** `open` holds the overdue ones, too. */
  readonly state?: CommitmentState | undefined
  /** What both sides promised fits either. */
  readonly side?: 'ours' | 'theirs' | undefined
  /** Every word of it is in what was promised, in a step, or is the id. */
  readonly text?: string | undefined
}

/** From which chair, and on which day, commitments are looked at. */
export interface Outlook {
  readonly perspective: ActorCode | null
  readonly today: Day
}

/** One commitment as a line of a list. */
export interface CommitmentLine {
  readonly id: string
  readonly what: string
  readonly promisedBy: readonly ActorCode[]
  readonly promisedTo: readonly ActorCode[]
  readonly partner: ActorCode
  readonly binding: Binding
  readonly status: CommitmentStatus
  readonly owner: string
  readonly occasion: string | null
  readonly clause: number | null
  readonly marking: string | null
  /** Null where nobody's chair is known. */
  readonly side: PromiseSide | null
  readonly state: CommitmentState
  readonly stepsDone: number
  /** Without those that were dropped. */
  readonly steps: number
  /** What is due next, of the commitment or of a step of it; null where nothing has a day. */
  readonly next: { readonly id: string; readonly what: string; readonly due: Day } | null
  /** Days past what is due next, negative where it is still to come. */
  readonly daysLate: number | null
  readonly offered: { readonly id: string; readonly to: string; readonly acceptBy: Day; readonly late: boolean } | null
}

/** Commitments that fit, the longest overdue first, then by what is due next, then those without a day, then those closed. */
export function listCommitments(state: FollowUp, filter: CommitmentFilter, outlook: Outlook): Commitment[] {
  const words = (filter.text ?? '').toLowerCase().split(/\s+/).filter(Boolean)
  const found: { readonly commitment: Commitment; readonly rank: string }[] = []
  for (const commitment of state.commitments.values()) {
    if (filter.partner !== undefined && commitment.partner !== filter.partner) continue
    if (filter.owner !== undefined && commitment.owner !== filter.owner) continue
    if (filter.occasion !== undefined && (commitment.occasion ?? '') !== filter.occasion) continue
    if (filter.side !== undefined && !isOfSide(sideOf(commitment, outlook.perspective), filter.side)) continue
    if (words.length > 0 && !holds(commitment, words)) continue
    const next = nextDue(commitment)
    if (!isInState(commitment, next?.due, filter.state, outlook.today)) continue
    found.push({ commitment, rank: commitment.outcome === null ? `0 ${next?.due ?? '9999'}` : '1' })
  }
  return found.sort((a, b) => (a.rank < b.rank ? -1 : a.rank > b.rank ? 1 : 0)).map(({ commitment }) => commitment)
}

export function commitmentLine(state: FollowUp, commitment: Commitment, outlook: Outlook): CommitmentLine {
  const { id, what, promisedBy, promisedTo, partner, binding, status, owner, occasion, clause, marking } = commitment
  const next = nextDue(commitment)
  const offer = state.handOvers.get(state.offered.get(id) ?? '')
  const kept = commitment.steps.filter((step) => step.state !== 'dropped')
  return {
    id,
    what,
    promisedBy,
    promisedTo,
    partner,
    binding,
    status,
    owner,
    occasion,
    clause,
    marking,
    side: sideOf(commitment, outlook.perspective),
    state: stateOf(commitment, outlook.today),
    stepsDone: kept.filter((step) => step.state === 'done').length,
    steps: kept.length,
    next,
    daysLate: next === null ? null : daysBetween(next.due, outlook.today),
    offered:
      offer === undefined
        ? null
        : { id: offer.id, to: offer.to, acceptBy: offer.acceptBy, late: offer.acceptBy < outlook.today },
  }
}

/** Whether it is closed, open, or open with a day that has passed: its own or that of an open step. */
export function stateOf(commitment: Commitment, today: Day): CommitmentState {
  if (commitment.outcome !== null) return 'closed'
  const next = nextDue(commitment)
  return next !== null && next.due < today ? 'overdue' : 'open'
}

export function sideOf(
  { promisedBy }: Pick<Commitment, 'promisedBy'>,
  perspective: ActorCode | null,
): PromiseSide | null {
  if (perspective === null) return null
  if (!promisedBy.includes(perspective)) return 'theirs'
  return promisedBy.length === 1 ? 'ours' : 'both'
}

/** A commitment is replaced, never changed, so what is due next is worked out once for each. */
const KNOWN = new WeakMap<Commitment, { readonly next: CommitmentLine['next'] }>()

function nextDue(commitment: Commitment): CommitmentLine['next'] {
  const known = KNOWN.get(commitment) ?? { next: findNextDue(commitment) }
  KNOWN.set(commitment, known)
  return known.next
}

function findNextDue(commitment: Commitment): CommitmentLine['next'] {
  if (commitment.outcome !== null) return null
  let next: CommitmentLine['next'] = null
  for (const { id, what, due, state } of commitment.steps) {
    if (state === 'open' && due !== null && (next === null || due < next.due)) next = { id, what, due }
  }
  const { id, what, due } = commitment
  return due !== null && (next === null || due < next.due) ? { id, what, due } : next
}

function isOfSide(side: PromiseSide | null, wanted: 'ours' | 'theirs'): boolean {
  return side === wanted || side === 'both'
}

function isInState(
  commitment: Commitment,
  due: Day | undefined,
  wanted: CommitmentState | undefined,
  today: Day,
): boolean {
  if (wanted === undefined) return true
  const open = commitment.outcome === null
  if (wanted === 'overdue') return open && due !== undefined && due < today
  return open === (wanted === 'open')
}

function holds({ id, what, steps }: Commitment, words: readonly string[]): boolean {
  const texts = [what, ...steps.map((step) => step.what)].map((text) => text.toLowerCase())
  return words.every((word) => id.toLowerCase() === word || texts.some((text) => text.includes(word)))
}
