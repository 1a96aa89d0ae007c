import { type Day, displayName } from '@entente/model'
import {
  AGREEMENTS,
  ANNIVERSARIES,
  type CalendarFilter,
  type CalendarItem,
  calendarItems,
  FOLLOW_UP,
  MEETINGS,
  writeIcalendar,
} from '@entente/plan'
import type { Workspace } from '../workspace/open-workspace.ts'

/** What falls between two days, both included, by day. */
export function calendarOf({ store }: Workspace, from: Day, to: Day, filter: CalendarFilter = {}): CalendarItem[] {
  const { journal } = store
  const sources = {
    followUp: journal.view(FOLLOW_UP),
    meetings: journal.view(MEETINGS),
    agreements: journal.view(AGREEMENTS),
    anniversaries: journal.view(ANNIVERSARIES),
  }
  return calendarItems(sources, from, to, filter)
}

/** The same as iCalendar, with the marking of the workspace; the journal alone decides its bytes. */
export function icalendarOf({ store, config, folder }: Workspace, items: readonly CalendarItem[]): string {
  const { journal } = store
  const head = journal.head()
  const last = head === undefined ? undefined : journal.entries({ after: head.seq - 1 }).at(0)?.at
  const host = `${(config?.perspective ?? 'workspace').toLowerCase()}.entente.invalid`
  return writeIcalendar(
    items.map(({ kind, day, about, title, partner, owner, years }) => {
      const details = [partner === null ? undefined : displayName(partner), owner ?? undefined, about]
      return {
        // A day that comes every year is an entry for each of them.
        uid: `${kind}-${about}${kind === 'national-day' || kind === 'anniversary' ? `-${day.slice(0, 4)}` : ''}@${host}`,
        day,
        kind,
        title: years === null ? title : `${title} (${years})`,
        description: details.filter((part) => part !== undefined).join('\n'),
      }
    }),
    {
      name: config?.name ?? folder.split('/').at(-1) ?? 'Entente',
      language: 'en',
      stamp: last ?? '1970-01-01T00:00:00.000Z',
      marking: config?.marking ?? null,
    },
  )
}
