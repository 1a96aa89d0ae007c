import { EntenteError } from '@entente/model'
import type { NewEntry } from '@entente/store'
import { checkEvidenceCondition } from '../evidence/check-evidence-condition.ts'
import {
  type Commitment,
  commitmentChanges,
  commitmentInput,
  type CommitmentInput,
  type Evidence,
  evidenceInput,
  outcomeInput,
  type Step,
  stepChanges,
  stepInput,
} from './commitment.ts'
import { type DeskWriter, entryOf, findCommitment, findStep, nextId, write } from './desk.ts'
import { needReason, readInput } from './fields.ts'
import type { FollowUp } from './follow-up.ts'
import { type Occasion, occasionInput } from './occasion.ts'
import { checkOwner, today } from './owners.ts'

/**
 * Records an occasion with the clauses of its text.
 * @throws EntenteError `bad-input`, `not-your-role`.
 */
export async function recordOccasion(desk: DeskWriter, input: unknown): Promise<Occasion> {
  return (await recordAgreed(desk, input, [])).occasion
}

/** @throws EntenteError `bad-input`. */
export function readOccasion(input: unknown): Omit<Occasion, 'id'> {
  const occasion = readInput(occasionInput, input, 'occasion')
  const numbers = new Set(occasion.clauses.map((clause) => clause.number))
  if (numbers.size === occasion.clauses.length) return occasion
  throw new EntenteError('bad-input', 'occasion: `clauses`: two have the same number', {
    help: 'number them 1, 2, 3; nothing was written',
  })
}

/**
 * Checks a commitment before it is written; throws nothing away and changes nothing.
 * @throws EntenteError `bad-input`, `bad-condition`, `no-such-owner`, `no-such-occasion`, `no-such-clause`.
 */
export function checkCommitment(desk: DeskWriter, state: FollowUp, input: unknown): CommitmentInput {
  const commitment = readInput(commitmentInput, input, 'commitment')
  checkOwner(desk.owners, commitment.owner, 'owner')
  if (commitment.condition !== null) checkEvidenceCondition(commitment.condition)
  for (const [at, step] of commitment.steps.entries()) {
    if (step.owner !== null) checkOwner(desk.owners, step.owner, `steps.${at}.owner`)
  }
  const both = commitment.promisedBy.filter((actor) => commitment.promisedTo.includes(actor))
  if (both.length > 0 && commitment.promisedBy.length === 1 && commitment.promisedTo.length === 1) {
    throw new EntenteError('bad-input', 'commitment: `promisedTo`: nobody promises to themselves', {
      help: 'name who promised and to whom; nothing was written',
    })
  }
  if (commitment.occasion === null) return commitment
  const occasion = state.occasions.get(commitment.occasion)
  if (occasion === undefined) {
    throw new EntenteError('no-such-occasion', `there is no occasion \`${commitment.occasion}\``, {
      help: 'record the occasion first',
    })
  }
  if (commitment.clause !== null && !occasion.clauses.some((clause) => clause.number === commitment.clause)) {
    throw new EntenteError('no-such-clause', `${occasion.id} has no clause ${commitment.clause}`, {
      help: `it has ${occasion.clauses.length} clauses`,
    })
  }
  return commitment
}

/**
 * Writes new commitments, all or none. One without an owner is refused.
 * @throws EntenteError as `checkCommitment`, `not-your-role`.
 */
export async function makeCommitments(desk: DeskWriter, inputs: readonly unknown[]): Promise<Commitment[]> {
  let ids: string[] = []
  const state = await write(desk, (before) => {
    const entries = newCommitments(desk, before, inputs)
    ids = entries.map(({ payload }) => payload.id)
    return entries
  })
  return ids.map((id) => findCommitment(state, id))
}

/**
 * Records an occasion together with what was promised there, all or nothing. The commitments name their clauses; the occasion
 * is filled in.
 * @throws EntenteError as `recordOccasion` and `makeCommitments`.
 */
export async function recordAgreed(
  desk: DeskWriter,
  input: unknown,
  commitments: readonly object[],
): Promise<{ readonly occasion: Occasion; readonly commitments: Commitment[] }> {
  const read = readOccasion(input)
  let agreed: AgreedEntries | undefined
  const state = await write(desk, (before) => {
    agreed = agreedEntries(desk, before, read, commitments)
    return agreed.entries
  })
  const { occasion = { ...read, id: '' }, ids = [] } = agreed ?? {}
  return { occasion, commitments: ids.map((id) => findCommitment(state, id)) }
}

/** What records an occasion together with what was promised there. */
export interface AgreedEntries {
  readonly occasion: Occasion
  /** Of the commitments. */
  readonly ids: readonly string[]
  readonly entries: readonly NewEntry[]
}

/** To be written in one go with what belongs to it. @throws EntenteError as `makeCommitments`. */
export function agreedEntries(
  desk: DeskWriter,
  before: FollowUp,
  read: Omit<Occasion, 'id'>,
  commitments: readonly object[],
): AgreedEntries {
  const occasion: Occasion = { ...read, id: nextId(desk, 'occasion/recorded', 'O') }
  const after = { ...before, occasions: new Map(before.occasions).set(occasion.id, occasion) }
  const inputs = commitments.map((one) => ({ ...one, occasion: occasion.id }))
  const made = newCommitments(desk, after, inputs)
  const entries = [entryOf('occasion/recorded', occasion), ...made]
  return { occasion, ids: made.map(({ payload }) => payload.id), entries }
}

function newCommitments(desk: DeskWriter, before: FollowUp, inputs: readonly unknown[]) {
  return inputs.map((input, at) => {
    const commitment = inputs.length === 1 ? checkCommitment(desk, before, input) : checkOneOf(desk, before, input, at)
    const id = nextId(desk, 'commitment/made', 'C', at)
    const steps = commitment.steps.map((step, number): Step => ({
      ...step,
      id: `${id}.${number + 1}`,
      owner: step.owner ?? commitment.owner,
      state: 'open',
      doneOn: null,
      because: null,
    }))
    return { kind: 'commitment/made', payload: { ...commitment, id, steps } } as const
  })
}

/** Says which of several is wrong, counted from 1. */
function checkOneOf(desk: DeskWriter, before: FollowUp, input: unknown, at: number): CommitmentInput {
  try {
    return checkCommitment(desk, before, input)
  } catch (error) {
    if (!(error instanceof EntenteError)) throw error
    const help = error.help === undefined ? {} : { help: error.help }
    throw new EntenteError(error.code, `number ${at + 1}: ${error.message}`, { ...help, cause: error })
  }
}

/**
 * Changes the words, status, day or condition of a commitment. A day that moves needs a reason.
 * @throws EntenteError `bad-input`, `no-such-commitment`, `needs-reason`.
 */
export async function changeCommitment(desk: DeskWriter, id: string, input: unknown): Promise<Commitment> {
  const changes = readInput(commitmentChanges, input, 'change')
  if (typeof changes.condition === 'string') checkEvidenceCondition(changes.condition)
  const state = await write(desk, (before) => {
    const { due } = findCommitment(before, id)
    if (changes.due !== undefined && due !== null && changes.due !== due) needReason(changes.because, 'the day moves')
    return [entryOf('commitment/changed', { id, changes })]
  })
  return findCommitment(state, id)
}

/** Says how a commitment ended. @throws EntenteError `bad-input`, `no-such-commitment`. */
export async function closeCommitment(desk: DeskWriter, id: string, input: unknown): Promise<Commitment> {
  const outcome = readInput(outcomeInput, input, 'outcome')
  const state = await write(desk, (before) => {
    findCommitment(before, id)
    return [entryOf('commitment/closed', { id, outcome })]
  })
  return findCommitment(state, id)
}

/** Opens a commitment that was closed. @throws EntenteError `no-such-commitment`, `needs-reason`. */
export async function reopenCommitment(desk: DeskWriter, id: string, because: string | null): Promise<Commitment> {
  const reason = needReason(because, 'it was closed')
  const state = await write(desk, (before) => {
    findCommitment(before, id)
    return [entryOf('commitment/reopened', { id, because: reason })]
  })
  return findCommitment(state, id)
}

/** @throws EntenteError `bad-input`, `no-such-commitment`, `no-such-owner`. */
export async function addStep(desk: DeskWriter, id: string, input: unknown): Promise<Commitment> {
  const step = readInput(stepInput, input, 'step')
  if (step.owner !== null) checkOwner(desk.owners, step.owner, 'owner')
  const state = await write(desk, (before) => {
    const { owner, steps } = findCommitment(before, id)
    const made: Step = {
      ...step,
      id: `${id}.${steps.length + 1}`,
      owner: step.owner ?? owner,
      state: 'open',
      doneOn: null,
      because: null,
    }
    return [entryOf('step/added', { commitment: id, step: made })]
  })
  return findCommitment(state, id)
}

/**
 * Changes a step. Done without a day is done today; a day that moves, or a step that is dropped, needs a reason.
 * @throws EntenteError `bad-input`, `no-such-step`, `needs-reason`.
 */
export async function changeStep(desk: DeskWriter, id: string, input: unknown): Promise<Commitment> {
  const read = readInput(stepChanges, input, 'step')
  const doneOn =
    read.state === 'done' ? (read.doneOn ?? today(desk.author)) : read.state === undefined ? read.doneOn : null
  const changes = { ...read, doneOn }
  const state = await write(desk, (before) => {
    const { due } = findStep(before, id)
    if (changes.due !== undefined && due !== null && changes.due !== due) needReason(changes.because, 'the day moves')
    if (changes.state === 'dropped') needReason(changes.because, 'the step is dropped')
    return [entryOf('step/changed', { id, changes })]
  })
  return findCommitment(state, id.split('.')[0] ?? id)
}

/** @throws EntenteError `bad-input`, `no-such-commitment`, `no-such-step`. */
export async function addEvidence(desk: DeskWriter, id: string, input: unknown): Promise<Commitment> {
  const given = readInput(evidenceInput, input, 'evidence')
  const state = await write(desk, (before) => {
    findCommitment(before, id)
    if (given.step !== null) findStep(before, given.step)
    const evidence: Evidence = { ...given, id: nextId(desk, 'evidence/added', 'E') }
    return [entryOf('evidence/added', { commitment: id, evidence })]
  })
  return findCommitment(state, id)
}

/** Takes evidence back, or accepts what was rejected. @throws EntenteError `no-such-evidence`, `needs-reason`. */
export async function judgeEvidence(
  desk: DeskWriter,
  commitment: string,
  id: string,
  judged: { readonly accepted: boolean; readonly because: string | null },
): Promise<Commitment> {
  const because = needReason(judged.because, 'evidence is judged')
  const state = await write(desk, (before) => {
    if (!findCommitment(before, commitment).evidence.some((one) => one.id === id)) {
      throw new EntenteError('no-such-evidence', `${commitment} has no evidence \`${id}\``, {
        help: 'entente commitments show lists it',
      })
    }
    return [entryOf('evidence/judged', { commitment, id, accepted: judged.accepted, because })]
  })
  return findCommitment(state, commitment)
}
