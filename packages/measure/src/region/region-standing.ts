import { hash } from 'node:crypto'
import { type ActorCode, addDays, type Day, dayNumber } from '@entente/model'
import { type DaySpan, literal, type Store } from '@entente/store'
import { type Movers, moversOf } from './movers.ts'
import { SIGN_RULES, type Triads, triads } from './triads.ts'

/** Raised whenever a figure would come out differently for the same reports. */
const REGION_METHOD = 'region/1'

export interface RegionStandingQuestion {
  readonly feed: string
  /** Both sides of every dyad are among these. */
  readonly actors: readonly ActorCode[]
  /** The day on which one stands. Default the last that the feed covers. */
  readonly on?: Day | undefined
  /** Half-life of the levels in days. Default 30. */
  readonly halfLife?: number | undefined
}

/** One directed dyad: decayed sums, and those of the year; divided by the weights of the answer the first are means a day. */
interface DyadStanding {
  readonly source: ActorCode
  readonly target: ActorCode
  readonly decayed: { readonly events: number; readonly cooperation: number; readonly conflict: number }
  readonly year: { readonly events: number; readonly cooperation: number; readonly conflict: number }
}

export interface RegionStanding {
  readonly method: typeof REGION_METHOD
  readonly feed: string
  readonly unit: 'report'
  readonly actors: readonly ActorCode[]
  readonly on: Day | null
  readonly halfLife: number
  /** Sum of the weights of covered days: a decayed sum divided by it is a mean a day. 0 where nothing is covered: levels are not known then. */
  readonly weight: number
  readonly firstCovered: Day | null
  readonly lastCovered: Day | null
  /** Sorted by source and target; those without a report in twenty years are not among them, and their levels are 0. */
  readonly dyads: readonly DyadStanding[]
  readonly movers: readonly Movers[]
  readonly signRules: typeof SIGN_RULES
  readonly triads: Triads
  /** SHA-256 of the sums. */
  readonly dataHash: string
}

const SPANS = [
  { span: 'week', days: 7 },
  { span: 'year', days: 365 },
  { span: 'decade', days: 3653 },
] as const
const LONGEST = 2 * 3653
const YEAR = 365
/** Sums are exact, so the order of the rows changes nothing. */
const EXACT = 'DECIMAL(24, 9)'

/**
 * How all relations of a region stand on a day, by reports: levels with a half-life, who moved most over a week, a year and a decade, and
 * which three states are out of balance. One grouped query over the last twenty years. Days that are not covered are in no mean [T7].
 */
export async function regionStanding(store: Store, question: RegionStandingQuestion): Promise<RegionStanding> {
  const { feed, halfLife = 30 } = question
  const actors = [...new Set(question.actors)].toSorted()
  const spans = await store.coverage(feed)
  const on = question.on ?? spans.at(-1)?.to ?? null
  const rows = on === null || actors.length === 0 ? [] : await sums(store, { feed, actors, on, halfLife })
  const covered = (from: number, until: number): number => (on === null ? 0 : coveredDays(spans, on, from, until))
  return {
    method: REGION_METHOD,
    feed,
    unit: 'report',
    actors,
    on,
    halfLife,
    weight: on === null ? 0 : weightOf(spans, on, halfLife),
    firstCovered: spans.at(0)?.from ?? null,
    lastCovered: spans.at(-1)?.to ?? null,
    dyads: rows.map((row) => ({
      source: row.source,
      target: row.target,
      decayed: { events: row.events, cooperation: row.cooperation, conflict: row.conflict },
      year: { events: row.year_events, cooperation: row.year_cooperation, conflict: row.year_conflict },
    })),
    movers: SPANS.map(({ span, days }) =>
      moversOf(
        { span, days, covered: { last: covered(0, days), before: covered(days, 2 * days) } },
        rows.map((row) => ({
          source: row.source,
          target: row.target,
          cooperation: { last: row[`${span}_cooperation`], before: row[`${span}_before_cooperation`] },
          conflict: { last: row[`${span}_conflict`], before: row[`${span}_before_conflict`] },
        })),
      ),
    ),
    signRules: SIGN_RULES,
    triads: triads(pairs(rows)),
    dataHash: hash('sha256', rows.map((row) => Object.values(row).join(' ')).join('\n')),
  }
}

type Span = (typeof SPANS)[number]['span']
type Line = 'cooperation' | 'conflict'
type Row = { readonly source: ActorCode; readonly target: ActorCode } & Readonly<
  Record<Line | 'events' | 'year_events' | `${Span}_${Line}` | `${Span}_before_${Line}`, number>
>

async function sums(
  store: Store,
  { feed, actors, on, halfLife }: { feed: string; actors: readonly ActorCode[]; on: Day; halfLife: number },
): Promise<Row[]> {
  const list = actors.map((actor) => literal(actor)).join(', ')
  const lines = { cooperation: 'greatest(goldstein, 0)', conflict: 'least(goldstein, 0)' } as const
  const exact = (value: string, where = 'true'): string =>
    `coalesce(sum(CAST(${value} AS ${EXACT})) FILTER (${where}), 0)`
  const decay = `pow(0.5, age / ${halfLife})`
  const columns = [
    `${exact(decay)} AS events`,
    `count(*) FILTER (age < ${YEAR}) AS year_events`,
    ...(['cooperation', 'conflict'] as const).flatMap((line) => [
      `${exact(`${lines[line]} * ${decay}`)} AS ${line}`,
      ...SPANS.flatMap(({ span, days }) => [
        `${exact(lines[line], `age < ${days}`)} AS ${span}_${line}`,
        `${exact(lines[line], `age >= ${days} AND age < ${2 * days}`)} AS ${span}_before_${line}`,
      ]),
    ]),
  ]
  return store.engine.all<Row>(
    `SELECT source, target, ${columns.join(', ')}
     FROM (SELECT source, target, goldstein, date_diff('day', occurred_on, DATE ${literal(on)}) AS age
       FROM ${await store.reports({ feed })}
       WHERE feed = ${literal(feed)} AND occurred_on <= DATE ${literal(on)}
         AND occurred_on > DATE ${literal(addDays(on, -LONGEST))} AND source IN (${list}) AND target IN (${list}))
     WHERE source <> target GROUP BY ALL ORDER BY source, target`,
  )
}

/** Covered days of the ages from `from` up to `until` without it; the day `on` has the age 0. */
function coveredDays(spans: readonly DaySpan[], on: Day, from: number, until: number): number {
  const last = dayNumber(on)
  return spans.reduce((sum, span) => {
    const first = Math.max(dayNumber(span.from), last - until + 1)
    return sum + Math.max(0, Math.min(dayNumber(span.to), last - from) - first + 1)
  }, 0)
}

function weightOf(spans: readonly DaySpan[], on: Day, halfLife: number): number {
  let weight = 0
  for (let age = 0; age < LONGEST; age += 1) weight += coveredDays(spans, on, age, age + 1) * 0.5 ** (age / halfLife)
  return weight
}

function pairs(rows: readonly Row[]) {
  const byPair = Map.groupBy(rows, ({ source, target }) => [source, target].toSorted().join(' '))
  return [...byPair.values()].map((both) => {
    const total = (read: (row: Row) => number): number => both.reduce((sum, row) => sum + read(row), 0)
    const { source, target } = both[0] as Row
    return {
      pair: [source, target] as const,
      reports: total((row) => row.year_events),
      cooperation: total((row) => row.year_cooperation),
      conflict: total((row) => row.year_conflict),
    }
  })
}
