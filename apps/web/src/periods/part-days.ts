import type { DayRun, Relations, RelationsPeriod } from '../api/types.ts'
import { addDays, type Day, daysBetween, periodEnd } from './period.ts'
import type { Span } from './range.ts'

/** Days that came in part, and how many of their files did. */
export interface PartDays {
  readonly days: number
  readonly came: number
  readonly expected: number
}

/** A period, and what of it came in part; undefined where nothing did, or where the feed is not told by files. */
export type ChartedPeriod = RelationsPeriod & { readonly part: PartDays | undefined }

/** Figures as the charts draw them: with the days that came in part. */
export interface Charted extends Relations {
  periods: ChartedPeriod[]
  /** Days that came in part, those that follow each other as one span. */
  readonly partSpans: readonly Span[]
  /** False where the server did not tell which days came in part. */
  readonly partKnown: boolean
}

/** Figures of a dyad with the days of which only some files came. Runs, where they are known, and periods ascend. */
export function withPartDays(data: Relations, runs?: readonly DayRun[]): Charted {
  const partial = (runs ?? []).filter(isPartial)
  let next = 0
  const periods = data.periods.map((period) => {
    const end = periodEnd(period.start, data.by)
    while ((partial[next]?.to ?? end) < period.start) next += 1
    return { ...period, part: partOf(partial, next, period.start, end) }
  })
  return { ...data, periods, partSpans: partSpansOf(runs ?? []), partKnown: runs !== undefined }
}

function partOf(partial: readonly DayRun[], first: number, start: Day, end: Day): PartDays | undefined {
  const part = { days: 0, came: 0, expected: 0 }
  for (let at = first; at < partial.length; at += 1) {
    const run = partial[at]
    if (run === undefined || run.from > end) break
    const days = daysBetween(run.from < start ? start : run.from, run.to > end ? end : run.to)
    part.days += days
    part.came += days * (run.came ?? 0)
    part.expected += days * run.expected
  }
  return part.days === 0 ? undefined : part
}

function isPartial({ state }: DayRun): boolean {
  return state === 'partial'
}

/** Stretches of days that came in part, by however many files. Expects runs in order of time. */
export function partSpansOf(runs: readonly DayRun[]): Span[] {
  const spans: Span[] = []
  for (const { from, to } of runs.filter(isPartial)) {
    const last = spans.at(-1)
    if (last !== undefined && addDays(last.to, 1) === from) spans[spans.length - 1] = { from: last.from, to }
    else spans.push({ from, to })
  }
  return spans
}

/** The sum over all periods; undefined where no day came in part. */
export function sumPartDays(periods: readonly ChartedPeriod[]): PartDays | undefined {
  return periods.reduce<PartDays | undefined>((sum, { part }) => {
    if (part === undefined || sum === undefined) return part ?? sum
    return { days: sum.days + part.days, came: sum.came + part.came, expected: sum.expected + part.expected }
  }, undefined)
}
