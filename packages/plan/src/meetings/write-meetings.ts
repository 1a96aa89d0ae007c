import { EntenteError } from '@entente/model'
import { cutClauses } from '../communique/cut-clauses.ts'
import type { Commitment } from '../follow-up/commitment.ts'
import { type DeskWriter, findCommitment, nextId, writeTo } from '../follow-up/desk.ts'
import { needReason, readInput } from '../follow-up/fields.ts'
import { FOLLOW_UP } from '../follow-up/follow-up.ts'
import type { Clause, Occasion } from '../follow-up/occasion.ts'
import { today } from '../follow-up/owners.ts'
import { type AgreedEntries, agreedEntries, readOccasion } from '../follow-up/write-commitments.ts'
import {
  type Meeting,
  meetingChanges,
  meetingInput,
  type MeetingPayloads,
  type ReadoutInput,
  readoutInput,
} from './meeting.ts'
import { MEETINGS, type Meetings } from './meetings.ts'

/** Plans a meeting. @throws EntenteError `bad-input`, `not-your-role`. */
export async function planMeeting(desk: DeskWriter, input: unknown): Promise<Meeting> {
  const meeting = readInput(meetingInput, input, 'meeting')
  let id = ''
  const state = await writeTo(desk, MEETINGS, () => {
    id = nextId(desk, 'meeting/planned', 'M')
    return [entryOf('meeting/planned', { ...meeting, id })]
  })
  return findMeeting(state, id)
}

/** Changes a meeting that is ahead; a day that moves needs a reason. @throws EntenteError `bad-input`, `no-such-meeting`, `not-ahead`, `needs-reason`. */
export async function changeMeeting(desk: DeskWriter, id: string, input: unknown): Promise<Meeting> {
  const changes = readInput(meetingChanges, input, 'change')
  const state = await writeTo(desk, MEETINGS, (before) => {
    const { day } = findAhead(before, id)
    if (changes.day !== undefined && changes.day !== day) needReason(changes.because, 'the day moves')
    return [entryOf('meeting/changed', { id, changes })]
  })
  return findMeeting(state, id)
}

/** @throws EntenteError `no-such-meeting`, `not-ahead`, `needs-reason`. */
export async function cancelMeeting(desk: DeskWriter, id: string, because: string | null): Promise<Meeting> {
  const state = await writeTo(desk, MEETINGS, (before) => {
    findAhead(before, id)
    return [entryOf('meeting/cancelled', { id, because: needReason(because, 'it is cancelled') })]
  })
  return findMeeting(state, id)
}

/** What a read-out came to. */
export interface HeldMeeting {
  readonly meeting: Meeting
  readonly occasion: Occasion | null
  readonly commitments: readonly Commitment[]
}

/**
 * Records the read-out of a meeting, the occasion with the clauses of its text, and the commitments that rest on them: all
 * or nothing. Without a text and without commitments there is no occasion. More commitments can be made later.
 * @throws EntenteError `bad-input`, `no-such-meeting`, `not-ahead`, and as `makeCommitments`.
 */
export async function holdMeeting(desk: DeskWriter, id: string, input: unknown): Promise<HeldMeeting> {
  const given = readInput(readoutInput, input, 'read-out')
  const { text, notes, points } = given
  let agreed: AgreedEntries | undefined
  const state = await writeTo(desk, MEETINGS, (meetings) => {
    const meeting = findAhead(meetings, id)
    const held = { ...meeting, day: given.day ?? meeting.day }
    if (held.day > today(desk.author)) {
      throw new EntenteError('not-held-yet', `${id} is planned for ${held.day}, which has not come`, {
        help: 'say on which day it was held',
      })
    }
    agreed = needsOccasion(given)
      ? agreedEntries(desk, desk.journal.view(FOLLOW_UP), occasionOf(held, given), commitmentsOf(held, given))
      : undefined
    const occasion = agreed?.occasion.id ?? null
    const entry = entryOf('meeting/held', { id, day: held.day, readout: { text, notes, points }, occasion })
    return [...(agreed?.entries ?? []), entry]
  })
  const { commitments } = desk.journal.view(FOLLOW_UP)
  return {
    meeting: findMeeting(state, id),
    occasion: agreed?.occasion ?? null,
    commitments: (agreed?.ids ?? []).map((one) => findCommitment({ commitments }, one)),
  }
}

/** The numbered clauses of a text, as an occasion keeps them: what may promise something, and what stands around it. */
export function clausesOf(text: string): Clause[] {
  return cutClauses(text)
    .filter((piece) => piece.kind === 'clause')
    .map((piece, at) => ({ number: at + 1, label: (piece.label ?? '').slice(0, 60), text: piece.text }))
}

/** @throws EntenteError `no-such-meeting`. */
export function findMeeting(state: Meetings, id: string): Meeting {
  const meeting = state.get(id)
  if (meeting !== undefined) return meeting
  throw new EntenteError('no-such-meeting', `there is no meeting \`${id}\``, {
    help: 'entente meetings list shows them',
  })
}

function findAhead(state: Meetings, id: string): Meeting {
  const meeting = findMeeting(state, id)
  if (meeting.state === 'planned') return meeting
  throw new EntenteError('not-ahead', `${id} was ${meeting.state} already`, { help: 'nothing was written' })
}

function needsOccasion({ text, clauses, commitments }: ReadoutInput): boolean {
  return text !== null || commitments.length > 0 || (clauses ?? []).length > 0
}

function occasionOf(meeting: Meeting, { text, clauses: given }: ReadoutInput): Omit<Occasion, 'id'> {
  const { kind, title, day, partner, parties, place, marking } = meeting
  const source = readoutSource(meeting)
  const clauses = given ?? (text === null ? [] : clausesOf(text))
  return readOccasion({ kind, title, day, partner, parties, place, marking, source, clauses })
}

/** What promises made at a meeting have in common, unless they say otherwise. */
function commitmentsOf({ id, title, day, partner, marking }: Meeting, { commitments }: ReadoutInput): object[] {
  const source = readoutSource({ id, title, day })
  return commitments.map((one) => ({
    partner,
    marking,
    status: 'announced',
    binding: 'political',
    source,
    ...one,
  }))
}

function readoutSource({ id, title, day }: Pick<Meeting, 'id' | 'title' | 'day'>): Occasion['source'] {
  return { title: `Read-out of ${id}: ${title}`.slice(0, 300), day, reference: id }
}

function entryOf<Kind extends keyof MeetingPayloads>(kind: Kind, payload: MeetingPayloads[Kind]) {
  return { kind, payload }
}
