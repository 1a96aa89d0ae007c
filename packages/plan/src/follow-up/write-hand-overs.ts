import { EntenteError } from '@entente/model'
import type { NewEntry } from '@entente/store'
import { type DeskWriter, entryOf, findCommitment, findStep, nextId, write } from './desk.ts'
import { readInput } from './fields.ts'
import { commitmentIdOf, type FollowUp, isMechanismId } from './follow-up.ts'
import {
  type Absence,
  absenceInput,
  type HandOver,
  handOverInput,
  handOverNote,
  type HandOverInput,
  type Rotation,
  rotationInput,
} from './hand-over.ts'
import { findMechanism } from '../mechanisms/write-mechanisms.ts'
import { checkOwner, today, worksAs } from './owners.ts'

/**
 * Offers an item to another owner. The giver stays the owner until it is accepted.
 * @throws EntenteError `bad-input`, `no-such-owner`, `no-such-commitment`, `no-such-step`, `no-such-mechanism`, `already-offered`, `same-hands`.
 */
export async function offerHandOver(desk: DeskWriter, input: unknown): Promise<HandOver> {
  const offer = readInput(handOverInput, input, 'hand-over')
  checkOwner(desk.owners, offer.to, 'to')
  let id = ''
  const state = await write(desk, (before) => {
    id = nextId(desk, 'hand-over/offered', 'H')
    const from = ownerOf(before, offer.item)
    if (from === offer.to) {
      throw new EntenteError('same-hands', `${offer.item} is ${from}'s already`, {
        help: 'where another officer takes over the post, begin a rotation',
      })
    }
    return [offerEntry(before, id, offer, from, null)]
  })
  return findHandOver(state, id)
}

/**
 * Takes what was offered: from now on the receiver is the owner.
 * @throws EntenteError `no-such-hand-over`, `not-open`, `not-yours`, `own-offer`.
 */
export async function acceptHandOver(desk: DeskWriter, id: string): Promise<HandOver> {
  return aboutOpen(desk, id, (handOver, state) => {
    refuseOthers(desk, state, handOver)
    return entryOf('hand-over/accepted', { id })
  })
}

/** Sends it back with a reason. @throws EntenteError as `acceptHandOver`, `bad-input`. */
export async function declineHandOver(desk: DeskWriter, id: string, because: string): Promise<HandOver> {
  return aboutOpen(desk, id, (handOver, state) => {
    refuseOthers(desk, state, handOver)
    return entryOf('hand-over/declined', { id, because: reason(because) })
  })
}

/** Takes an offer back. @throws EntenteError `no-such-hand-over`, `not-open`, `bad-input`. */
export async function withdrawHandOver(desk: DeskWriter, id: string, because: string): Promise<HandOver> {
  return aboutOpen(desk, id, () => entryOf('hand-over/withdrawn', { id, because: reason(because) }))
}

/**
 * Says what is passed with an offer, in the place of what was said before; until it is accepted.
 * @throws EntenteError `bad-input`, `no-such-hand-over`, `not-open`.
 */
export async function noteHandOver(desk: DeskWriter, id: string, input: unknown): Promise<HandOver> {
  const { what } = readInput(handOverNote, input, 'note')
  return aboutOpen(desk, id, () => entryOf('hand-over/noted', { id, what }))
}

/**
 * An officer leaves a post: each open commitment, step and mechanism that the post owns is offered to who takes over. Nothing is handed
 * over until each line is accepted. Where the post itself takes over, another officer than the one who leaves accepts.
 * @throws EntenteError `bad-input`, `no-such-owner`, `nothing-owned`.
 */
export async function beginRotation(desk: DeskWriter, input: unknown): Promise<Rotation> {
  const rotation = readInput(rotationInput, input, 'rotation')
  checkOwner(desk.owners, rotation.post, 'post')
  checkOwner(desk.owners, rotation.to, 'to')
  let id = ''
  const state = await write(desk, (before) => {
    id = nextId(desk, 'rotation/begun', 'R')
    const items = ownedBy(before, rotation.post).filter((item) => !before.offered.has(item))
    if (items.length === 0) {
      throw new EntenteError('nothing-owned', `${rotation.post} owns nothing that is not offered already`, {
        help: 'there is nothing to hand over',
      })
    }
    return [entryOf('rotation/begun', { ...rotation, id }), ...rotationOffers(desk, before, items, { ...rotation, id })]
  })
  return state.rotations.get(id) ?? { ...rotation, id, begunAt: desk.author.now().toISOString() }
}

/**
 * Offers what the post of a rotation owns and no line of it passes on yet: what has come since, or was declined.
 * @throws EntenteError `no-such-rotation`, `nothing-owned`.
 */
export async function offerRest(desk: DeskWriter, id: string): Promise<Rotation> {
  const state = await write(desk, (before) => {
    const rotation = findRotation(before, id)
    const items = restOf(before, rotation)
    if (items.length > 0) return rotationOffers(desk, before, items, rotation)
    throw new EntenteError('nothing-owned', `${rotation.post} owns nothing without a line in ${id}`, {
      help: 'there is nothing to hand over',
    })
  })
  return findRotation(state, id)
}

/** Open items of the post of a rotation that no line of it passes on, and that are not offered otherwise. */
export function restOf(state: FollowUp, rotation: Rotation): string[] {
  const passed = new Set<string>()
  for (const line of linesOf(state, rotation.id)) if (line.state === 'accepted') passed.add(line.item)
  return ownedBy(state, rotation.post).filter((item) => !state.offered.has(item) && !passed.has(item))
}

/** The lines of a rotation, in their order. */
export function linesOf(state: FollowUp, rotation: string): HandOver[] {
  return [...state.handOvers.values()].filter((handOver) => handOver.rotation === rotation)
}

/** @throws EntenteError `no-such-rotation`. */
export function findRotation(state: FollowUp, id: string): Rotation {
  const rotation = state.rotations.get(id)
  if (rotation !== undefined) return rotation
  throw new EntenteError('no-such-rotation', `there is no rotation \`${id}\``, {
    help: 'the page of hand-overs lists them',
  })
}

/** What a line of a rotation says where nobody said what is passed; an offer must say something. */
const WITHOUT_NOTE = 'rotation'

function rotationOffers(
  desk: DeskWriter,
  state: FollowUp,
  items: readonly string[],
  { id, post, to, leaves, what }: Omit<Rotation, 'begunAt'>,
) {
  return items.map((item, at) => {
    const offer = { item, to, on: leaves, acceptBy: leaves, what: what ?? WITHOUT_NOTE }
    return offerEntry(state, nextId(desk, 'hand-over/offered', 'H', at), offer, post, id)
  })
}

/** Notes who deputises for an owner, and when. @throws EntenteError `bad-input`, `no-such-owner`. */
export async function noteAbsence(desk: DeskWriter, input: unknown): Promise<Absence> {
  const absence = readInput(absenceInput, input, 'absence')
  checkOwner(desk.owners, absence.owner, 'owner')
  checkOwner(desk.owners, absence.deputy, 'deputy')
  await write(desk, () => [entryOf('absence/noted', absence)])
  return absence
}

/** Ids of the open commitments, steps and mechanisms that an owner has; steps of its own commitments go with them. */
export function ownedBy(state: FollowUp, owner: string): string[] {
  const items: string[] = []
  for (const commitment of state.commitments.values()) {
    if (commitment.outcome !== null) continue
    if (commitment.owner === owner) items.push(commitment.id)
    else
      items.push(
        ...commitment.steps.filter((step) => step.state === 'open' && step.owner === owner).map(({ id }) => id),
      )
  }
  for (const { id, owner: holder, state: now } of state.mechanisms.values()) {
    if (holder === owner && now !== 'ended') items.push(id)
  }
  return items
}

function ownerOf(state: FollowUp, item: string): string {
  if (isMechanismId(item)) return findMechanism(state, item).owner
  return item.includes('.') ? findStep(state, item).owner : findCommitment(state, commitmentIdOf(item)).owner
}

function offerEntry(
  state: FollowUp,
  id: string,
  offer: HandOverInput,
  from: string,
  rotation: string | null,
): NewEntry {
  const open = state.offered.get(offer.item)
  if (open !== undefined) {
    throw new EntenteError('already-offered', `${offer.item} is being handed over already (${open})`, {
      help: 'withdraw that one first',
    })
  }
  return entryOf('hand-over/offered', { ...offer, id, from, rotation })
}

function findHandOver(state: FollowUp, id: string): HandOver {
  const handOver = state.handOvers.get(id)
  if (handOver !== undefined) return handOver
  throw new EntenteError('no-such-hand-over', `there is no hand-over \`${id}\``, {
    help: 'entente hand-over list shows them',
  })
}

/** Writes about an offer that is still open. */
async function aboutOpen(
  desk: DeskWriter,
  id: string,
  decide: (handOver: HandOver, state: FollowUp) => NewEntry,
): Promise<HandOver> {
  const state = await write(desk, (before) => {
    const handOver = findHandOver(before, id)
    if (handOver.state !== 'offered') {
      throw new EntenteError('not-open', `hand-over ${id} is ${handOver.state} already`, {
        help: 'nothing was written',
      })
    }
    return [decide(handOver, before)]
  })
  return findHandOver(state, id)
}

function refuseOthers(desk: DeskWriter, state: FollowUp, handOver: HandOver): void {
  const { author } = desk
  if (!worksAs(state, author, handOver.to, today(author))) {
    throw new EntenteError('not-yours', `hand-over ${handOver.id} is for ${handOver.to}`, {
      help: 'its receiver, a deputy or the head of desk answers it',
    })
  }
  if (desk.journal.isBy(handOver.offeredSeq, author)) {
    throw new EntenteError('own-offer', `hand-over ${handOver.id} was offered by the same officer`, {
      help: 'who receives it accepts it',
    })
  }
}

function reason(because: string): string {
  if (because.trim() !== '') return because
  throw new EntenteError('bad-input', 'it is not said why', { help: 'give a reason; nothing was written' })
}
