import { parseDay } from '@entente/model'
import { describe, expect, it } from 'vitest'
import { worstQuarter } from './worst-quarter.ts'

const item = (on: string, closedOn: string | null) => ({
  on: parseDay(on),
  closedOn: closedOn === null ? null : parseDay(closedOn),
})

describe('the worst quarter', () => {
  it('is the one with most items, and tells how many of them were open at once', () => {
    expect(
      worstQuarter([
        item('2020-03-31', '2020-04-20'),
        item('2020-04-01', '2020-04-10'),
        item('2020-04-05', '2020-04-30'),
        item('2020-04-10', null),
        item('2020-06-30', '2020-07-20'),
        item('2020-07-01', '2020-07-20'),
      ]),
    ).toEqual({ from: '2020-04-01', items: 4, openAtOnce: 2 })
  })

  it('is the earlier of two alike, and none where nothing came', () => {
    expect(worstQuarter([item('2021-01-02', null), item('2020-12-31', null)])?.from).toBe('2020-10-01')
    expect(worstQuarter([])).toBeNull()
  })
})
