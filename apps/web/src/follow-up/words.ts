import { plural } from '../format/format-number.ts'
import { addDays, type Day, daysBetween } from '../periods/period.ts'

/** Words for what commitments are and how they stand, as the pages say them. */
export const BINDING_WORDS = { political: 'political', legal: 'legally binding' } as const
export const STATUS_WORDS = {
  announced: 'announced',
  signed: 'signed',
  ratified: 'ratified',
  'in-force': 'in force',
  suspended: 'suspended',
  ended: 'ended',
} as const
export const SIDE_WORDS = { ours: 'we promised', theirs: 'they promised', both: 'both promised' } as const
export const OUTCOME_WORDS = {
  fulfilled: 'fulfilled',
  partly: 'partly fulfilled',
  'not-fulfilled': 'not fulfilled',
} as const
export const OCCASION_WORDS = {
  summit: 'summit',
  visit: 'visit',
  meeting: 'meeting',
  treaty: 'treaty',
  call: 'call',
  other: 'other',
} as const
export const EVIDENCE_WORDS = { document: 'document', link: 'link', act: 'act' } as const
export const ATTENTION_WORDS = {
  'hand-over-overdue': 'hand-over not accepted in time',
  'commitment-overdue': 'overdue',
  'step-overdue': 'step overdue',
  'hand-over-waiting': 'hand-over waits to be accepted',
  'due-soon': 'due soon',
  'no-due-day': 'no day at all',
} as const

/** Entries of such words, for a list to choose from. */
export function choices<Key extends string>(words: Readonly<Record<Key, string>>): [Key, string][] {
  return Object.entries(words) as [Key, string][]
}

/** `12 days late`, `today`, `in 3 days`. */
export function sayLate(daysLate: number): string {
  if (daysLate === 0) return 'today'
  return daysLate > 0 ? `${plural(daysLate, 'day')} late` : `in ${plural(-daysLate, 'day')}`
}

/** Days past a day, negative where it is still to come. */
export function daysPast(due: Day, today: Day): number {
  return daysBetween(due, today) - 1
}

/** By when a hand-over is to be accepted where nothing else is said. */
export function inAWeek(day: Day): Day {
  return addDays(day, 7)
}

/** The first words of a text, for a list. */
export function shorten(text: string, most = 160): string {
  if (text.length <= most) return text
  return `${text.slice(0, text.lastIndexOf(' ', most) > most / 2 ? text.lastIndexOf(' ', most) : most)} …`
}
