import type { Completeness, DayRun } from '../../api/types.ts'
import { formatNumber } from '../../format/format-number.ts'

/** Ways in which a day of the calendar is drawn; what is missing is told apart by its reason. */
export const DAY_LOOKS = ['complete', 'partial', 'covered', 'not-given', 'failed', 'not-published'] as const
export type DayLook = (typeof DAY_LOOKS)[number]

export const LOOK_WORDS: Readonly<Record<DayLook, string>> = {
  complete: 'all that was expected came',
  partial: 'came in part',
  covered: 'covered, not known by how much',
  'not-given': 'no file was given',
  failed: 'a file failed, and nothing came',
  'not-published': 'not published, as the publisher’s list says',
}

const REASON_WORDS: Readonly<Record<string, string>> = {
  failed: 'given but not readable',
  'not-given': 'not given',
  'not-published': 'not published',
  'not-yet': 'after the last file known of',
}

/** Undefined for days of which nothing is known or expected: they are left blank. */
export function lookOf({ state, missing }: Pick<DayRun, 'state' | 'missing'>): DayLook | undefined {
  if (state === 'complete' || state === 'partial' || state === 'covered') return state
  if (state !== 'missing') return undefined
  if (missing['failed'] !== undefined) return 'failed'
  return missing['not-given'] === undefined && missing['not-published'] !== undefined ? 'not-published' : 'not-given'
}

/** What a day is, in a phrase: `1 of 96 files came; 95 not given`. */
export function sayDay(
  day: Pick<DayRun, 'state' | 'expected' | 'came' | 'missing'>,
  every: Completeness['every'],
): string {
  if (day.state === 'none') return 'nothing is expected'
  if (day.state === 'unknown') return 'nothing is known of it'
  if (day.state === 'covered') return 'covered; by how many of its files is not known'
  const why = sayMissing(day.missing)
  if (every === 'day') return day.state === 'complete' ? 'came' : `missing: ${why}`
  const came = `${formatNumber(day.came)} of ${formatNumber(day.expected)} files came`
  return why === '' ? came : `${came}; ${why}`
}

/** `61 not given, 34 after the last file known of`; a single one without its number. */
function sayMissing(missing: DayRun['missing']): string {
  const entries = Object.entries(missing)
  return entries
    .map(([reason, count]) => {
      const words = sayReason(reason)
      return entries.length === 1 && count === 1 ? words : `${formatNumber(count)} ${words}`
    })
    .join(', ')
}

/** A reason, or `came`, in words. */
export function sayReason(reason: string): string {
  return reason === 'came' ? 'came' : (REASON_WORDS[reason] ?? reason)
}
