import { type ActorCode, type Day, type Period, addDays, nextPeriod, periodsBetween } from '@entente/model'
import { relations } from '@entente/measure'
import type { Store } from '@entente/store'

/** What one side is reported to do toward the other in some days. Cooperation and conflict are two figures, never one. */
export interface Sums {
  readonly incidents: number
  /** Sum of the positive weights, and of the negative ones. */
  readonly cooperation: number
  readonly conflict: number
}

/** Some days of a relation; sums only over days that the feed covers, null where it covers none. */
export interface SpanFigures {
  readonly from: Day
  readonly to: Day
  readonly days: number
  readonly coveredDays: number
  readonly theirs: Sums | null
  readonly ours: Sums | null
}

/** Both directions of a relation in one feed, day by day. */
export interface DailyFigures {
  readonly feed: string
  /** First and last covered day up to the day asked for. */
  readonly coverage: { readonly from: Day; readonly to: Day } | null
  /** Days from the first to the last one reckoned. */
  readonly days: readonly { readonly day: Day; readonly theirs: Sums | null; readonly ours: Sums | null }[]
  /** Hashes of the incidents that the figures rest on, theirs and ours. */
  readonly dataHashes: readonly string[]
  readonly method: string
}

export interface RelationOf {
  readonly us: ActorCode
  readonly them: ActorCode
}

/** Reads both directions at once, from `from` or the first covered day, to `to`; nothing after it is looked at. */
export async function dailyFigures(
  store: Store,
  {
    us,
    them,
    feed,
    from,
    to,
  }: RelationOf & { readonly feed: string; readonly from: Day | undefined; readonly to: Day },
): Promise<DailyFigures> {
  const spans = (await store.coverage(feed)).filter((span) => span.from <= to)
  const first = spans.at(0)?.from
  const last = spans.at(-1)?.to
  const coverage = first === undefined || last === undefined ? null : { from: first, to: last < to ? last : to }
  const begin = from ?? first ?? to
  const ask = (source: ActorCode, target: ActorCode) =>
    relations(store, { source, target, feed, by: 'day', unit: 'incident', from: begin <= to ? begin : to, to })
  const [theirs, ours] = await Promise.all([ask(them, us), ask(us, them)])
  const days = theirs.periods.map((period, at) => {
    const other = ours.periods[at]
    return { day: period.start, theirs: sumsOf(period), ours: other === undefined ? null : sumsOf(other) }
  })
  return { feed, coverage, days, dataHashes: [theirs.dataHash, ours.dataHash], method: theirs.method }
}

/** The sums over some days; days before the first one read count as not covered. */
export function sumOver(figures: DailyFigures, from: Day, to: Day): SpanFigures {
  const days = figures.days.filter(({ day }) => from <= day && day <= to)
  const covered = days.filter(({ theirs }) => theirs !== null)
  const length = Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000) + 1
  const sum = (side: 'theirs' | 'ours'): Sums | null =>
    covered.length === 0 ? null : covered.map((one) => one[side]).reduce(plus, null)
  return { from, to, days: length, coveredDays: covered.length, theirs: sum('theirs'), ours: sum('ours') }
}

/** The sums by year or month from the first day to the last, whole periods only cut at both ends. */
export function sumByPeriod(figures: DailyFigures, by: Period, from: Day, to: Day): SpanFigures[] {
  return periodsBetween(from, to, by).map((start) => {
    const end = addDays(nextPeriod(start, by), -1)
    return sumOver(figures, start < from ? from : start, end > to ? to : end)
  })
}

/** Days of a span that the feed does not cover, though it covers days before and after them. */
export function gapDays({ coverage, days }: DailyFigures, { from, to }: Pick<SpanFigures, 'from' | 'to'>): number {
  if (coverage === null) return 0
  const within = (day: Day): boolean => coverage.from <= day && day <= coverage.to && from <= day && day <= to
  return days.filter(({ day, theirs }) => theirs === null && within(day)).length
}

function sumsOf(period: {
  readonly events: number | null
  readonly cooperation: number | null
  readonly conflict: number | null
}): Sums | null {
  const { events, cooperation, conflict } = period
  return events === null ? null : { incidents: events, cooperation: cooperation ?? 0, conflict: conflict ?? 0 }
}

function plus(a: Sums | null, b: Sums | null): Sums | null {
  if (a === null || b === null) return a ?? b
  return {
    incidents: a.incidents + b.incidents,
    cooperation: exact(a.cooperation + b.cooperation),
    conflict: exact(a.conflict + b.conflict),
  }
}

/** Weights have six decimals at most; the sum of many has no others. */
function exact(number: number): number {
  return Math.round(number * 1e6) / 1e6
}
