import { type ActorCode, addDays, type Day, type Period, nextPeriod, periodsBetween, periodStart } from '@entente/model'
import { type DaySpan, literal, type Store } from '@entente/store'
import { checkSpan } from './check-span.ts'
import { coveredByPeriod, type PeriodCoverage } from './covered-by-period.ts'
import { reportsHash } from './data-hash.ts'

/** Raised whenever a figure would come out differently for the same reports. */
export const RELATIONS_METHOD = 'relations/1'

export interface RelationsQuestion {
  readonly source: ActorCode
  readonly target: ActorCode
  readonly feed: string
  readonly by: Period
  /** First and last day, both included; by default the days the feed covers. Periods are whole. */
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
  /** Reports, not acts. */
  readonly events: number | null
  /** Reports whose code has a weight. */
  readonly scored: number | null
  /** Mean Goldstein weight of the scored reports, -10 to 10; null where there is none. */
  readonly goldsteinMean: number | null
  /** Sum of all weights divided by all reports: a code without a weight counts as nothing. Null where there is no report. */
  readonly goldsteinPerReport: number | null
  /** Sum of the positive weights. */
  readonly cooperation: number | null
  /** Sum of the negative weights, so never above 0. */
  readonly conflict: number | null
  readonly verbalCooperation: number | null
  readonly materialCooperation: number | null
  readonly verbalConflict: number | null
  readonly materialConflict: number | null
}

export interface Relations {
  readonly source: ActorCode
  readonly target: ActorCode
  readonly feed: string
  readonly by: Period
  /** First and last day the feed covers; null where it covers none. */
  readonly coverage: { readonly from: Day; readonly to: Day } | null
  /** Days between them that the feed does not cover. */
  readonly gaps: readonly DaySpan[]
  readonly periods: readonly RelationsPeriod[]
  /** Reports of this dyad in periods of which no day is covered, such as old news. */
  readonly outsideCoverage: number
  readonly dataHash: string
  readonly method: string
}

/** Weights are summed as decimals: exact, so the order of the rows changes nothing. */
const WEIGHT = 'CAST(goldstein AS DECIMAL(12, 6))'

interface PeriodRow {
  readonly start: Day
  readonly events: number
  readonly scored: number
  readonly cooperation: number
  readonly conflict: number
  readonly quad1: number
  readonly quad2: number
  readonly quad3: number
  readonly quad4: number
}

/**
 * How one actor has treated another, period by period, in one feed: cooperation and conflict side by side, never netted
 * (docs/methods/relations.md). Goldstein, J. (1992), A Conflict-Cooperation Scale for WEIS Events Data, Journal of
 * Conflict Resolution 36(2).
 */
export async function relations(store: Store, question: RelationsQuestion): Promise<Relations> {
  const { source, target, feed, by } = question
  checkSpan(question)
  const spans = await store.coverage(feed)
  const first = spans.at(0)?.from
  const last = spans.at(-1)?.to
  const from = question.from ?? first
  const to = question.to ?? last
  const [rows, dataHash] = await Promise.all([
    from === undefined || to === undefined ? [] : sumByPeriod(store, question, from, to),
    reportsHash(store, { source, target, feed, ...wholePeriods(question, from, to) }),
  ])
  const known = new Map(rows.map((row) => [row.start, row]))
  const starts = from === undefined || to === undefined ? [] : periodsBetween(from, to, by)
  const covered = coveredByPeriod(starts, by, spans)
  const periods = starts.map((start, at) => toPeriod(start, covered[at], known.get(start)))
  const counted = periods.reduce((sum, period) => sum + (period.events ?? 0), 0)
  return {
    source,
    target,
    feed,
    by,
    coverage: first === undefined || last === undefined ? null : { from: first, to: last },
    gaps: gapsBetween(spans),
    periods,
    outsideCoverage: rows.reduce((sum, row) => sum + row.events, 0) - counted,
    dataHash,
    method: RELATIONS_METHOD,
  }
}

async function sumByPeriod(store: Store, question: RelationsQuestion, from: Day, to: Day): Promise<PeriodRow[]> {
  const { source, target, feed, by } = question
  const whole = wholePeriods(question, from, to)
  const bounds = [
    ...(whole.from === undefined ? [] : [`AND occurred_on >= DATE ${literal(whole.from)}`]),
    ...(whole.to === undefined ? [] : [`AND occurred_on <= DATE ${literal(whole.to)}`]),
  ].join(' ')
  return store.engine.all<PeriodRow>(
    `SELECT CAST(date_trunc('${by}', occurred_on) AS DATE) AS start, count(*) AS events, count(goldstein) AS scored,
       coalesce(sum(CASE WHEN goldstein > 0 THEN ${WEIGHT} END), 0) AS cooperation,
       coalesce(sum(CASE WHEN goldstein < 0 THEN ${WEIGHT} END), 0) AS conflict,
       ${[1, 2, 3, 4].map((quad) => `sum(CASE WHEN quad = ${quad} THEN 1 ELSE 0 END) AS quad${quad}`).join(', ')}
     FROM ${await store.reports({ feed })}
     WHERE feed = ? AND source = ? AND target = ? ${bounds}
     GROUP BY 1 ORDER BY 1`,
    [feed, source, target],
  )
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

function toPeriod(start: Day, coverage: PeriodCoverage | undefined, row: PeriodRow | undefined): RelationsPeriod {
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
  }
}

/** To six decimals, as the weights are summed. */
function round(number: number): number {
  return Math.round(number * 1e6) / 1e6
}

function gapsBetween(spans: readonly DaySpan[]): DaySpan[] {
  return spans
    .slice(1)
    .map((span, at) => ({ from: addDays(spans[at]?.to ?? span.from, 1), to: addDays(span.from, -1) }))
}
