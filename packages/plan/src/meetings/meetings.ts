import type { ActorCode, Day } from '@entente/model'
import type { Entry, Fold } from '@entente/store'
import { changeOf, defined } from '../follow-up/changes.ts'
import type { Meeting, MeetingPayloads } from './meeting.ts'

/** All meetings, in the order in which they were planned. */
export type Meetings = Map<string, Meeting>

type Handlers = {
  readonly [Kind in keyof MeetingPayloads]: (state: Meetings, payload: MeetingPayloads[Kind], entry: Entry) => void
}

const HANDLERS: Handlers = {
  'meeting/planned': (state, planned, entry) =>
    void state.set(planned.id, {
      ...planned,
      state: 'planned',
      readout: null,
      occasion: null,
      because: null,
      plannedAt: entry.at,
      changes: [changeOf(entry, `planned for ${planned.day}`)],
    }),
  'meeting/changed': (state, { id, changes }, entry) => {
    const { because, ...fields } = changes
    const named = Object.keys(defined(fields)).join(', ')
    update(state, id, entry, `changed: ${named}${because === null ? '' : ` (${because})`}`, defined(fields))
  },
  'meeting/held': (state, { id, day, readout, occasion }, entry) =>
    update(state, id, entry, 'held; read-out recorded', { state: 'held', day, readout, occasion }),
  'meeting/cancelled': (state, { id, because }, entry) =>
    update(state, id, entry, `cancelled: ${because}`, { state: 'cancelled', because }),
}

/** The state of all meetings, folded from the journal. */
export const MEETINGS: Fold<Meetings> = {
  kinds: Object.keys(HANDLERS),
  empty: () => new Map(),
  apply: (state, entry) => {
    const handle = HANDLERS[entry.kind as keyof MeetingPayloads] as (
      state: Meetings,
      payload: unknown,
      entry: Entry,
    ) => void
    handle(state, entry.payload, entry)
  },
}

/** The last meeting of a relation that was held on or before a day, by the day it was held. */
export function lastHeld(meetings: Meetings, partner: ActorCode, day: Day): Meeting | undefined {
  return [...meetings.values()]
    .filter((one) => one.partner === partner && one.state === 'held' && one.day <= day)
    .toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))
    .at(-1)
}

function update(state: Meetings, id: string, entry: Entry, what: string, fields: Partial<Meeting>): void {
  const meeting = state.get(id)
  if (meeting === undefined) return
  state.set(id, { ...meeting, ...fields, changes: [...meeting.changes, changeOf(entry, what)] })
}
