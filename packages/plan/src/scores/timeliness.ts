import { type Day, dayNumber } from '@entente/model'
import { isDone, type ScoredCommitment, type ScoredStep } from './scored-commitment.ts'
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

/**
 * Whether steps were done when they should have been. A step fell due when its due day is before the reporting day; one due
 * on that very day counts once it is done, because the day is not over. Dropped steps that fell due are not on time, and
 * not overdue. Steps without a due day count nowhere.
 */
export function timeliness(list: readonly ScoredCommitment[], day: Day): Timeliness {
  const due = list
    .flatMap((commitment) => commitment.steps)
    .filter((step) => step.due !== null && (step.due < day || (step.due === day && isDone(step, day))))
  const known = due.filter((step) => !(isDone(step, day) && step.doneOn === null))
  // Days compare as text; they are counted only where there is something to count.
  const onTime = known.filter((step) => isDone(step, day) && (step.doneOn ?? day) <= (step.due ?? day)).length
  const late = known.filter((step) => step.state !== 'dropped' && until(step, day) > (step.due ?? day))
  return {
    onTime: shareOf(onTime, known.length),
    medianDaysLate: median(daysLate(late, day)),
    overdue: late.filter((step) => !isDone(step, day)).length,
    unknownDay: due.length - known.length,
  }
}

/** Days from each due day to the day of doing, or to the reporting day where it is not done by then. */
function daysLate(steps: readonly ScoredStep[], day: Day): number[] {
  // Of fifty thousand steps few days are different.
  const numbers = new Map<Day, number>()
  const numberOf = (one: Day): number => {
    const known = numbers.get(one) ?? dayNumber(one)
    numbers.set(one, known)
    return known
  }
  return steps.map((step) => numberOf(until(step, day)) - numberOf(step.due ?? day))
}

function until(step: ScoredStep, day: Day): Day {
  return isDone(step, day) ? (step.doneOn ?? day) : day
}

function median(numbers: readonly number[]): number | null {
  const sorted = numbers.toSorted((a, b) => a - b)
  const upper = sorted[Math.floor(sorted.length / 2)]
  const lower = sorted[Math.ceil(sorted.length / 2) - 1]
  return upper === undefined || lower === undefined ? null : (lower + upper) / 2
}
