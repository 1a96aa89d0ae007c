import { type By, periodStart, nextPeriod, toDay, toTime } from '../periods/period.ts'
import type { Band } from './gap-bands.ts'

const MS_PER_DAY = 86_400_000
const YEAR = 365.25 * MS_PER_DAY
/** Years, then months, then days between two ticks. */
const YEARS = [1, 2, 5, 10, 20, 50]
const MONTHS = [1, 3, 6]
const DAYS = [1, 2, 7, 14]

export interface TimeTick {
  readonly time: number
  readonly label: string
}

/** Pixels that the label of a year, and that of a month or day, needs. */
const YEAR_WIDTH = 52
const LABEL_WIDTH = 76

/**
 * Ticks of a time axis on a chart so many pixels wide: at the turn of years, months or days. In a chart by year a year is labelled at its middle,
 * under its own point.
 */
export function timeTicks(domain: Band, by: By, width: number, locale: string): TimeTick[] {
  const span = domain.to - domain.from
  const mostYears = Math.max(3, Math.floor(width / YEAR_WIDTH))
  const most = Math.max(3, Math.floor(width / LABEL_WIDTH))
  const years = YEARS.find((step) => span / (YEAR * step) <= mostYears) ?? 100
  if (years > 1 || span > YEAR * 4 || by === 'year') return yearTicks(domain, by, years)
  const months = MONTHS.find((step) => span / ((YEAR / 12) * step) <= most)
  if (months !== undefined && (months > 1 || span > MS_PER_DAY * 70)) return monthTicks(domain, months, locale)
  const days = DAYS.find((step) => span / (MS_PER_DAY * step) <= most) ?? 30
  return dayTicks(domain, days, locale)
}

function yearTicks(domain: Band, by: By, step: number): TimeTick[] {
  const first = Number(toDay(domain.from).slice(0, 4))
  const last = Number(toDay(domain.to).slice(0, 4))
  const ticks: TimeTick[] = []
  // Years between the labelled ones have a tick too, as long as these stay apart.
  const between = step <= 5 ? 1 : step
  for (let year = Math.ceil(first / between) * between; year <= last; year += between) {
    const time = by === 'year' ? Date.UTC(year, 6, 2) : Date.UTC(year, 0, 1)
    const label = year % step === 0 ? String(year) : ''
    if (time >= domain.from && time <= domain.to) ticks.push({ time, label })
  }
  return ticks
}

function monthTicks(domain: Band, step: number, locale: string): TimeTick[] {
  const format = new Intl.DateTimeFormat(locale, { month: 'short', timeZone: 'UTC' })
  const ticks: TimeTick[] = []
  let start = periodStart(toDay(domain.from), 'month')
  for (; toTime(start) <= domain.to; start = nextPeriod(start, 'month')) {
    const month = Number(start.slice(5, 7)) - 1
    if (toTime(start) < domain.from || month % step !== 0) continue
    const first = month === 0 || ticks.length === 0
    ticks.push({ time: toTime(start), label: `${format.format(toTime(start))}${first ? ` ${start.slice(0, 4)}` : ''}` })
  }
  return ticks
}

function dayTicks(domain: Band, step: number, locale: string): TimeTick[] {
  const format = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', timeZone: 'UTC' })
  const ticks: TimeTick[] = []
  const first = Math.ceil(domain.from / MS_PER_DAY) * MS_PER_DAY
  for (let time = first; time <= domain.to; time += step * MS_PER_DAY) ticks.push({ time, label: format.format(time) })
  return ticks
}
