import { EntenteError, PROGRAM, programAuthor } from '@entente/model'
import type { Journal } from '@entente/store'

const EXERCISE = 'watch/exercise'

/**
 * The clock of an exercise: it stands at a moment when it is made, and goes on from there as the given one does. What is
 * written meanwhile bears its time.
 * @throws EntenteError `bad-time`.
 */
export function exerciseClock(now: () => Date, moment: string): () => Date {
  const begun = now().getTime()
  const begins = /^\d{4}-\d{2}-\d{2}(?:T|$)/.test(moment) ? Date.parse(moment) : Number.NaN
  if (!Number.isNaN(begins)) return () => new Date(begins + now().getTime() - begun)
  throw new EntenteError('bad-time', `\`${moment}\` is not a moment`, {
    help: 'write it as 2024-12-31 or 2024-12-31T09:00:00Z',
  })
}

/** Writes down, once, that a workspace is used for an exercise, so that nobody looks at it by another clock. */
export async function beginExercise(journal: Journal, now: () => Date): Promise<void> {
  if (journal.count(EXERCISE) > 0) return
  await journal.append(programAuthor(now), PROGRAM, () => [{ kind: EXERCISE, payload: {} }])
}

/**
 * By the clock of today everything that waits in an exercise would have lapsed, and that would be written down.
 * @throws EntenteError `exercise`.
 */
export function refuseExercise(journal: Journal): void {
  if (journal.count(EXERCISE) === 0) return
  throw new EntenteError('exercise', 'this workspace is used for an exercise, with a clock of its own', {
    help: 'give the moment at which its clock begins: --clock 2024-12-31T09:00:00Z',
  })
}
