import { type Day, dayNumber, nextPeriod, type Period } from '@entente/model'
import type { DaySpan } from '@entente/store'

export interface PeriodCoverage {
  /** Days of the period. */
  readonly days: number
  /** Those of them that a feed covers. */
  readonly coveredDays: number
}

/** How many days each period has and how many of them are covered; periods and spans are sorted, so one walk does. */
export function coveredByPeriod(starts: readonly Day[], by: Period, spans: readonly DaySpan[]): PeriodCoverage[] {
  const edges = starts.map(dayNumber)
  const end = starts.at(-1)
  if (end !== undefined) edges.push(dayNumber(nextPeriod(end, by)))
  const numbers = spans.map((span) => [dayNumber(span.from), dayNumber(span.to) + 1] as const)
  let first = 0
  return starts.map((_, at) => {
    const start = edges[at] ?? 0
    const next = edges[at + 1] ?? start
    while ((numbers[first]?.[1] ?? Infinity) <= start) first += 1
    let days = 0
    for (let span = first; (numbers[span]?.[0] ?? Infinity) < next; span += 1) {
      const [from, until] = numbers[span] ?? [0, 0]
      days += Math.min(until, next) - Math.max(from, start)
    }
    return { days: next - start, coveredDays: days }
  })
}
