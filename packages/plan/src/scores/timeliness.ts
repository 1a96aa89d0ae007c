import { type Day, dayNumber } from '@entente/model'
import { isDone, type ScoredStep } from './scored-commitment.ts'
import { type Share, shareOf } from './share.ts'

export interface Timeliness {
  /** Steps done on or before their due day, of those that fell due. */
  readonly onTime: Share
  /** Days after the due day, over steps that are late: done late, or still open (with the days so far). Null without any. */
  readonly medianDaysLate: number | null
  /** Open steps whose due day has passed. */
  readonly overdue: number
  /** Steps that fell due and were done nobody knows when; they are in no other figure. */
  readonly unknownDay: number
}

/** What the steps of a list are so far, so kept that a step can be taken away again. */
export interface DueCounts {
  known: number
  onTime: number
  unknown: number
  overdue: number
  /** Steps done late, by days after the due day. */
  readonly lateBy: Map<number, number>
  /** Open steps past their due day, by that day. */
  readonly openSince: Map<Day, number>
}

export function noDueCounts(): DueCounts {
  return { known: 0, onTime: 0, unknown: 0, overdue: 0, lateBy: new Map(), openSince: new Map() }
}

/**
 * Counts a step as it is at the end of a day (`times` 1), or takes it away again (-1). A step fell due when its due day is
 * before the reporting day; one due on that very day counts once it is done, because the day is not over. Dropped steps that
 * fell due are not on time, and not overdue. Steps without a due day count nowhere.
 */
export function countDue(counts: DueCounts, step: ScoredStep, day: Day, times: 1 | -1): void {
  const { due, doneOn } = step
  if (due === null || due > day) return
  const done = isDone(step, day)
  if (due === day && !done) return
  if (done && doneOn === null) {
    counts.unknown += times
    return
  }
  counts.known += times
  if (done && doneOn !== null) {
    if (doneOn <= due) counts.onTime += times
    else more(counts.lateBy, dayNumber(doneOn) - dayNumber(due), times)
  } else if (step.state !== 'dropped') {
    counts.overdue += times
    more(counts.openSince, due, times)
  }
}

export function addDue(sum: DueCounts, { known, onTime, unknown, overdue, lateBy, openSince }: DueCounts): void {
  sum.known += known
  sum.onTime += onTime
  sum.unknown += unknown
  sum.overdue += overdue
  for (const [days, count] of lateBy) more(sum.lateBy, days, count)
  for (const [due, count] of openSince) more(sum.openSince, due, count)
}

/** Whether steps were done when they should have been. */
export function timeliness({ known, onTime, unknown, overdue, lateBy, openSince }: DueCounts, day: Day): Timeliness {
  const late = new Map(lateBy)
  for (const [due, count] of openSince) more(late, dayNumber(day) - dayNumber(due), count)
  return { onTime: shareOf(onTime, known), medianDaysLate: median(late), overdue, unknownDay: unknown }
}

function more<Key>(counts: Map<Key, number>, key: Key, count: number): void {
  const sum = (counts.get(key) ?? 0) + count
  if (sum === 0) counts.delete(key)
  else counts.set(key, sum)
}

/** Median of numbers that are given by how often each stands there. */
function median(counts: ReadonlyMap<number, number>): number | null {
  const sorted = [...counts].toSorted(([a], [b]) => a - b)
  const all = sorted.reduce((sum, [, count]) => sum + count, 0)
  const nth = (place: number): number | undefined => {
    let passed = 0
    return sorted.find(([, count]) => (passed += count) > place)?.[0]
  }
  const [lower, upper] = [nth(Math.ceil(all / 2) - 1), nth(Math.floor(all / 2))]
  return lower === undefined || upper === undefined ? null : (lower + upper) / 2
}
