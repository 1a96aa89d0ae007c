import { type ActorCode, type Author, type Day, EntenteError, isActorCode, WRITERS } from '@entente/model'
import type { Journal, NewEntry } from '@entente/store'
import { z } from 'zod'
import { day, readInput, words } from './fields.ts'
import {
  THEIR_MEASURE_WORDS,
  THEIR_MEASURES,
  type TheirMeasure,
  type TheirMeasurePayloads,
} from './their-measures-fold.ts'

interface Desk {
  readonly journal: Journal
  readonly author: Author
}

/** A measure of the partner's that came into force. */
export const theirMeasureInput: z.ZodType<Omit<TheirMeasurePayloads['their-measure/begun'], 'id'>, unknown> = z
  .strictObject({
    partner: z
      .string()
      .refine(isActorCode, 'not a code of a state or organisation, such as ARM')
      .transform((code) => code as ActorCode),
    instrument: z.string().min(1).max(100).nullable().default(null).describe('id of an instrument of the catalogue'),
    words: z.enum(THEIR_MEASURE_WORDS).nullable().default(null).describe('where no instrument says it'),
    since: day,
    review: day.describe('day on which to look again whether it stands'),
    source: words.describe('what shows that it is in force'),
  })
  .refine(({ instrument, words: said }) => (instrument === null) !== (said === null), {
    message: 'say it by an instrument or by words, not by both',
    path: ['words'],
  })
  .refine(({ since, review }) => since < review, { message: 'is not after its beginning', path: ['review'] })

/** That it was looked at and still stands. */
export const reviewInput: z.ZodType<{ readonly review: Day; readonly source: string }, unknown> = z.strictObject({
  review: day.describe('when to look next'),
  source: words.describe('what shows that it still stands'),
})

/** That it ended. */
export const endInput: z.ZodType<{ readonly until: Day; readonly source: string }, unknown> = z.strictObject({
  until: day.describe('first day on which it is in force no more'),
  source: words.describe('what shows that it ended'),
})

/**
 * Registers a measure of theirs.
 * @param isKnown whether the catalogue has an instrument.
 * @throws EntenteError `bad-input`, `no-such-instrument`, `not-yet`, `not-your-role`.
 */
export async function beginTheirMeasure(
  desk: Desk,
  input: unknown,
  isKnown: (instrument: string) => boolean,
): Promise<TheirMeasure> {
  const begun = readInput(theirMeasureInput, input, 'measure')
  if (begun.instrument !== null && !isKnown(begun.instrument)) {
    throw new EntenteError('no-such-instrument', `there is no instrument \`${begun.instrument}\``, {
      help: 'entente instruments lists them all; or say it by words',
    })
  }
  let id = ''
  await desk.journal.append(desk.author, WRITERS, (at) => {
    refuseFuture(begun.since, at)
    id = `TM${desk.journal.count('their-measure/begun') + 1}`
    return [entryOf('their-measure/begun', { id, ...begun })]
  })
  return findTheirMeasure(desk.journal, id)
}

/** @throws EntenteError `bad-input`, `no-such-measure`, `measure-ended`, `review-passed`, `not-your-role`. */
export async function reviewTheirMeasure(desk: Desk, id: string, input: unknown): Promise<TheirMeasure> {
  const { review, source } = readInput(reviewInput, input, 'review')
  await desk.journal.append(desk.author, WRITERS, (at) => {
    inForce(desk.journal, id)
    if (review <= at.slice(0, 10)) {
      throw new EntenteError('review-passed', `${review} is not ahead`, { help: 'give the day on which to look next' })
    }
    return [entryOf('their-measure/reviewed', { id, review, source })]
  })
  return findTheirMeasure(desk.journal, id)
}

/** @throws EntenteError `bad-input`, `no-such-measure`, `measure-ended`, `not-yet`, `not-your-role`. */
export async function endTheirMeasure(desk: Desk, id: string, input: unknown): Promise<TheirMeasure> {
  const { until, source } = readInput(endInput, input, 'end')
  await desk.journal.append(desk.author, WRITERS, (at) => {
    const { since } = inForce(desk.journal, id)
    refuseFuture(until, at)
    if (until < since) {
      throw new EntenteError('bad-input', `end: \`until\`: before its beginning, ${since}`, {
        help: 'correct the field and send it again; nothing was written',
      })
    }
    return [entryOf('their-measure/ended', { id, until, source })]
  })
  return findTheirMeasure(desk.journal, id)
}

/** @throws EntenteError `no-such-measure`. */
function findTheirMeasure(journal: Pick<Journal, 'view'>, id: string): TheirMeasure {
  const found = journal.view(THEIR_MEASURES).get(id)
  if (found !== undefined) return found
  throw new EntenteError('no-such-measure', `there is no measure \`${id}\``, { help: 'entente standing lists them' })
}

function inForce(journal: Pick<Journal, 'view'>, id: string): TheirMeasure {
  const found = findTheirMeasure(journal, id)
  if (found.until === null) return found
  throw new EntenteError('measure-ended', `${id} ended on ${found.until}`, { help: 'register it anew if it came back' })
}

function refuseFuture(on: Day, at: string): void {
  if (on <= at.slice(0, 10)) return
  throw new EntenteError('not-yet', `${on} is still to come`, { help: 'write it down once it is so' })
}

function entryOf<Kind extends keyof TheirMeasurePayloads>(kind: Kind, payload: TheirMeasurePayloads[Kind]): NewEntry {
  return { kind, payload }
}
