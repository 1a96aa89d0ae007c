import { expect, it } from 'vitest'
import { monthAway, monthWeeks } from './month-weeks.ts'

it('lays a month out in weeks from Monday to Sunday', () => {
  const weeks = monthWeeks('2026-02-11')
  expect(weeks.map((week) => [week[0], week.at(-1)])).toEqual([
    ['2026-01-26', '2026-02-01'],
    ['2026-02-02', '2026-02-08'],
    ['2026-02-09', '2026-02-15'],
    ['2026-02-16', '2026-02-22'],
    ['2026-02-23', '2026-03-01'],
  ])
  expect(monthAway('2026-01-31', -1)).toBe('2025-12-01')
  expect(monthAway('2025-12-05', 1)).toBe('2026-01-01')
})
