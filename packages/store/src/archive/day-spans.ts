import { addDays, type Day } from '@entente/model'
import type { DaySpan } from './entries.ts'

/** Joins spans that overlap or touch; sorted by day. */
export function mergeSpans(spans: readonly DaySpan[]): DaySpan[] {
  const merged: DaySpan[] = []
  for (const span of spans.toSorted((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0))) {
    const last = merged.at(-1)
    if (last !== undefined && span.from <= addDays(last.to, 1)) {
      merged[merged.length - 1] = { from: last.from, to: span.to > last.to ? span.to : last.to }
    } else {
      merged.push(span)
    }
  }
  return merged
}

/** The spans of days in a list of days, which need not be sorted and may repeat. */
export function spansOfDays(days: readonly Day[]): DaySpan[] {
  return mergeSpans(days.map((day) => ({ from: day, to: day })))
}

/** The days between spans, which are sorted and apart. */
export function gapsBetween(spans: readonly DaySpan[]): DaySpan[] {
  return spans
    .slice(1)
    .map((span, at) => ({ from: addDays(spans[at]?.to ?? span.from, 1), to: addDays(span.from, -1) }))
}

/** How many days of `from` .. `to` (both included) the spans hold; the spans must not overlap. */
export function coveredDays(spans: readonly DaySpan[], from: Day, to: Day): number {
  let days = 0
  for (const span of spans) {
    const start = span.from > from ? span.from : from
    const end = span.to < to ? span.to : to
    if (start <= end) days += (Date.parse(end) - Date.parse(start)) / 86_400_000 + 1
  }
  return days
}
