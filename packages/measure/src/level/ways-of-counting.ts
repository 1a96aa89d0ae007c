import type { ActorCode, Day } from '@entente/model'
import { literal, type Store } from '@entente/store'
import { relations } from '../relations.ts'
import { type DailyLevels, type Horizon, horizonsOf } from './horizons.ts'

/** Ways of allowing for the growth of media, beside the incidents themselves. */
const WAYS = ['incidents', 'reports', 'share of the feed', 'share of the source'] as const

/** What the verdicts would be if one counted in another way. */
export interface WayOfCounting {
  readonly way: (typeof WAYS)[number]
  /** In the order of the horizons. */
  readonly verdicts: readonly Horizon['verdict'][]
}

interface WayQuestion {
  readonly source: ActorCode
  readonly target: ActorCode
  readonly feed: string
  readonly from: Day
  readonly to: Day
}

/**
 * The verdicts by each way of counting: incidents, which a growing press repeats less; reports as they are; reports as a share of all that the feed
 * reports that month, at its mean size; and the same of all that the source does toward anybody. A share hides what all of a region do at once.
 * @param incidents the days of the first way.
 */
export async function waysOfCounting(
  store: Store,
  question: WayQuestion,
  incidents: DailyLevels,
): Promise<WayOfCounting[]> {
  const { source, feed } = question
  const { periods } = await relations(store, { ...question, by: 'day', unit: 'report' })
  const column = (read: (day: (typeof periods)[number]) => number | null): Float64Array =>
    Float64Array.from(periods, (day) => read(day) ?? Number.NaN)
  const reports = {
    events: column(({ events }) => events),
    cooperation: column(({ cooperation }) => cooperation),
    conflict: column(({ conflict }) => conflict),
  }
  const days = periods.map(({ start }) => start)
  const asShare = async (condition: string): Promise<DailyLevels> => {
    const factors = await growth(store, question, condition, days)
    const scaled = (values: Float64Array): Float64Array =>
      values.map((value, at) => value * (factors[at] ?? Number.NaN))
    return {
      events: scaled(reports.events),
      cooperation: scaled(reports.cooperation),
      conflict: scaled(reports.conflict),
    }
  }
  const levels = [
    incidents,
    reports,
    await asShare(`feed = ${literal(feed)}`),
    await asShare(`feed = ${literal(feed)} AND source = ${literal(source)}`),
  ]
  return WAYS.map((way, at) => ({ way, verdicts: horizonsOf(levels[at] ?? incidents).map(({ verdict }) => verdict) }))
}

/** Of each day the mean number of reports a month of the span, divided by that of its own month; NaN in a month without any. */
async function growth(
  store: Store,
  { from, to, feed }: WayQuestion,
  condition: string,
  days: readonly Day[],
): Promise<number[]> {
  const rows = await store.engine.all<{ month: string; reports: number }>(
    `SELECT strftime(occurred_on, '%Y-%m') AS month, count(*) AS reports FROM ${await store.reports({ feed })}
     WHERE ${condition} AND occurred_on BETWEEN DATE ${literal(from)} AND DATE ${literal(to)} GROUP BY ALL`,
  )
  const known = new Map(rows.map(({ month, reports }) => [month, reports]))
  const lengths = new Map<string, number>()
  for (const day of days) lengths.set(day.slice(0, 7), (lengths.get(day.slice(0, 7)) ?? 0) + 1)
  const usual = rows.reduce((sum, { reports }) => sum + reports, 0) / days.length
  return days.map((day) => {
    const month = day.slice(0, 7)
    return (usual * (lengths.get(month) ?? 0)) / (known.get(month) ?? Number.NaN)
  })
}
