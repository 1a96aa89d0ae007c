import { describe, expect, it } from 'vitest'
import { pickPeriod } from './pick-period.ts'

const periods = [
  { start: '2018-01-01', events: 4 },
  { start: '2018-02-01', events: 2 },
  { start: '2018-03-01', events: 0 },
  { start: '2018-04-01', events: null },
]

describe('pickPeriod', () => {
  it('takes the period that holds the day asked for, also one without data', () => {
    expect(pickPeriod(periods, 'month', '2018-01-31')).toBe(0)
    expect(pickPeriod(periods, 'month', '2018-04-02')).toBe(3)
  })

  it('takes the last with a report otherwise', () => {
    expect(pickPeriod(periods, 'month', undefined)).toBe(1)
    expect(pickPeriod(periods, 'month', '1999-01-01')).toBe(1)
  })

  it('takes the last covered where there is no report, and none where nothing is covered', () => {
    expect(pickPeriod(periods.slice(2), 'month', undefined)).toBe(0)
    expect(pickPeriod(periods.slice(3), 'month', undefined)).toBe(-1)
    expect(pickPeriod([], 'month', '2018-01-01')).toBe(-1)
  })
})
