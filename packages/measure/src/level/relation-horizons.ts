import { type ActorCode, addDays, type Day } from '@entente/model'
import type { Store } from '@entente/store'
import { relations, type RelationsPeriod, type Unit } from '../relations.ts'
import type { As } from '../verdicts/confirmed.ts'
import { decayedMeans } from './decayed-mean.ts'
import { type DailyLevels, type Horizon, horizonsOf } from './horizons.ts'

/** Raised whenever a horizon would come out differently for the same reports. */
const HORIZONS_METHOD = 'horizons/1'

export interface HorizonsQuestion {
  readonly source: ActorCode
  readonly target: ActorCode
  readonly feed: string
  /** Default incident. */
  readonly unit?: Unit
  /** Default reported. */
  readonly as?: As
  /** The day on which one stands, the last that counts. Default the last that the feed covers. */
  readonly on?: Day
}

export interface RelationHorizons {
  readonly source: ActorCode
  readonly target: ActorCode
  readonly feed: string
  readonly unit: Unit
  readonly as: As
  /** First and last day that count; null where nothing is covered. */
  readonly from: Day | null
  readonly to: Day | null
  /** In the order of their lengths, the shortest first. */
  readonly horizons: readonly Horizon[]
  /** The levels as they stood at the end of each month and on the last day. */
  readonly levels: readonly HorizonLevels[]
  /** What all of it is worked out from, one value a day from `from` to `to`; null where the feed does not cover the day. */
  readonly inputs: { readonly [line in keyof DailyLevels]: readonly (number | null)[] }
  readonly dataHash: string
  readonly method: string
}

/** The levels of one day, with the half-lives of the horizons in their order. */
export interface HorizonLevels {
  readonly day: Day
  readonly events: readonly (number | null)[]
  readonly cooperation: readonly (number | null)[]
  readonly conflict: readonly (number | null)[]
}

/**
 * How one actor treats another over a week, a month, a year and five years (docs/methods/horizons.md). Nothing after the last covered day
 * counts [T7].
 */
export async function relationHorizons(store: Store, question: HorizonsQuestion): Promise<RelationHorizons> {
  const { source, target, feed, unit = 'incident', as = 'reported', on } = question
  const spans = await store.coverage(feed)
  const from = spans.at(0)?.from ?? null
  const last = spans.at(-1)?.to ?? null
  const to = on !== undefined && last !== null && on < last ? on : last
  const days = from === null || to === null || to < from ? {} : { from, to }
  const { periods, dataHash } = await relations(store, { source, target, feed, unit, as, by: 'day', ...days })
  const shown = to === null ? [] : periods.filter(({ start }) => start <= to)
  const column = (read: (day: RelationsPeriod) => number | null): Float64Array =>
    Float64Array.from(shown, (day) => read(day) ?? Number.NaN)
  const daily = {
    events: column(({ events }) => events),
    cooperation: column(({ cooperation }) => cooperation),
    conflict: column(({ conflict }) => conflict),
  }
  const horizons = horizonsOf(daily)
  const levels = levelsOverTime(
    daily,
    shown.map(({ start }) => start),
    horizons.map(({ days: halfLife }) => halfLife),
  )
  const known = (values: Float64Array): (number | null)[] =>
    Array.from(values, (value) => (Number.isNaN(value) ? null : value))
  const inputs = {
    events: known(daily.events),
    cooperation: known(daily.cooperation),
    conflict: known(daily.conflict),
  }
  return { source, target, feed, unit, as, from, to, horizons, levels, inputs, dataHash, method: HORIZONS_METHOD }
}

function levelsOverTime(daily: DailyLevels, days: readonly Day[], halfLives: readonly number[]): HorizonLevels[] {
  const ends = days.flatMap((day, at) => (at === days.length - 1 || addDays(day, 1).endsWith('-01') ? [at] : []))
  const over = (values: ArrayLike<number>) => halfLives.map((halfLife) => decayedMeans(values, halfLife, ends))
  const [events, cooperation, conflict] = [over(daily.events), over(daily.cooperation), over(daily.conflict)]
  return ends.map((end, row) => {
    const at = (lines: readonly (readonly (number | null)[])[]) => lines.map((line) => line[row] ?? null)
    return { day: days[end] as Day, events: at(events), cooperation: at(cooperation), conflict: at(conflict) }
  })
}
