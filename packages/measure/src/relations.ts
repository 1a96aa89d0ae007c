import {
  type ActorCode,
  addDays,
  type Day,
  EntenteError,
  nextPeriod,
  type Period,
  periodsBetween,
  periodStart,
} from '@entente/model'
import { type DaySpan, gapsBetween, type Store } from '@entente/store'
import { checkSpan } from './check-span.ts'
import { coveredByPeriod, type PeriodCoverage } from './covered-by-period.ts'
import { incidentsHash, reportsHash } from './data-hash.ts'
import { type PeriodRow, sumIncidents, sumReports } from './sum-by-period.ts'
import { type As, confirmedOf, countedIncidents } from './verdicts/confirmed.ts'

/** Raised whenever a figure would come out differently for the same reports. */
export const RELATIONS_METHOD = 'relations/1'
/** The same over incidents. */
export const RELATIONS_OF_INCIDENTS_METHOD = 'relations-of-incidents/1'

/** The same over what was confirmed. */
export const RELATIONS_AS_CONFIRMED_METHOD = 'relations-as-confirmed/1'

/** What is counted: rows of the archive, or rows grouped into incidents (docs/methods/incidents.md). */
export const UNITS = ['report', 'incident'] as const
export type Unit = (typeof UNITS)[number]

export interface RelationsQuestion {
  readonly source: ActorCode
  readonly target: ActorCode
  readonly feed: string
  readonly by: Period
  /** Default report; as confirmed it is incident and nothing else. */
  readonly unit?: Unit
  /** Default reported. */
  readonly as?: As
  /**
   * First and last day, both included; by default the days the feed covers, as confirmed those of acts by hand too. Periods are
   * whole.
   */
  readonly from?: Day
  readonly to?: Day
}

/** Counts and sums of one period; all null where the feed covers no day of it, which is not the same as zero. */
export interface RelationsPeriod {
  /** First day of the period. */
  readonly start: Day
  /** Days of the period that the feed covers, of `days`. */
  readonly coveredDays: number
  readonly days: number
  /** Reports, or incidents that are not stale; never acts. */
  readonly events: number | null
  /** Those whose code has a weight. */
  readonly scored: number | null
  /** Mean Goldstein weight of the scored ones, -10 to 10; null where there is none. */
  readonly goldsteinMean: number | null
  /** Sum of all weights divided by all events: a code without a weight counts as nothing. Null where there is none. */
  readonly goldsteinPerReport: number | null
  /** Sum of the positive weights. */
  readonly cooperation: number | null
  /** Sum of the negative weights, so never above 0. */
  readonly conflict: number | null
  readonly verbalCooperation: number | null
  readonly materialCooperation: number | null
  readonly verbalConflict: number | null
  readonly materialConflict: number | null
  /** Of incidents only: those of `events` that are told in both directions. */
  readonly joint?: number | null
  /** Of incidents only: old news, which is in no other figure. */
  readonly stale?: number | null
  /** As confirmed only: acts by hand of the period. Never null; where no day is covered they are in no other figure. */
  readonly byHand?: number
}

export interface Relations {
  readonly source: ActorCode
  readonly target: ActorCode
  readonly feed: string
  readonly by: Period
  readonly unit: Unit
  readonly as: As
  /** First and last day the feed covers; null where it covers none. */
  readonly coverage: { readonly from: Day; readonly to: Day } | null
  /** Days between them that the feed does not cover. */
  readonly gaps: readonly DaySpan[]
  readonly periods: readonly RelationsPeriod[]
  /** Reports, or incidents with the stale ones, in periods of which no day is covered, such as old news. */
  readonly outsideCoverage: number
  readonly dataHash: string
  readonly method: string
}

/**
 * How one actor has treated another, period by period, in one feed: cooperation and conflict side by side, never netted
 * (docs/methods/relations.md). Goldstein, J. (1992), A Conflict-Cooperation Scale for WEIS Events Data, Journal of
 * Conflict Resolution 36(2).
 */
export async function relations(store: Store, question: RelationsQuestion): Promise<Relations> {
  const { source, target, feed, by, as = 'reported', unit = as === 'confirmed' ? 'incident' : 'report' } = question
  checkSpan(question)
  checkUnit(unit, as)
  const spans = await store.coverage(feed)
  const first = spans.at(0)?.from
  const last = spans.at(-1)?.to
  const acts = as === 'confirmed' ? confirmedOf(store, { source, target, feed }).acts.map((act) => act.occurredOn) : []
  const from =
    question.from ??
    [first, ...acts]
      .filter((day) => day !== undefined)
      .toSorted()
      .at(0)
  const to =
    question.to ??
    [last, ...acts]
      .filter((day) => day !== undefined)
      .toSorted()
      .at(-1)
  const selection = { source, target, feed, ...wholePeriods(question, from, to) }
  const confirmed = as === 'confirmed' ? confirmedOf(store, selection) : undefined
  const counted = unit === 'incident' ? await countedIncidents(store, selection, confirmed) : undefined
  const [rows, dataHash] = await Promise.all([
    from === undefined || to === undefined
      ? []
      : counted === undefined
        ? sumReports(store, selection, by)
        : sumIncidents(store, counted, by),
    counted === undefined ? reportsHash(store, selection) : incidentsHash(store, counted),
  ])
  const known = new Map(rows.map((row) => [row.start, row]))
  const starts = from === undefined || to === undefined ? [] : periodsBetween(from, to, by)
  const covered = coveredByPeriod(starts, by, spans)
  const periods = starts.map((start, at) => toPeriod(start, covered[at], known.get(start), unit, as))
  const within = periods.reduce((sum, period) => sum + (period.events ?? 0) + (period.stale ?? 0), 0)
  return {
    source,
    target,
    feed,
    by,
    unit,
    as,
    coverage: first === undefined || last === undefined ? null : { from: first, to: last },
    gaps: gapsBetween(spans),
    periods,
    outsideCoverage: rows.reduce((sum, row) => sum + row.events + row.stale, 0) - within,
    dataHash,
    method: as === 'confirmed' ? RELATIONS_AS_CONFIRMED_METHOD : METHODS[unit],
  }
}

const METHODS: Readonly<Record<Unit, string>> = { report: RELATIONS_METHOD, incident: RELATIONS_OF_INCIDENTS_METHOD }

/** @throws EntenteError `unit-not-confirmed`. */
function checkUnit(unit: Unit, as: As): void {
  if (unit === 'incident' || as === 'reported') return
  throw new EntenteError('unit-not-confirmed', 'reports are never confirmed one by one', {
    help: 'count incidents: --unit incident --as confirmed',
  })
}

/**
 * The first and last day of the periods asked for. Without bounds of the user's own there are none, so that reports
 * outside the covered days are counted too.
 */
function wholePeriods(
  question: RelationsQuestion,
  from: Day | undefined,
  to: Day | undefined,
): { from?: Day; to?: Day } {
  if (from === undefined || to === undefined || (question.from === undefined && question.to === undefined)) return {}
  return {
    from: periodStart(from, question.by),
    to: addDays(nextPeriod(periodStart(to, question.by), question.by), -1),
  }
}

function toPeriod(
  start: Day,
  coverage: PeriodCoverage | undefined,
  row: PeriodRow | undefined,
  unit: Unit,
  as: As,
): RelationsPeriod {
  const { days, coveredDays: covered } = coverage ?? { days: 0, coveredDays: 0 }
  const value = (number: number | undefined): number | null => (covered === 0 ? null : round(number ?? 0))
  const mean = (sum: number, count: number): number | null => (covered === 0 || count === 0 ? null : round(sum / count))
  const sum = row === undefined ? 0 : row.cooperation + row.conflict
  return {
    start,
    coveredDays: covered,
    days,
    events: value(row?.events),
    scored: value(row?.scored),
    goldsteinMean: mean(sum, row?.scored ?? 0),
    goldsteinPerReport: mean(sum, row?.events ?? 0),
    cooperation: value(row?.cooperation),
    conflict: value(row?.conflict),
    verbalCooperation: value(row?.quad1),
    materialCooperation: value(row?.quad2),
    verbalConflict: value(row?.quad3),
    materialConflict: value(row?.quad4),
    ...(unit === 'incident' ? { joint: value(row?.joint), stale: value(row?.stale) } : {}),
    ...(as === 'confirmed' ? { byHand: row?.byHand ?? 0 } : {}),
  }
}

/** To six decimals, as the weights are summed. */
function round(number: number): number {
  return Math.round(number * 1e6) / 1e6
}
