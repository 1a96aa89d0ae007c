import { EntenteError } from '@entente/model'
import { literal } from '@entente/store'

/**
 * A moment as the engine reads it.
 * @throws EntenteError `bad-time`.
 */
export function timestampLiteral(moment: string): string {
  const time = new Date(moment)
  if (!Number.isNaN(time.getTime())) return `TIMESTAMPTZ ${literal(time.toISOString())}`
  throw new EntenteError('bad-time', `\`${moment}\` is not a moment`, {
    help: 'write it as 2020-01-31 or 2020-01-31T12:00:00Z',
  })
}
