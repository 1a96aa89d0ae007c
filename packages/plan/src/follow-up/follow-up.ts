import type { Entry, Fold } from '@entente/store'
import { changeWords } from './change-words.ts'
import { changeOf, defined } from './changes.ts'
import type { Commitment, CommitmentChanges, CommitmentInput, Evidence, Step, StepChanges } from './commitment.ts'
import type { Absence, HandOver, Rotation } from './hand-over.ts'
import type { Occasion } from './occasion.ts'
import type { ScoredCommitment } from '../scores/scored-commitment.ts'
import { toScored } from './to-scored.ts'
import type { Mechanism, MechanismPayloads } from '../mechanisms/mechanism.ts'
import { MECHANISM_HANDLERS, updateMechanism } from '../mechanisms/mechanism-handlers.ts'

/** What was agreed, who has it in hand, and how far it is: all that follows from the journal. */
export interface FollowUp {
  readonly occasions: Map<string, Occasion>
  readonly commitments: Map<string, Commitment>
  readonly handOvers: Map<string, HandOver>
  /** The open hand-over of an item, if there is one. */
  readonly offered: Map<string, string>
  readonly rotations: Map<string, Rotation>
  /** Commissions, joint bodies, funds; they are handed over as commitments are. */
  readonly mechanisms: Map<string, Mechanism>
  readonly absences: Absence[]
  /** How far each commitment was after each row that changed it, earliest first: scores of past days follow from these. */
  readonly progress: Map<string, Progress[]>
}

/** How far a commitment is from a row of the journal on, until the next one. */
export interface Progress {
  readonly seq: number
  readonly commitment: ScoredCommitment
}

/** Payloads of the journal, by kind. */
export interface FollowUpPayloads extends MechanismPayloads {
  /** Journals from before texts were kept have none. */
  'occasion/recorded': Omit<Occasion, 'text'> & { readonly text?: string | null }
  'commitment/made': Omit<CommitmentInput, 'steps'> & { readonly id: string; readonly steps: readonly Step[] }
  'commitment/changed': { readonly id: string; readonly changes: CommitmentChanges }
  'commitment/closed': { readonly id: string; readonly outcome: NonNullable<Commitment['outcome']> }
  'commitment/reopened': { readonly id: string; readonly because: string }
  'step/added': { readonly commitment: string; readonly step: Step }
  'step/changed': { readonly id: string; readonly changes: StepChanges }
  'evidence/added': { readonly commitment: string; readonly evidence: Evidence }
  'evidence/judged': {
    readonly commitment: string
    readonly id: string
    readonly accepted: boolean
    readonly because: string
  }
  'hand-over/offered': Omit<HandOver, 'state' | 'offeredAt' | 'offeredSeq' | 'endedAt' | 'endedBy' | 'because'>
  'hand-over/noted': { readonly id: string; readonly what: string }
  'hand-over/accepted': { readonly id: string }
  'hand-over/declined': { readonly id: string; readonly because: string }
  'hand-over/withdrawn': { readonly id: string; readonly because: string }
  'rotation/begun': Omit<Rotation, 'begunAt' | 'what'> & { readonly what?: string | null }
  'absence/noted': Absence
}
export type FollowUpKind = keyof FollowUpPayloads

type Handlers = {
  readonly [Kind in FollowUpKind]: (state: FollowUp, payload: FollowUpPayloads[Kind], entry: Entry) => void
}

const HANDLERS: Handlers = {
  ...MECHANISM_HANDLERS,
  'occasion/recorded': (state, occasion) => void state.occasions.set(occasion.id, { text: null, ...occasion }),
  'commitment/made': (state, made, entry) => {
    const changes = [changeOf(entry, `made; owner ${made.owner}`)]
    const commitment = { ...made, evidence: [], outcome: null, madeAt: entry.at, changes }
    state.commitments.set(made.id, commitment)
    state.progress.set(made.id, [{ seq: entry.seq, commitment: toScored(commitment) }])
  },
  'commitment/changed': (state, { id, changes }, entry) => {
    const { because: _because, ...fields } = changes
    update(state, id, entry, changeWords(changes), (commitment) => ({ ...commitment, ...defined(fields) }))
  },
  'commitment/closed': (state, { id, outcome }, entry) =>
    update(state, id, entry, `closed: ${outcome.result}`, (commitment) => ({ ...commitment, outcome })),
  'commitment/reopened': (state, { id, because }, entry) =>
    update(state, id, entry, `opened again: ${because}`, (commitment) => ({ ...commitment, outcome: null })),
  'step/added': (state, { commitment, step }, entry) =>
    update(state, commitment, entry, `step ${step.id}: ${step.what}`, (one) => ({
      ...one,
      steps: [...one.steps, step],
    })),
  'step/changed': (state, { id, changes }, entry) => {
    const { because, ...fields } = changes
    const kept = fields.state === 'dropped' ? { because } : {}
    updateStep(state, id, entry, `step ${id}: ${changeWords(changes)}`, (step) => ({
      ...step,
      ...defined(fields),
      ...kept,
    }))
  },
  'evidence/added': (state, { commitment, evidence }, entry) =>
    update(state, commitment, entry, `evidence: ${evidence.title}`, (one) => ({
      ...one,
      evidence: [...one.evidence, evidence],
    })),
  'evidence/judged': (state, { commitment, id, accepted, because }, entry) =>
    update(state, commitment, entry, `evidence ${id} ${accepted ? 'accepted' : 'rejected'}`, (one) => ({
      ...one,
      evidence: one.evidence.map((each) => (each.id === id ? { ...each, accepted, because } : each)),
    })),
  'hand-over/offered': (state, offer, entry) => {
    state.handOvers.set(offer.id, {
      ...offer,
      state: 'offered',
      offeredAt: entry.at,
      offeredSeq: entry.seq,
      endedAt: null,
      endedBy: null,
      because: null,
    })
    state.offered.set(offer.item, offer.id)
    note(state, offer.item, entry, `${offer.item} offered by ${offer.from} to ${offer.to}`)
  },
  'hand-over/noted': (state, { id, what }, entry) => {
    const handOver = state.handOvers.get(id)
    if (handOver === undefined) return
    state.handOvers.set(id, { ...handOver, what })
    note(state, handOver.item, entry, `what ${id} passes was noted`)
  },
  'hand-over/accepted': (state, { id }, entry) => {
    const handOver = end(state, id, 'accepted', entry, null)
    if (handOver !== undefined) passOn(state, handOver, entry)
  },
  'hand-over/declined': (state, { id, because }, entry) => void end(state, id, 'declined', entry, because),
  'hand-over/withdrawn': (state, { id, because }, entry) => void end(state, id, 'withdrawn', entry, because),
  'rotation/begun': (state, rotation, entry) =>
    void state.rotations.set(rotation.id, { what: null, ...rotation, begunAt: entry.at }),
  'absence/noted': (state, absence) => void state.absences.push(absence),
}

/** The state of all commitments, folded from the journal. */
export const FOLLOW_UP: Fold<FollowUp> = {
  kinds: Object.keys(HANDLERS),
  empty: () => ({
    occasions: new Map(),
    commitments: new Map(),
    handOvers: new Map(),
    offered: new Map(),
    rotations: new Map(),
    mechanisms: new Map(),
    absences: [],
    progress: new Map(),
  }),
  apply: (state, entry) => {
    const handle = HANDLERS[entry.kind as FollowUpKind] as (state: FollowUp, payload: unknown, entry: Entry) => void
    handle(state, entry.payload, entry)
  },
}

/** Whether an item that is handed over is a mechanism, such as `K2`. */
export function isMechanismId(item: string): boolean {
  return /^K\d+$/.test(item)
}

/** The commitment that an item is, or is a step of: `C12` for `C12.3`. */
export function commitmentIdOf(item: string): string {
  return item.split('.')[0] ?? item
}

function passOn(state: FollowUp, { item, from, to }: HandOver, entry: Entry): void {
  const words = from === to ? `${item} taken over at ${to}` : `${item} passed from ${from} to ${to}`
  if (isMechanismId(item)) updateMechanism(state, item, entry, words, () => ({ owner: to }))
  else if (item.includes('.')) updateStep(state, item, entry, words, (step) => ({ ...step, owner: to }))
  else
    update(state, item, entry, words, (commitment) => ({
      ...commitment,
      owner: to,
      // Steps that the giver had go along with their commitment.
      steps: commitment.steps.map((step) =>
        step.owner === from && !state.offered.has(step.id) ? { ...step, owner: to } : step,
      ),
    }))
}

function end(
  state: FollowUp,
  id: string,
  how: 'accepted' | 'declined' | 'withdrawn',
  entry: Entry,
  because: string | null,
): HandOver | undefined {
  const handOver = state.handOvers.get(id)
  if (handOver === undefined) return undefined
  const ended: HandOver = { ...handOver, state: how, endedAt: entry.at, endedBy: entry.role, because }
  state.handOvers.set(id, ended)
  state.offered.delete(handOver.item)
  if (how !== 'accepted') note(state, handOver.item, entry, `hand-over ${id} to ${handOver.to} ${how}`)
  return ended
}

function note(state: FollowUp, item: string, entry: Entry, what: string): void {
  if (isMechanismId(item)) updateMechanism(state, item, entry, what, () => ({}))
  else update(state, commitmentIdOf(item), entry, what, (commitment) => commitment)
}

function updateStep(state: FollowUp, id: string, entry: Entry, what: string, change: (step: Step) => Step): void {
  update(state, commitmentIdOf(id), entry, what, (commitment) => ({
    ...commitment,
    steps: commitment.steps.map((step) => (step.id === id ? change(step) : step)),
  }))
}

/** A text that was erased can leave entries that speak of nothing: they change nothing. */
function update(
  state: FollowUp,
  id: string,
  entry: Entry,
  what: string,
  change: (commitment: Commitment) => Commitment,
): void {
  const commitment = state.commitments.get(id)
  if (commitment === undefined) return
  const next = change(commitment)
  state.commitments.set(id, { ...next, changes: [...commitment.changes, changeOf(entry, what)] })
  const same = next.steps === commitment.steps && next.status === commitment.status
  if (!same || next.outcome !== commitment.outcome)
    state.progress.get(id)?.push({ seq: entry.seq, commitment: toScored(next) })
}
