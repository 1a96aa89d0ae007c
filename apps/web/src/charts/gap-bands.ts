import { addDays, type By, type Day, nextPeriod, toTime } from '../periods/period.ts'
import type { Span } from '../periods/range.ts'

/** A stretch of time in milliseconds, its end not included. */
export interface Band {
  readonly from: number
  readonly to: number
}

/** What the time axis shows beyond the data, as a share of its length, so that one sees that data begin and end there. */
const MARGIN = 0.012

/**
 * The stretch of time that a chart shows: its whole periods, with a margin on a side where the coverage ends. A side cut by the
 * user's own choice has none. Undefined without periods.
 */
export function chartDomain(periods: readonly { start: Day }[], by: By, coverage: Span | null): Band | undefined {
  const first = periods.at(0)?.start
  const last = periods.at(-1)?.start
  if (first === undefined || last === undefined) return undefined
  const end = nextPeriod(last, by)
  const margin = (toTime(end) - toTime(first)) * MARGIN
  const beginsHere = coverage === null || first <= coverage.from
  const endsHere = coverage === null || end > coverage.to
  return { from: toTime(first) - (beginsHere ? margin : 0), to: toTime(end) + (endsHere ? margin : 0) }
}

/** Where a feed covers nothing within a domain: before the first covered day, in its gaps, after the last. */
export function gapBands(domain: Band, coverage: Span | null, gaps: readonly Span[]): Band[] {
  if (coverage === null) return [domain]
  return clipBands(domain, [
    { from: domain.from, to: toTime(coverage.from) },
    ...gaps.map(toBand),
    { from: toTime(addDays(coverage.to, 1)), to: domain.to },
  ])
}

/** Some spans of days as bands within a domain. */
export function spanBands(domain: Band, spans: readonly Span[]): Band[] {
  return clipBands(domain, spans.map(toBand))
}

function toBand({ from, to }: Span): Band {
  return { from: toTime(from), to: toTime(addDays(to, 1)) }
}

function clipBands(domain: Band, bands: readonly Band[]): Band[] {
  return bands
    .map(({ from, to }) => ({ from: Math.max(from, domain.from), to: Math.min(to, domain.to) }))
    .filter(({ from, to }) => from < to)
}

/**
 * Bands at least so long, widened about their middle, with those that then touch joined: a day without data must stay visible
 * among four thousand. Expects them in order of time.
 */
export function widenBands(bands: readonly Band[], least: number): Band[] {
  const widened: Band[] = []
  for (const band of bands) {
    const extra = Math.max(0, least - (band.to - band.from)) / 2
    const next = { from: band.from - extra, to: band.to + extra }
    const last = widened.at(-1)
    if (last !== undefined && next.from <= last.to) {
      widened[widened.length - 1] = { from: last.from, to: Math.max(last.to, next.to) }
    } else {
      widened.push(next)
    }
  }
  return widened
}
