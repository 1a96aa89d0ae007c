import type { DayRun } from '../../api/types.ts'
import { addDays, type Day, nextPeriod, periodEnd, periodStart } from '../../periods/period.ts'
import { DAY_LOOKS, type DayLook, lookOf } from './day-words.ts'

/** Columns of a year: twelve months of 31 each, so that months stand under one another. */
export const COLUMNS = 12 * 31

/** Consecutive days of one month that look alike: they are drawn as one. */
export interface Cells {
  readonly year: number
  /** First column, and how many. */
  readonly column: number
  readonly days: number
}

/** Years from the first day to the last. */
export function yearsOf(runs: readonly DayRun[]): number[] {
  const first = Number(runs.at(0)?.from.slice(0, 4) ?? 0)
  const last = Number(runs.at(-1)?.to.slice(0, 4) ?? -1)
  return Array.from({ length: last - first + 1 }, (_, at) => first + at)
}

/** The cells of each look. Its length goes with runs and months, not with days. */
export function cellsByLook(runs: readonly DayRun[]): ReadonlyMap<DayLook, readonly Cells[]> {
  const cells = new Map<DayLook, Cells[]>(DAY_LOOKS.map((look) => [look, []]))
  for (const run of runs) {
    const look = lookOf(run)
    if (look === undefined) continue
    for (let from = run.from; from <= run.to; from = nextPeriod(periodStart(from, 'month'), 'month')) {
      const end = periodEnd(periodStart(from, 'month'), 'month')
      const to = end < run.to ? end : run.to
      cells.get(look)?.push({
        year: Number(from.slice(0, 4)),
        column: columnOf(from),
        days: columnOf(to) - columnOf(from) + 1,
      })
    }
  }
  return cells
}

function columnOf(day: Day): number {
  return (Number(day.slice(5, 7)) - 1) * 31 + Number(day.slice(8, 10)) - 1
}

/** The day at a place of the calendar; in the empty columns after a short month its last day. */
export function dayAt(year: number, column: number): Day {
  const month = String(Math.floor(column / 31) + 1).padStart(2, '0')
  const start = `${year}-${month}-01`
  const day = addDays(start, column % 31)
  const end = periodEnd(start, 'month')
  return day > end ? end : day
}

/** The place of a day: row from the first year, and column. */
export function placeOf(day: Day, firstYear: number): { readonly row: number; readonly column: number } {
  return { row: Number(day.slice(0, 4)) - firstYear, column: columnOf(day) }
}

/** The run that holds a day, by halving. */
export function runOf(runs: readonly DayRun[], day: Day): DayRun | undefined {
  let [low, high] = [0, runs.length - 1]
  while (low <= high) {
    const middle = (low + high) >> 1
    const run = runs[middle]
    if (run === undefined) return undefined
    if (day < run.from) high = middle - 1
    else if (day > run.to) low = middle + 1
    else return run
  }
  return undefined
}
