import { type Random, seeded } from '../random/random.ts'
import { type DailyMeans, dailyMeans } from './daily-means.ts'

/** Days before that are matched on, controls that are averaged, and how chance is drawn (our choice). */
export const FOLLOWED_RULES = {
  window: 90,
  controls: 10,
  leastControls: 30,
  leastCases: 8,
  caseGap: 30,
  shifts: 1999,
  chance: 0.9,
  seed: 'followed/1',
} as const

const GRID = 7

export interface MatchedDifference {
  /** Mean a day after the cases, less that after the days matched to them, beyond what any days show. */
  readonly difference: number
  /** Between these it lies in nine of ten cases by chance. */
  readonly low: number
  readonly high: number
  /** Chance of as much, two-sided. */
  readonly p: number
  readonly cases: number
}

interface MatchQuestion {
  /** Places of the cases among the days. */
  readonly cases: readonly number[]
  /** Days that follow. */
  readonly days: number
  /** What days are matched on; both by default. */
  readonly on?: { readonly level: boolean; readonly trend: boolean }
  readonly seed: string
}

/**
 * What followed some days beside what followed others that looked alike: matched on the mean of the 90 days before (level) and on its change from the
 * 90 days before these (trend), each with its ten nearest among days every week that are at least a month away from any case and whose own spans do
 * not overlap. Taken off is what the same comparison shows of any days. Chance: the cases moved along the record all together by a random number of days, so that they keep their distances (circular shift).
 * Null below eight cases that can be matched or thirty days to match.
 * @param values one a day; NaN where the day is not covered.
 */
export function matchedDifference(values: ArrayLike<number>, question: MatchQuestion): MatchedDifference | null {
  const means = dailyMeans(values)
  const moment = (day: number): Moment | null => momentOf(means, day, question.days)
  const grid = Array.from({ length: Math.ceil(values.length / GRID) }, (_, at) => moment(at * GRID))
  const far = (day: number): boolean => question.cases.every((one) => Math.abs(one - day) > FOLLOWED_RULES.caseGap)
  const controls = grid.filter((one) => one !== null && far(one.day)) as readonly Moment[]
  if (controls.length < FOLLOWED_RULES.leastControls) return null
  const unmatched = unmatchedPart(controls, question)
  const found = question.cases.flatMap((day) => {
    const one = moment(day)
    return one === null ? [] : (unmatched(one) ?? [])
  })
  if (found.length < FOLLOWED_RULES.leastCases) return null
  const usual = grid.map((one) => (one === null ? null : unmatched(one)))
  const moved = shifted(usual, question.cases, seeded(question.seed))
  // What any days of the record show beside their matches is no matter of the acts.
  const drift = mean(moved)
  const difference = mean(found) - drift
  const byChance = moved.map((one) => one - drift)
  const tail = (1 - FOLLOWED_RULES.chance) / 2
  const as = byChance.filter((one) => Math.abs(one) >= Math.abs(difference)).length
  const sorted = byChance.toSorted((one, other) => one - other)
  return {
    difference,
    low: sorted[Math.floor(tail * sorted.length)] ?? 0,
    high: sorted[Math.ceil((1 - tail) * sorted.length) - 1] ?? 0,
    p: (1 + as) / (1 + byChance.length),
    cases: found.length,
  }
}

interface Moment {
  readonly day: number
  readonly level: number
  readonly trend: number
  readonly after: number
}

function momentOf(means: DailyMeans, day: number, days: number): Moment | null {
  const { window } = FOLLOWED_RULES
  const level = means.mean(day - window, day)
  const before = means.mean(day - 2 * window, day - window)
  const after = means.mean(day + 1, day + 1 + days)
  return level === null || before === null || after === null ? null : { day, level, trend: level - before, after }
}

/** What follows a day less the mean of what follows the days most like it; null where fewer than ten lie far enough away. */
function unmatchedPart(controls: readonly Moment[], question: MatchQuestion): (one: Moment) => number | null {
  const { level: byLevel, trend: byTrend } = question.on ?? { level: true, trend: true }
  const [level, trend] = [spread(controls.map((one) => one.level)), spread(controls.map((one) => one.trend))]
  const apart = question.days + FOLLOWED_RULES.window
  return ({ day, ...one }) => {
    const near = controls
      .filter((other) => Math.abs(other.day - day) >= apart)
      .map((other) => ({
        after: other.after,
        distance:
          (byLevel ? ((other.level - one.level) / level) ** 2 : 0) +
          (byTrend ? ((other.trend - one.trend) / trend) ** 2 : 0),
      }))
    if (near.length < FOLLOWED_RULES.controls) return null
    // Matched on nothing, all are alike.
    const chosen =
      byLevel || byTrend ? near.toSorted((a, b) => a.distance - b.distance).slice(0, FOLLOWED_RULES.controls) : near
    return one.after - mean(chosen.map(({ after }) => after))
  }
}

/** The mean over the cases, all moved by the same random number of weeks around the record. */
function shifted(usual: readonly (number | null)[], cases: readonly number[], random: Random): number[] {
  return Array.from({ length: FOLLOWED_RULES.shifts }, () => {
    const by = random.below(usual.length)
    const moved = cases.flatMap((day) => usual[(Math.floor(day / GRID) + by) % usual.length] ?? [])
    return moved.length === 0 ? 0 : mean(moved)
  })
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}

/** Standard deviation; 1 where nothing varies, so that nothing is divided by 0. */
function spread(values: readonly number[]): number {
  const centre = mean(values)
  return Math.sqrt(mean(values.map((value) => (value - centre) ** 2))) || 1
}
