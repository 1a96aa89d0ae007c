import { addDays, type Day, EntenteError, isDay } from '@entente/model'
import ical, { ICalCalendarMethod, ICalEventClass, ICalEventRepeatingFreq, ICalEventTransparency } from 'ical-generator'

/** What a day in the calendar is about. */
export const CALENDAR_KINDS = ['national-day', 'anniversary', 'due', 'review', 'meeting', 'hand-over'] as const
export type CalendarKind = (typeof CALENDAR_KINDS)[number]

/** A dated entry. `uid` must stay the same for the same thing, so that a calendar updates it instead of adding it. */
export interface CalendarEntry {
  readonly uid: string
  readonly day: Day
  /** The last day, itself included. Without it the entry is one day long. */
  readonly until?: Day
  readonly title: string
  readonly description?: string
  readonly kind: CalendarKind
  /** Comes again on this day of every year, as a national day does. */
  readonly yearly?: boolean
}

export interface CalendarOptions {
  readonly name: string
  readonly language: string
  /** When the calendar was made, for every entry (DTSTAMP), such as `2024-03-01T09:00:00Z`: the clock comes from outside. */
  readonly stamp: string
  readonly marking: string | null
}

/**
 * Days as an iCalendar file (RFC 5545): entries of whole days, sorted by day and uid, lines folded at 75 octets and ended
 * by CRLF. With a marking, each description begins with it and each entry is CLASS:CONFIDENTIAL. The same entries and
 * stamp give the same text.
 * @throws EntenteError `bad-calendar` for two entries with one uid, an empty uid or title, a day that does not exist, an
 * end before the beginning, a stamp that is no time in UTC. It names the place in the list, never the text.
 */
export function writeIcalendar(entries: readonly CalendarEntry[], options: CalendarOptions): string {
  const stamp = readStamp(options.stamp)
  checkEntries(entries)
  const calendar = ical({
    name: options.name,
    method: ICalCalendarMethod.PUBLISH,
    prodId: { company: 'Entente', product: 'Entente', language: options.language.toUpperCase() },
  })
  for (const entry of [...entries].sort(byDayAndUid)) {
    const description = [options.marking, entry.description].filter((text) => text !== null && text !== undefined)
    const event = calendar.createEvent({
      id: entry.uid,
      stamp,
      start: dateOf(entry.day),
      // DTEND is the day after the last one (RFC 5545, 3.6.1).
      end: dateOf(addDays(entry.until ?? entry.day, 1)),
      allDay: true,
      summary: entry.title,
      transparency: ICalEventTransparency.TRANSPARENT,
      categories: [{ name: entry.kind.toUpperCase() }],
      ...(description.length === 0 ? {} : { description: description.join('\n\n') }),
      ...(options.marking === null ? {} : { class: ICalEventClass.CONFIDENTIAL }),
    })
    if (entry.yearly === true) event.repeating({ freq: ICalEventRepeatingFreq.YEARLY })
  }
  return `${calendar.toString().trimEnd()}\r\n`
}

function byDayAndUid(a: CalendarEntry, b: CalendarEntry): number {
  const [left, right] = [`${a.day} ${a.uid}`, `${b.day} ${b.uid}`]
  return left < right ? -1 : left > right ? 1 : 0
}

// Without a time zone the library writes the day that it is in UTC, on every machine.
function dateOf(day: Day): Date {
  return new Date(`${day}T00:00:00Z`)
}

function readStamp(stamp: string): Date {
  const time = Date.parse(stamp)
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?Z$/.test(stamp) || Number.isNaN(time))
    throw bad('stamp', 'is not a time in UTC such as 2024-03-01T09:00:00Z')
  return new Date(time)
}

function checkEntries(entries: readonly CalendarEntry[]): void {
  const known = new Set<string>()
  for (const [at, entry] of entries.entries()) {
    const place = `entries.${at}`
    if (entry.uid.trim() === '') throw bad(`${place}.uid`, 'is empty')
    if (known.has(entry.uid)) throw bad(`${place}.uid`, 'is that of another entry')
    known.add(entry.uid)
    if (entry.title.trim() === '') throw bad(`${place}.title`, 'is empty')
    if (!isDay(entry.day)) throw bad(`${place}.day`, 'is not a day')
    if (entry.until === undefined) continue
    if (!isDay(entry.until)) throw bad(`${place}.until`, 'is not a day')
    if (entry.until < entry.day) throw bad(`${place}.until`, 'lies before the first day')
  }
}

function bad(place: string, what: string): EntenteError {
  return new EntenteError('bad-calendar', `\`${place}\` ${what}`, {
    help: 'mend the entry, then write the calendar again',
  })
}
