import { describe, expect, it } from 'vitest'
import type { DayRun } from '../../api/types.ts'
import { cellsByLook, dayAt, placeOf, runOf, yearsOf } from './calendar-cells.ts'
import { lookOf, sayDay } from './day-words.ts'

const run = (from: string, to: string, state: DayRun['state'], missing: DayRun['missing'] = {}): DayRun => ({
  from,
  to,
  state,
  expected: 96,
  came: state === 'complete' ? 96 : 0,
  missing,
})
const runs = [
  run('2019-12-30', '2020-03-01', 'complete'),
  run('2020-03-02', '2020-03-02', 'missing', { failed: 1, 'not-given': 95 }),
  run('2020-03-03', '2020-03-31', 'unknown'),
]

describe('the calendar', () => {
  it('draws a run as one piece a month, in the columns of its days', () => {
    const cells = cellsByLook(runs)
    expect(cells.get('complete')).toEqual([
      { year: 2019, column: 370, days: 2 },
      { year: 2020, column: 0, days: 31 },
      { year: 2020, column: 31, days: 29 },
      { year: 2020, column: 62, days: 1 },
    ])
    expect(cells.get('failed')).toEqual([{ year: 2020, column: 63, days: 1 }])
    expect([...cells.values()].flat()).toHaveLength(5)
    expect(yearsOf(runs)).toEqual([2019, 2020])
    expect(yearsOf([])).toEqual([])
  })

  it('finds the place of a day and the day of a place', () => {
    for (const day of ['2019-12-31', '2020-02-29', '2020-07-04']) {
      const { row, column } = placeOf(day, 2019)
      expect(dayAt(2019 + row, column)).toBe(day)
    }
    expect(dayAt(2019, 31 + 30)).toBe('2019-02-28')
    expect(runOf(runs, '2020-03-02')).toBe(runs[1])
    expect([runOf(runs, '2019-12-29'), runOf(runs, '2020-04-01'), runOf([], '2020-01-01')]).toEqual([
      undefined,
      undefined,
      undefined,
    ])
  })

  it('says of a day what came and why not the rest', () => {
    const say = (
      state: DayRun['state'],
      came: number | null,
      missing: DayRun['missing'],
      every = 'quarter-hour',
    ): string => sayDay({ state, came, missing, expected: every === 'day' ? 1 : 96 }, every as 'quarter-hour' | 'day')
    expect(say('complete', 96, {})).toBe('96 of 96 files came')
    expect(say('partial', 1, { 'not-given': 61, 'not-yet': 34 })).toBe(
      '1 of 96 files came; 61 not given, 34 after the last file known of',
    )
    expect(say('missing', 0, { 'not-published': 1 }, 'day')).toBe('missing: not published')
    expect(say('complete', 1, {}, 'day')).toBe('came')
    expect(lookOf({ state: 'missing', missing: { 'not-published': 96 } })).toBe('not-published')
    expect(lookOf({ state: 'missing', missing: { 'not-published': 90, 'not-given': 6 } })).toBe('not-given')
    expect(lookOf({ state: 'none', missing: {} })).toBeUndefined()
  })
})
