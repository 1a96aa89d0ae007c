import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  addDays,
  dayFromNumber,
  dayNumber,
  isDay,
  nextPeriod,
  parseDay,
  PERIODS,
  periodsBetween,
  periodStart,
} from './day.ts'

const anyDay = fc.integer({ min: -60_000, max: 60_000 }).map(dayFromNumber)

describe('day', () => {
  it('takes only days that exist', () => {
    expect(isDay('2000-02-29')).toBe(true)
    expect(isDay('1900-02-29')).toBe(false)
    expect(isDay('2000-2-9')).toBe(false)
    expect(() => parseDay('13.9.1993')).toThrow('`13.9.1993` is not a day')
  })

  it('counts days the same way there and back', () => {
    fc.assert(fc.property(anyDay, (day) => dayFromNumber(dayNumber(day)) === day && isDay(day)))
  })

  it('starts weeks on Monday', () => {
    expect(periodStart(parseDay('1970-01-01'), 'week')).toBe('1969-12-29')
    expect(periodStart(parseDay('2024-12-30'), 'week')).toBe('2024-12-30')
    expect(periodStart(parseDay('2025-01-05'), 'week')).toBe('2024-12-30')
  })

  it('puts each day into exactly one period', () => {
    fc.assert(
      fc.property(anyDay, fc.constantFrom(...PERIODS), (day, by) => {
        const start = periodStart(day, by)
        return start <= day && day < nextPeriod(start, by) && periodStart(start, by) === start
      }),
    )
  })

  it('lists the periods of a span without holes', () => {
    expect(periodsBetween(parseDay('1999-12-15'), parseDay('2000-02-01'), 'month')).toEqual([
      '1999-12-01',
      '2000-01-01',
      '2000-02-01',
    ])
    fc.assert(
      fc.property(anyDay, fc.nat(900), fc.constantFrom(...PERIODS), (from, length, by) => {
        const starts = periodsBetween(from, addDays(from, length), by)
        return starts.every((start, at) => at === 0 || nextPeriod(starts[at - 1] ?? start, by) === start)
      }),
    )
  })
})
