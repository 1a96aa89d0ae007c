import { type ActorCode, addDays, type Day } from '@entente/model'
import type { Store } from '@entente/store'
import { type Precision, precisionOf } from '../audit/precision-of.ts'
import { type CarryingIncident, carryingIncidents } from '../incidents/carrying-incidents.ts'
import { relations, type RelationsPeriod, type Unit } from '../relations.ts'
import type { As } from '../verdicts/confirmed.ts'
import { decayedMeans } from './decayed-mean.ts'
import { type DailyLevels, type Horizon, horizonsOf } from './horizons.ts'
import { type CoderShare, type Interval, levelInterval } from './level-interval.ts'
import { type WayOfCounting, waysOfCounting } from './ways-of-counting.ts'

/** Raised whenever a horizon would come out differently for the same reports. */
const HORIZONS_METHOD = 'horizons/2'

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

/** 90 % intervals of a level without its sign; null where the record never holds anything. */
interface LevelIntervals {
  readonly reported: Interval | null
  /** Of what is rightly coded; null too where nothing is known of the coder. */
  readonly right: Interval | null
}

export interface RelationHorizon extends Horizon {
  readonly intervals: { readonly cooperation: LevelIntervals; readonly conflict: LevelIntervals }
  /** Of a verdict: the incidents of its last stretch that weigh most, of the line that changed most surely. */
  readonly carrying: readonly CarryingIncident[]
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
  readonly horizons: readonly RelationHorizon[]
  /** The levels as they stood at the end of each month and on the last day. */
  readonly levels: readonly HorizonLevels[]
  /** What all of it is worked out from, one value a day from `from` to `to`; null where the feed does not cover the day; `cooperative` and `conflictual` are how many events. */
  readonly inputs: {
    readonly [line in keyof DailyLevels | 'cooperative' | 'conflictual']: readonly (number | null)[]
  }
  /** How often the coder is right, and by whose word; null where nothing is known. */
  readonly precision: Precision | null
  /** What would be said by other ways of counting; none as confirmed. */
  readonly ways: readonly WayOfCounting[]
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
  const counts = {
    cooperation: column(({ verbalCooperation, materialCooperation }) => added(verbalCooperation, materialCooperation)),
    conflict: column(({ verbalConflict, materialConflict }) => added(verbalConflict, materialConflict)),
  }
  const precision = as === 'confirmed' ? null : precisionOf(store, { source, target, feed })
  const horizons = await Promise.all(
    horizonsOf(daily).map(async (horizon) => ({
      ...horizon,
      intervals: intervalsOf(daily, counts, horizon, precision),
      carrying: await carryingOf(store, { source, target, feed }, horizon, to),
    })),
  )
  const ways =
    as === 'confirmed' || from === null || to === null || to < from || unit !== 'incident'
      ? []
      : await waysOfCounting(store, { source, target, feed, from, to }, daily)
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
    cooperative: known(counts.cooperation),
    conflictual: known(counts.conflict),
  }
  return {
    source,
    target,
    feed,
    unit,
    as,
    from,
    to,
    horizons,
    levels,
    inputs,
    precision,
    ways,
    dataHash,
    method: HORIZONS_METHOD,
  }
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

function added(one: number | null, other: number | null): number | null {
  return one === null || other === null ? null : one + other
}

function intervalsOf(
  daily: DailyLevels,
  counts: Readonly<Record<'cooperation' | 'conflict', Float64Array>>,
  { name, days }: Horizon,
  precision: Precision | null,
): RelationHorizon['intervals'] {
  const coder = precision === null ? undefined : shareRight(precision)
  const of = (line: 'cooperation' | 'conflict'): LevelIntervals => {
    const values = Float64Array.from(daily[line], Math.abs)
    const question = { counts: counts[line], halfLife: days, seed: `${HORIZONS_METHOD} ${name} ${line}` }
    return {
      reported: levelInterval(values, question),
      right: coder === undefined ? null : levelInterval(values, { ...question, coder }),
    }
  }
  return { cooperation: of('cooperation'), conflict: of('conflict') }
}

/** Who says both actors right and who says the code right are taken as independent; nothing else is known of the published check. */
function shareRight(precision: Precision): CoderShare {
  if (precision.basis === 'published') return { share: precision.actors * precision.codes }
  return { right: precision.estimate * precision.n, judged: precision.n }
}

async function carryingOf(
  store: Store,
  dyad: Pick<HorizonsQuestion, 'source' | 'target' | 'feed'>,
  { verdict, changes, days }: Horizon,
  to: Day | null,
): Promise<readonly CarryingIncident[]> {
  if (verdict === 'none' || verdict === 'no basis' || to === null) return []
  const line = (changes.cooperation.p ?? 1) < (changes.conflict.p ?? 1) ? 'cooperation' : 'conflict'
  return carryingIncidents(store, { ...dyad, from: addDays(to, 1 - days), to, line, most: 5 })
}
