import { type ActorCode, type Day, dayInYear } from '@entente/model'
import type { Agreements } from '../agreements/agreements.ts'
import type { FollowUp } from '../follow-up/follow-up.ts'
import { pulseOf } from '../mechanisms/dormancy.ts'
import type { Meetings } from '../meetings/meetings.ts'
import type { Anniversaries } from './anniversary.ts'
import type { CalendarKind } from './write-icalendar.ts'

/** What the calendar is made of. */
export interface CalendarSources {
  readonly followUp: FollowUp
  readonly meetings: Meetings
  readonly agreements: Agreements
  readonly anniversaries: Anniversaries
}

/** Something that falls on a day. */
export interface CalendarItem {
  readonly kind: CalendarKind
  readonly day: Day
  /** Id of what it is about: `C12`, `C12.3`, `H5`, `M4`, `K2`, `G3`, `D1`. */
  readonly about: string
  readonly title: string
  readonly partner: ActorCode | null
  /** The desk or post it is for, where there is one. */
  readonly owner: string | null
  /** Which anniversary it is, where the first year is known. */
  readonly years: number | null
}

export interface CalendarFilter {
  readonly partner?: ActorCode | undefined
  readonly owner?: string | undefined
  readonly kinds?: readonly CalendarKind[] | undefined
}

/**
 * Everything that falls between two days, both included, by day: meetings that are not cancelled, due days of open
 * commitments and steps, last days to accept a hand-over, days on which a mechanism is to have met again, ends of
 * agreements, national days and anniversaries in each year.
 */
export function calendarItems(
  sources: CalendarSources,
  from: Day,
  to: Day,
  filter: CalendarFilter = {},
): CalendarItem[] {
  const { partner, owner, kinds } = filter
  return [...datedItems(sources), ...yearlyItems(sources.anniversaries, from, to)]
    .filter(
      (item) =>
        from <= item.day &&
        item.day <= to &&
        (partner === undefined || item.partner === partner) &&
        (owner === undefined || item.owner === owner) &&
        (kinds === undefined || kinds.includes(item.kind)),
    )
    .toSorted((a, b) => compare(a.day, b.day) || compare(a.kind, b.kind) || compare(a.about, b.about))
}

function* datedItems({ followUp, meetings, agreements }: CalendarSources): Generator<CalendarItem> {
  for (const { id, day, title, partner, state } of meetings.values()) {
    if (state !== 'cancelled') yield item('meeting', day, id, title, partner)
  }
  for (const { id, due, what, partner, owner, outcome, steps } of followUp.commitments.values()) {
    if (outcome !== null) continue
    if (due !== null) yield item('due', due, id, what, partner, owner)
    for (const step of steps) {
      if (step.state === 'open' && step.due !== null)
        yield item('due', step.due, step.id, step.what, partner, step.owner)
    }
  }
  for (const id of followUp.offered.values()) {
    const handOver = followUp.handOvers.get(id)
    if (handOver === undefined) continue
    const { acceptBy, to, item: passed } = handOver
    const about = followUp.commitments.get(passed.split('.')[0] ?? passed) ?? followUp.mechanisms.get(passed)
    const title = about === undefined ? passed : 'what' in about ? about.what : about.name
    yield item('hand-over', acceptBy, id, title, about?.partner ?? null, to)
  }
  for (const mechanism of followUp.mechanisms.values()) {
    // The last session of all tells when the next is due, whatever day it is now.
    const { nextDue } = pulseOf(mechanism, '9999-12-31' as Day)
    if (nextDue !== null)
      yield item('review', nextDue, mechanism.id, mechanism.name, mechanism.partner, mechanism.owner)
  }
  for (const { id, until, title } of agreements.values()) {
    if (until !== null) yield item('review', until, id, title, null)
  }
}

function* yearlyItems({ days }: Anniversaries, from: Day, to: Day): Generator<CalendarItem> {
  for (const { id, kind, title, on, year, partner } of days.values()) {
    for (let at = Number(from.slice(0, 4)); at <= Number(to.slice(0, 4)); at += 1) {
      if (year !== null && at < year) continue
      yield { ...item(kind, dayInYear(on, at), id, title, partner), years: year === null ? null : at - year }
    }
  }
}

function item(
  kind: CalendarKind,
  day: Day,
  about: string,
  title: string,
  partner: ActorCode | null,
  owner: string | null = null,
): CalendarItem {
  return { kind, day, about, title, partner, owner, years: null }
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
