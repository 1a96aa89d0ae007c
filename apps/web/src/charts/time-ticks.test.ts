import { describe, expect, it } from 'vitest'
import { toDay, toTime } from '../periods/period.ts'
import { timeTicks } from './time-ticks.ts'

const domain = (from: string, to: string) => ({ from: toTime(from), to: toTime(to) })
const labels = (ticks: readonly { label: string }[]) => ticks.map((tick) => tick.label).filter((label) => label !== '')

describe('timeTicks', () => {
  it('labels years at their turn, and in a chart by year at their middle', () => {
    const ticks = timeTicks(domain('2013-01-01', '2025-01-01'), 'month', 1200, 'en')
    expect(labels(ticks)).toHaveLength(13)
    expect(toDay(ticks[0]?.time ?? 0)).toBe('2013-01-01')
    const byYear = timeTicks(domain('2013-01-01', '2025-01-01'), 'year', 1200, 'en')
    expect(labels(byYear)).toHaveLength(12)
    expect(toDay(byYear[0]?.time ?? 0)).toBe('2013-07-02')
  })

  it('labels fewer years on a narrow chart and keeps a tick for the others', () => {
    const ticks = timeTicks(domain('2013-01-01', '2025-01-01'), 'month', 340, 'en')
    expect(labels(ticks)).toEqual(['2014', '2016', '2018', '2020', '2022', '2024'])
    expect(ticks).toHaveLength(13)
  })

  it('names months, the first and every January with its year', () => {
    expect(labels(timeTicks(domain('2023-11-01', '2024-04-01'), 'day', 1200, 'en'))).toEqual([
      'Nov 2023',
      'Dec',
      'Jan 2024',
      'Feb',
      'Mar',
      'Apr',
    ])
  })

  it('names days within a month', () => {
    expect(labels(timeTicks(domain('2018-05-01', '2018-05-08'), 'day', 1200, 'en')).at(0)).toBe('May 1')
  })
})
