import { addDays, type Day } from './period.ts'

export interface Span {
  readonly from: Day
  readonly to: Day
}

/** A stretch back from the last covered day. */
export interface RangeChoice {
  readonly label: string
  /** First day; absent for all there is. The end stays open, so that the link keeps up with the feed. */
  readonly from?: Day
}

const YEARS = [10, 5, 1]

/**
 * Ranges to offer for what a feed covers: all, then 10, 5 and 1 years back from the last covered day, where the feed
 * reaches further back than that. The end of the data counts, never today: a feed that ended in 2011 has a last year too.
 */
export function rangeChoices(coverage: Span | null): RangeChoice[] {
  if (coverage === null) return []
  const choices: RangeChoice[] = [{ label: 'All' }]
  for (const years of YEARS) {
    const from = yearsBack(coverage.to, years)
    if (from > coverage.from) choices.push({ label: years === 1 ? '1 year' : `${years} years`, from })
  }
  return choices.length === 1 ? [] : choices
}

/** The day after the same date so many years ago, so that the stretch holds whole years: 29 February counts as the 28th. */
function yearsBack(day: Day, years: number): Day {
  const year = String(Number(day.slice(0, 4)) - years).padStart(4, '0')
  const rest = day.slice(4) === '-02-29' ? '-02-28' : day.slice(4)
  return addDays(`${year}${rest}`, 1)
}
