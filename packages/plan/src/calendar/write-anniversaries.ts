import { EntenteError } from '@entente/model'
import { type DeskWriter, nextId, writeTo } from '../follow-up/desk.ts'
import { needReason, readInput } from '../follow-up/fields.ts'
import { ANNIVERSARIES, type Anniversary, anniversaryInput } from './anniversary.ts'

/** Enters a day that comes again every year, with its source. @throws EntenteError `bad-input`, `not-your-role`. */
export async function enterAnniversary(desk: DeskWriter, input: unknown): Promise<Anniversary> {
  const day = readInput(anniversaryInput, input, 'day')
  let id = ''
  await writeTo(desk, ANNIVERSARIES, () => {
    id = nextId(desk, 'calendar/day-entered', 'D')
    return [{ kind: 'calendar/day-entered', payload: { ...day, id } }]
  })
  return { ...day, id }
}

/** @throws EntenteError `no-such-day`, `needs-reason`. */
export async function removeAnniversary(desk: DeskWriter, id: string, because: string | null): Promise<void> {
  await writeTo(desk, ANNIVERSARIES, ({ days }) => {
    if (!days.has(id)) {
      throw new EntenteError('no-such-day', `the calendar has no day \`${id}\``, {
        help: 'entente anniversaries list shows them',
      })
    }
    return [{ kind: 'calendar/day-removed', payload: { id, because: needReason(because, 'a day is removed') } }]
  })
}
