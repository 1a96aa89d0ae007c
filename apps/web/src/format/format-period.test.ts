import { expect, it } from 'vitest'
import { formatPeriod } from './format-period.ts'

it('names a period by its length', () => {
  expect(formatPeriod('2018-01-01', 'year', 'en')).toBe('2018')
  expect(formatPeriod('2018-05-01', 'month', 'en')).toBe('May 2018')
  expect(formatPeriod('2018-04-30', 'week', 'en')).toBe('2018-04-30 to 2018-05-06')
  expect(formatPeriod('2018-05-01', 'day', 'en')).toBe('2018-05-01')
})
