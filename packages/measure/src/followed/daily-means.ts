/** Share of the days of a window that must be covered. */
const ENOUGH_COVERED = 0.8

/** Means of windows of days in constant time. */
export interface DailyMeans {
  readonly days: number
  /** Mean a covered day from `from` up to, not with, `until`; null where less than 80 % of it is covered or it passes the ends. */
  mean(from: number, until: number): number | null
}

/** @param values one a day; NaN where the day is not covered. */
export function dailyMeans(values: ArrayLike<number>): DailyMeans {
  const sums = new Float64Array(values.length + 1)
  const covered = new Float64Array(values.length + 1)
  for (let day = 0; day < values.length; day += 1) {
    const value = values[day] ?? Number.NaN
    sums[day + 1] = (sums[day] ?? 0) + (Number.isNaN(value) ? 0 : value)
    covered[day + 1] = (covered[day] ?? 0) + (Number.isNaN(value) ? 0 : 1)
  }
  return {
    days: values.length,
    mean: (from, until) => {
      if (from < 0 || until > values.length) return null
      const known = (covered[until] ?? 0) - (covered[from] ?? 0)
      if (known < ENOUGH_COVERED * (until - from)) return null
      return ((sums[until] ?? 0) - (sums[from] ?? 0)) / known
    },
  }
}
