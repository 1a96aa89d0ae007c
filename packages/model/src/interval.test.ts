import { describe, expect, it } from 'vitest'
import type { Day } from './day.ts'
import { addInterval, dayInYear, isInterval } from './interval.ts'

describe('intervals', () => {
  it('are one number and one unit', () => {
    expect(['P6M', 'P1Y', 'P2W', 'P90D'].every(isInterval)).toBe(true)
    expect(['P0D', '6M', 'P1Y2M', 'PT1H', 'P', ''].some(isInterval)).toBe(false)
  })

  it('end on the last day of a month that is too short, and lose no day on the way', () => {
    const add = (day: string, interval: string, times = 1) => addInterval(day as Day, interval, times)
    expect(add('2026-01-31', 'P1M')).toBe('2026-02-28')
    expect(add('2024-01-31', 'P1M')).toBe('2024-02-29')
    expect(add('2026-01-31', 'P1M', 2)).toBe('2026-03-31')
    expect(add('2026-10-31', 'P6M')).toBe('2027-04-30')
    expect(add('2024-02-29', 'P1Y')).toBe('2025-02-28')
    expect(add('2026-01-15', 'P3M', -1)).toBe('2025-10-15')
    expect(add('2026-03-01', 'P2W', -1)).toBe('2026-02-15')
    expect(add('1999-12-31', 'P1D')).toBe('2000-01-01')
  })

  it('find 29 February in every year', () => {
    expect([2023, 2024, 1900, 2000].map((year) => dayInYear('02-29', year))).toEqual([
      '2023-02-28',
      '2024-02-29',
      '1900-02-28',
      '2000-02-29',
    ])
    expect(dayInYear('09-21', 2026)).toBe('2026-09-21')
  })
})
