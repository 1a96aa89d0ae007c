import type { ActorCode, Day } from '@entente/model'
import { dayNumber } from '@entente/model'

/** A dispute between two states, from its first day to its last. */
export interface Dispute {
  readonly a: ActorCode
  readonly b: ActorCode
  readonly from: Day
  readonly to: Day
}

/** What is known of an undirected dyad on the evening before `day`. */
export interface DyadMoment {
  readonly a: ActorCode
  readonly b: ActorCode
  readonly day: Day
}

export interface OnsetRules {
  /** Days without any dispute before a moment counts. */
  readonly quietDays: number
  /** Days after the moment in which nothing is forecast: the reports of a dispute's own beginning are not foresight. */
  readonly gapDays: number
  /** Days after the gap in which a dispute must begin. */
  readonly horizonDays: number
  /** Last day of which disputes are known: a horizon that reaches beyond it is not judged. */
  readonly knownUntil: Day
}

/** Whether a dispute begins, or null where the moment does not count; with the months since the last one. */
export interface Onset {
  readonly onset: boolean | null
  /** Days since the last dispute ended; null where none is known before. */
  readonly quietFor: number | null
}

/**
 * Onset, not continuation: of a dyad that has been quiet, whether a dispute begins in the days after the gap. A moment is
 * left out (null) where a dispute was going on within the quiet time or begins in the gap, or where the horizon is not known to its end.
 * Source of the distinction: Beck, N., Katz, J. N. and Tucker, R. (1998), American Journal of Political Science 42(4).
 */
export function onsetOf(disputes: readonly Dispute[], moment: DyadMoment, rules: OnsetRules): Onset {
  const day = dayNumber(moment.day)
  const first = day + rules.gapDays
  const last = first + rules.horizonDays - 1
  const own = disputes.filter(({ a, b }) => (a === moment.a && b === moment.b) || (a === moment.b && b === moment.a))
  const spans = own.map(({ from, to }) => [dayNumber(from), dayNumber(to)] as const)
  const ended = spans.filter(([from]) => from < day).map(([, to]) => to)
  const quietFor = ended.length === 0 ? null : day - Math.max(...ended)
  const troubled = spans.some(([from, to]) => from < first && to >= day - rules.quietDays)
  if (troubled || last > dayNumber(rules.knownUntil)) return { onset: null, quietFor }
  return { onset: spans.some(([from]) => from >= first && from <= last), quietFor }
}
