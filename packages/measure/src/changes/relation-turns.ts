import { type ActorCode, addDays, type Day, dayNumber, EntenteError, nextPeriod } from '@entente/model'
import type { Store } from '@entente/store'
import { type CarryingIncident, carryingIncidents } from '../incidents/carrying-incidents.ts'
import { type RegionDyad, type RegionSeries, regionSeries } from '../region/region-series.ts'
import { dayOfTurn } from './day-of-turn.ts'
import { type SeenAsItCame, seenAsItCame } from './seen-as-it-came.ts'
import { type LineTurn, turnsOf } from './turns.ts'

/** Raised whenever a figure would come out differently for the same reports. */
const TURNS_METHOD = 'turns/1'

/** DESIGN.md section 7: a turn that more than a tenth of unrelated directions share within a fortnight is the feed's. */
const RULES = { sharedWithin: 14, sharedAbove: 0.1, leastUnrelated: 10, leastActive: 24, evidenceDays: 30 } as const

const LINES = ['cooperation', 'conflict'] as const
type TurnedLine = (typeof LINES)[number]

export interface TurnsQuestion {
  readonly source: ActorCode
  readonly target: ActorCode
  readonly feed: string
  /** States among which unrelated directions are looked at. */
  readonly among: readonly ActorCode[]
}

export interface RelationTurn extends LineTurn {
  readonly line: TurnedLine
  /** First month of the new regime, and the day within it or the month before that fits best. */
  readonly month: Day
  readonly on: Day
  readonly seen: SeenAsItCame
  /** Directions with neither state in them that turn the same way within a fortnight, of those that could. */
  readonly shared: { readonly directions: number; readonly of: number }
  /** `feed` where more than a tenth share it; `unknown` with fewer than ten to compare. */
  readonly label: 'relation' | 'feed' | 'unknown'
  /** Incidents of that line within 30 days of it that weigh most. */
  readonly incidents: readonly CarryingIncident[]
}

export interface RelationTurns {
  readonly method: typeof TURNS_METHOD
  readonly source: ActorCode
  readonly target: ActorCode
  readonly feed: string
  readonly unit: 'incident'
  readonly rules: typeof RULES
  readonly from: Day | null
  readonly to: Day | null
  /** Means a covered day; null where no day of the month is covered. */
  readonly months: readonly {
    readonly start: Day
    readonly cooperation: number | null
    readonly conflict: number | null
  }[]
  /** In time. */
  readonly turns: readonly RelationTurn[]
}

/**
 * When one side's treatment of the other turned: months of incidents, cooperation and conflict apart (docs/methods/change-points.md).
 * @throws EntenteError `same-actor`.
 */
export async function relationTurns(store: Store, question: TurnsQuestion): Promise<RelationTurns> {
  const { source, target, feed } = question
  if (source === target)
    throw new EntenteError('same-actor', `source and target are both ${source}`, { help: 'a relation has two sides' })
  const actors = [...new Set([source, target, ...question.among])].toSorted()
  const series = await regionSeries(store, { feed, actors, by: 'month', unit: 'incident' })
  const own = series.dyads.find((dyad) => dyad.source === source && dyad.target === target)
  const found = own === undefined ? [] : await datedTurns(store, series, [own])
  const others = found.length === 0 ? [] : unrelated(series, source, target)
  const theirs = found.length === 0 ? [] : await datedTurns(store, series, others)
  const turns = found.map(async ({ values, line, month, on, at, before, after, gradual }): Promise<RelationTurn> => {
    const turn = { line, month, on, at, before, after, gradual }
    const sharing = theirs.filter((one) => sameWay(one, turn) && apart(one.on, on) <= RULES.sharedWithin)
    const directions = new Set(sharing.map(({ dyad }) => dyad)).size
    const of = others.length
    const label = of < RULES.leastUnrelated ? 'unknown' : directions > RULES.sharedAbove * of ? 'feed' : 'relation'
    const [from, to] = [addDays(on, -RULES.evidenceDays), addDays(on, RULES.evidenceDays)]
    const incidents = await carryingIncidents(store, { source, target, feed, from, to, line, most: 5 })
    return { ...turn, seen: seenAsItCame(values, at), shared: { directions, of }, label, incidents }
  })
  const last = series.starts.at(-1)
  return {
    method: TURNS_METHOD,
    source,
    target,
    feed,
    unit: 'incident',
    rules: RULES,
    from: series.starts.at(0) ?? null,
    to: last === undefined ? null : addDays(nextPeriod(last, 'month'), -1),
    months: series.starts.map((start, at) => ({
      start,
      cooperation: own === undefined ? null : known(meansADay(series, own.cooperation)[at]),
      conflict: own === undefined ? null : known(meansADay(series, own.conflict)[at]),
    })),
    turns: (await Promise.all(turns)).toSorted((one, other) => one.at - other.at),
  }
}

interface DatedTurn extends LineTurn {
  readonly dyad: RegionDyad
  readonly line: TurnedLine
  readonly values: Float64Array
  readonly month: Day
  readonly on: Day
}

/** The turns of both lines of some directions, each with its day. */
async function datedTurns(store: Store, series: RegionSeries, dyads: readonly RegionDyad[]): Promise<DatedTurn[]> {
  const found = dyads.flatMap((dyad) =>
    LINES.flatMap((line) => {
      const values = meansADay(series, dyad[line])
      return turnsOf(values).map((turn) => ({ ...turn, dyad, line, values }))
    }),
  )
  if (found.length === 0) return []
  const only = [...new Set(found.map(({ dyad }) => dyad))]
  const days = await regionSeries(store, { feed: series.feed, by: 'day', unit: 'incident', only })
  const place = new Map(days.starts.map((day, at) => [day, at]))
  return found.map((turn) => {
    const month = series.starts[turn.at] as Day
    const window = [series.starts[turn.at - 1] ?? month, nextPeriod(month, 'month')].map((day) => place.get(day))
    const dyad = days.dyads.find(({ source, target }) => source === turn.dyad.source && target === turn.dyad.target)
    const first = window[0] ?? 0
    const values = dyad?.[turn.line].slice(first, window[1]).map(Math.abs) ?? []
    return { ...turn, month, on: days.starts[first + dayOfTurn(values, turn.before, turn.after)] ?? month }
  })
}

/** Directions with neither state in them that do something in enough months to turn at all. */
function unrelated({ dyads }: RegionSeries, ...states: readonly ActorCode[]): RegionDyad[] {
  return dyads.filter(
    ({ source, target, events }) =>
      !states.includes(source) &&
      !states.includes(target) &&
      events.filter((one) => one > 0).length >= RULES.leastActive,
  )
}

function sameWay(
  one: LineTurn & { readonly line: TurnedLine },
  other: LineTurn & { readonly line: TurnedLine },
): boolean {
  return one.line === other.line && one.after > one.before === other.after > other.before
}

function apart(one: Day, other: Day): number {
  return Math.abs(dayNumber(one) - dayNumber(other))
}

/** Of sums by period the mean a covered day, without sign; NaN where none is covered. */
export function meansADay({ covered }: Pick<RegionSeries, 'covered'>, sums: Float64Array): Float64Array {
  return sums.map((sum, at) => Math.abs(sum) / (covered[at]?.coveredDays ?? 0))
}

function known(value: number | undefined): number | null {
  return value === undefined || Number.isNaN(value) ? null : value
}
