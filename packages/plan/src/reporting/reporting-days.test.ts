import type { Day } from '@entente/model'
import { describe, expect, it } from 'vitest'
import { reportingDays } from './reporting-days.ts'

const days = (on: string, today: string, asked?: readonly string[]): string[] =>
  reportingDays({ on: on as Day }, today as Day, asked as readonly Day[] | undefined)

describe('the days at which a list is scored', () => {
  it('are its own, ends of months, and today', () => {
    expect(days('2023-12-31', '2024-03-15')).toEqual(['2023-12-31', '2024-01-31', '2024-02-29', '2024-03-15'])
    expect(days('2024-01-31', '2024-01-31')).toEqual(['2024-01-31'])
    expect(days('2024-01-10', '2024-01-20')).toEqual(['2024-01-10', '2024-01-20'])
  })

  it('are ends of quarters or years where there would be too many', () => {
    expect(days('2020-01-15', '2024-02-01').slice(0, 4)).toEqual([
      '2020-01-15',
      '2020-03-31',
      '2020-06-30',
      '2020-09-30',
    ])
    expect(days('2001-05-01', '2024-02-01').slice(0, 3)).toEqual(['2001-05-01', '2001-12-31', '2002-12-31'])
  })

  it('are none before the reporting day, and those asked for only within their bounds', () => {
    expect(days('2024-06-30', '2024-02-01')).toEqual([])
    expect(days('2024-01-01', '2024-02-01', ['2024-02-01', '2024-01-02', '2024-01-02'])).toEqual([
      '2024-01-02',
      '2024-02-01',
    ])
    expect(() => days('2024-01-01', '2024-02-01', ['2024-02-02'])).toThrow('no scores for 2024-02-02')
    expect(() => days('2024-01-01', '2024-02-01', ['2023-12-31'])).toThrow('no scores for 2023-12-31')
  })
})
