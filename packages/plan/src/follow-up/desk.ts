import { type ActorCode, type Author, EntenteError, type OfficerRole, WRITERS } from '@entente/model'
import type { Fold, Journal, NewEntry } from '@entente/store'
import type { Commitment, Step } from './commitment.ts'
import { commitmentIdOf, FOLLOW_UP, type FollowUp, type FollowUpKind, type FollowUpPayloads } from './follow-up.ts'
import type { Owner } from './owners.ts'

/** Where what is written goes, who writes, and what the workspace says. */
export interface DeskWriter {
  readonly journal: Journal
  readonly author: Author
  /** Desks and posts of the workspace. */
  readonly owners: readonly Owner[]
  readonly perspective: ActorCode | null
}

/** Writes what `decide` makes of the state, in a role that may write; nobody else writes meanwhile. */
export function write(
  desk: DeskWriter,
  decide: (state: FollowUp, at: string) => readonly NewEntry[],
): Promise<FollowUp> {
  return writeTo(desk, FOLLOW_UP, decide)
}

/** The same for any part of the state; by default for every role that may write. */
export async function writeTo<State>(
  desk: DeskWriter,
  fold: Fold<State>,
  decide: (state: State, at: string) => readonly NewEntry[],
  allowed: readonly OfficerRole[] = WRITERS,
): Promise<State> {
  await desk.journal.append(desk.author, allowed, (at) => decide(desk.journal.view(fold), at))
  return desk.journal.view(fold)
}

export function entryOf<Kind extends FollowUpKind>(kind: Kind, payload: FollowUpPayloads[Kind]): NewEntry {
  return { kind, payload }
}

/** The id of what the next entry of a kind makes, such as `C12`; never one that was used, also where it was erased. */
export function nextId({ journal }: DeskWriter, kind: string, prefix: string, after = 0): string {
  return `${prefix}${journal.count(kind) + after + 1}`
}

/** @throws EntenteError `no-such-commitment`. */
export function findCommitment(state: Pick<FollowUp, 'commitments'>, id: string): Commitment {
  const commitment = state.commitments.get(id)
  if (commitment !== undefined) return commitment
  throw new EntenteError('no-such-commitment', `there is no commitment \`${id}\``, {
    help: 'entente commitments list shows them',
  })
}

/** @throws EntenteError `no-such-commitment`, `no-such-step`. */
export function findStep(state: FollowUp, id: string): Step {
  const commitment = findCommitment(state, commitmentIdOf(id))
  const step = commitment.steps.find((one) => one.id === id)
  if (step !== undefined) return step
  throw new EntenteError('no-such-step', `${commitment.id} has no step \`${id}\``, {
    help: `it has: ${commitment.steps.map((one) => one.id).join(', ') || 'none'}`,
  })
}
