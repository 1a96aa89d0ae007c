import { describe, expect, it } from 'vitest'
import type { DayRun, Relations } from '../api/types.ts'
import { sayCoverage } from '../format/say-coverage.ts'
import type { By } from './period.ts'
import { partSpansOf, sumPartDays, withPartDays } from './part-days.ts'

const run = (from: string, to: string, state: DayRun['state'], came: number | null): DayRun => ({
  from,
  to,
  state,
  expected: 96,
  came,
  missing: {},
})

const runs = [
  run('2020-01-01', '2020-01-29', 'complete', 96),
  run('2020-01-30', '2020-02-01', 'partial', 40),
  run('2020-02-02', '2020-02-02', 'partial', 95),
  run('2020-02-03', '2020-02-04', 'missing', 0),
  run('2020-02-05', '2020-02-28', 'covered', null),
  run('2020-02-29', '2020-02-29', 'partial', 1),
]

function relations(by: By, starts: readonly string[], days: number, coveredDays = days): Relations {
  const none = { events: 0, scored: 0, goldsteinMean: null, goldsteinPerReport: null, cooperation: 0, conflict: 0 }
  const quads = { verbalCooperation: 0, materialCooperation: 0, verbalConflict: 0, materialConflict: 0 }
  return {
    source: 'FRA',
    target: 'DEU',
    sourceName: 'France',
    targetName: 'Germany',
    feed: 'gdelt2',
    otherFeeds: [],
    simulated: false,
    by,
    unit: 'report',
    as: 'reported',
    coverage: null,
    gaps: [],
    outsideCoverage: 0,
    dataHash: '',
    method: 'relations/1',
    periods: starts.map((start) => ({ start, days, coveredDays, ...none, ...quads })),
  }
}

describe('days that came in part', () => {
  it('are counted in the period that holds them, with their files', () => {
    const { periods } = withPartDays(
      relations('month', ['2019-12-01', '2020-01-01', '2020-02-01', '2020-03-01'], 31),
      runs,
    )
    expect(periods.map(({ part }) => part)).toEqual([
      undefined,
      { days: 2, came: 80, expected: 192 },
      { days: 3, came: 136, expected: 288 },
      undefined,
    ])
    expect(sumPartDays(periods)).toEqual({ days: 5, came: 216, expected: 480 })
  })

  it('are counted in every period that a run of them reaches into', () => {
    const days = ['2020-01-29', '2020-01-30', '2020-01-31', '2020-02-01', '2020-02-03']
    const { periods } = withPartDays(relations('day', days, 1), runs)
    expect(periods.map(({ part }) => part?.came)).toEqual([undefined, 40, 40, 40, undefined])
  })

  it('are drawn as one span where they follow each other, and days that are covered somehow are none', () => {
    expect(partSpansOf(runs)).toEqual([
      { from: '2020-01-30', to: '2020-02-02' },
      { from: '2020-02-29', to: '2020-02-29' },
    ])
  })

  it('are not known where the server did not tell', () => {
    const charted = withPartDays(relations('year', ['2020-01-01'], 366))
    expect([charted.partKnown, charted.partSpans, sumPartDays(charted.periods)]).toEqual([false, [], undefined])
  })
})

describe('sayCoverage', () => {
  it('says of a period what did not come, and nothing where all did', () => {
    const part = { days: 3, came: 120, expected: 288 }
    expect(sayCoverage({ days: 31, coveredDays: 31, part: undefined })).toBeUndefined()
    expect(sayCoverage({ days: 31, coveredDays: 29, part: undefined })).toBe('29 of 31 days covered')
    expect(sayCoverage({ days: 31, coveredDays: 31, part })).toBe('3 of 31 days came in part (120 of 288 files)')
    expect(sayCoverage({ days: 31, coveredDays: 29, part })).toBe(
      '3 of 31 days came in part (120 of 288 files), 2 without data',
    )
    expect(sayCoverage({ days: 1, coveredDays: 1, part: { days: 1, came: 40, expected: 96 } })).toBe(
      '40 of 96 files came',
    )
  })
})
