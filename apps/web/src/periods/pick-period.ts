import { type By, type Day, periodStart } from './period.ts'

interface Period {
  readonly start: Day
  readonly events: number | null
}

/**
 * Which period one points at: the one that holds `at`, else the last with a report, else the last that is covered.
 * -1 where there is no period to point at.
 */
export function pickPeriod(periods: readonly Period[], by: By, at: Day | undefined): number {
  if (at !== undefined) {
    const start = periodStart(at, by)
    const asked = periods.findIndex((period) => period.start === start)
    if (asked >= 0) return asked
  }
  const withReports = periods.findLastIndex((period) => (period.events ?? 0) > 0)
  return withReports >= 0 ? withReports : periods.findLastIndex((period) => period.events !== null)
}
