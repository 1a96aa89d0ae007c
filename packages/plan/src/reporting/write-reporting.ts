import { type ActorCode, type Day, EntenteError, HEADS, WRITERS } from '@entente/model'
import { z } from 'zod'
import type { Commitment } from '../follow-up/commitment.ts'
import type { DeskWriter } from '../follow-up/desk.ts'
import { actor, day, readInput, words } from '../follow-up/fields.ts'
import { FOLLOW_UP } from '../follow-up/follow-up.ts'
import { toScored } from '../follow-up/to-scored.ts'
import type { ScoredCommitment } from '../scores/scored-commitment.ts'
import {
  type FrozenList,
  READ_VALUES,
  type Reading,
  readingKey,
  REPORTING,
  type SchemeRead,
  SCHEMES_READ,
} from './frozen-list.ts'

interface FreezeInput {
  readonly title: string
  readonly on: Day
  readonly partner: ActorCode | null
}

export const freezeInput: z.ZodType<FreezeInput, unknown> = z.strictObject({
  title: words(300),
  on: day,
  partner: actor.nullable().default(null),
})

const readingInput: z.ZodType<Omit<Reading, 'seq'>, unknown> = z.strictObject({
  list: z.string(),
  commitment: z.string(),
  scheme: z.enum(SCHEMES_READ),
  reader: z.literal([1, 2, 3]),
  value: z.string(),
  because: words(1000).nullable().default(null),
})

/** A commitment as the scores look at it, without anything else. */
function toFreeze(commitment: Commitment): ScoredCommitment {
  const scored = toScored(commitment)
  return { ...scored, steps: scored.steps.map(({ id, due, state, doneOn }) => ({ id, due, state, doneOn })) }
}

/** Commitments made by the end of a day, of one partner or of all. */
function listed(commitments: Iterable<Commitment>, partner: ActorCode | null, on: Day): Commitment[] {
  return [...commitments].filter(
    (one) => (partner === null || one.partner === partner) && one.madeAt.slice(0, 10) <= on,
  )
}

/**
 * Freezes the list that a report counts over: the commitments made by a day, with their steps and due days as they stand now.
 * @throws EntenteError `bad-input`, `nothing-to-freeze`, `not-your-role`.
 */
export async function freezeList(desk: DeskWriter, input: unknown): Promise<FrozenList> {
  const { title, on, partner } = readInput(freezeInput, input, 'list')
  const { journal } = desk
  let id = ''
  await journal.append(desk.author, HEADS, () => {
    id = `L${journal.count('list/frozen') + 1}`
    const commitments = listed(journal.view(FOLLOW_UP).commitments.values(), partner, on).map(toFreeze)
    if (commitments.length === 0) {
      throw new EntenteError('nothing-to-freeze', 'no commitment was made by that day', { help: 'choose a later day' })
    }
    return [{ kind: 'list/frozen', payload: { id, title, on, partner, commitments } }]
  })
  return findList(desk, id)
}

/** @throws EntenteError `no-such-list`. */
export function findList({ journal }: Pick<DeskWriter, 'journal'>, id: string): FrozenList {
  const list = journal.view(REPORTING).lists.get(id)
  if (list !== undefined) return list
  throw new EntenteError('no-such-list', `there is no frozen list \`${id}\``, {
    help: 'entente scores lists shows them',
  })
}

/**
 * Writes what a reader says of a commitment; a later reading of the same reader takes its place until both have read, for
 * from then on each could see the other's. Where the workspace names officers, nobody reads twice, and who settles is a third.
 * @throws EntenteError `bad-input`, `no-such-list`, `not-listed`, `read-before`, `both-have-read`, `nothing-to-settle`,
 * `not-your-role`.
 */
export async function readScore(desk: DeskWriter, input: unknown): Promise<Reading> {
  const reading = readInput(readingInput, input, 'reading')
  if (!READ_VALUES[reading.scheme].includes(reading.value)) {
    throw new EntenteError('bad-input', `reading: \`value\`: \`${reading.value}\` is none of ${reading.scheme}`, {
      help: `use ${READ_VALUES[reading.scheme].join(', ')}`,
    })
  }
  const { journal } = desk
  await journal.append(desk.author, WRITERS, () => {
    const list = findList(desk, reading.list)
    if (!list.commitments.some(({ id }) => id === reading.commitment)) {
      throw new EntenteError('not-listed', `${reading.commitment} is not in ${list.id}`, {
        help: 'a list stays as it was frozen; freeze another',
      })
    }
    const others = ([1, 2, 3] as const).flatMap((reader) => {
      const other = journal.view(REPORTING).readings.get(readingKey({ ...reading, reader }))
      return other === undefined || reader === reading.reader ? [] : [other]
    })
    if (others.some((other) => journal.isBy(other.seq, desk.author))) {
      throw new EntenteError('read-before', `the same officer read ${reading.commitment} already, as another reader`, {
        help: 'readings are worth something because two persons made them',
      })
    }
    if (reading.reader === 3) refuseUnlessApart(others)
    else if (others.some(({ reader }) => reader !== 3) && journal.view(REPORTING).readings.has(readingKey(reading))) {
      throw new EntenteError('both-have-read', `both readers have read ${reading.commitment}: what they said stands`, {
        help: 'where they differ, a third settles',
      })
    }
    return [{ kind: 'score/read', payload: reading }]
  })
  const written = journal.view(REPORTING).readings.get(readingKey(reading))
  return written ?? { ...reading, seq: 0 }
}

function refuseUnlessApart(readings: readonly Reading[]): void {
  const [one, two] = readings
  if (one !== undefined && two !== undefined && one.value !== two.value) return
  throw new EntenteError('nothing-to-settle', 'two readers have not come to different values', {
    help: 'a third settles only where two differ',
  })
}

/** One commitment of a list under one scheme: what the readers say, shown only when both have read, and what holds. */
export interface ReadItem {
  readonly commitment: string
  readonly scheme: SchemeRead
  readonly read: readonly (1 | 2)[]
  readonly first: string | null
  readonly second: string | null
  readonly settled: string | null
  /** What both say, else what was settled; null where it is open. */
  readonly value: string | null
}

/** The readings of a list under one scheme, in the order of the list. */
export function readItems({ journal }: Pick<DeskWriter, 'journal'>, list: FrozenList, scheme: SchemeRead): ReadItem[] {
  const own = [...journal.view(REPORTING).readings.values()].filter(
    (one) => one.list === list.id && one.scheme === scheme,
  )
  const valuesOf = (reader: 1 | 2 | 3): ReadonlyMap<string, string> =>
    new Map(own.flatMap((one) => (one.reader === reader ? [[one.commitment, one.value]] : [])))
  const [firsts, seconds, settlements] = [valuesOf(1), valuesOf(2), valuesOf(3)]
  return list.commitments.map(({ id: commitment }) => {
    const [first, second] = [firsts.get(commitment) ?? null, seconds.get(commitment) ?? null]
    const settled = settlements.get(commitment) ?? null
    const read = [...(first === null ? [] : [1 as const]), ...(second === null ? [] : [2 as const])]
    // Who reads second must not know what the first said.
    if (first === null || second === null) {
      return { commitment, scheme, read, first: null, second: null, settled: null, value: null }
    }
    return { commitment, scheme, read, first, second, settled, value: first === second ? first : settled }
  })
}
