import { describe, expect, it } from 'vitest'
import { addDays, closer, daysBetween, isBy, isDay, nextPeriod, periodEnd, periodStart } from './period.ts'

describe('days', () => {
  it('knows the days of the calendar', () => {
    expect(['2024-02-29', '1987-12-09'].every(isDay)).toBe(true)
    expect(['2023-02-29', '2024-13-01', '2024-1-1', '', 'May', 20240101, undefined].some(isDay)).toBe(false)
  })

  it('counts across leap days and years', () => {
    expect(addDays('2024-02-28', 2)).toBe('2024-03-01')
    expect(addDays('2025-01-01', -1)).toBe('2024-12-31')
    expect(daysBetween('2024-02-28', '2024-03-01')).toBe(3)
    expect(daysBetween('2024-02-28', '2024-02-28')).toBe(1)
  })
})

describe('periods', () => {
  it('begins weeks on Monday, as the server does', () => {
    expect(periodStart('2018-05-06', 'week')).toBe('2018-04-30')
    expect(periodStart('2018-04-30', 'week')).toBe('2018-04-30')
    expect(periodEnd('2018-04-30', 'week')).toBe('2018-05-06')
  })

  it('holds whole months and years', () => {
    expect(periodStart('2018-05-31', 'month')).toBe('2018-05-01')
    expect(nextPeriod('2018-12-01', 'month')).toBe('2019-01-01')
    expect(nextPeriod('2024-02-01', 'month')).toBe('2024-03-01')
    expect(periodEnd('2023-02-01', 'month')).toBe('2023-02-28')
    expect(nextPeriod('2023-01-01', 'year')).toBe('2024-01-01')
    expect(nextPeriod('2024-01-01', 'year')).toBe('2025-01-01')
    expect(nextPeriod('2024-01-01', 'day')).toBe('2024-01-02')
  })

  it('knows its lengths, and the next shorter one', () => {
    expect(isBy('week')).toBe(true)
    expect(isBy('decade')).toBe(false)
    expect([closer('year'), closer('month'), closer('week'), closer('day')]).toEqual(['month', 'day', 'day', undefined])
  })
})
