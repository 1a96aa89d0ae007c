import { EntenteError } from '@entente/model'

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
