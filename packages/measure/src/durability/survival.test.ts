import { describe, expect, test } from 'vitest'
import { logRank } from './log-rank.ts'
import { type Duration, kaplanMeier, lifeTable } from './survival.ts'

/** Weeks in remission of Freireich and others (1963), Blood 21, 699-716; `+`: censored. */
function weeks(text: string): Duration[] {
  return text.split(' ').map((one) => ({ months: Number.parseInt(one, 10), ended: !one.endsWith('+') }))
}
const MERCAPTOPURINE = weeks('6 6 6 6+ 7 9+ 10 10+ 11+ 13 16 17+ 19+ 20+ 22 23 25+ 32+ 32+ 34+ 35+')
const PLACEBO = weeks('1 1 2 2 3 4 4 5 5 8 8 8 8 11 11 12 12 15 17 22 23')

/** Estimate and bands after an end, as printed for this trial by the usual programs (log-log bands). */
const PRINTED = [
  [6, 21, 0.8571, 0.6197, 0.9516],
  [7, 17, 0.8067, 0.5631, 0.9228],
  [10, 15, 0.7529, 0.5032, 0.8894],
  [13, 12, 0.6902, 0.4316, 0.8491],
  [16, 11, 0.6275, 0.3675, 0.8049],
  [22, 7, 0.5378, 0.2678, 0.7468],
  [23, 6, 0.4482, 0.1881, 0.6801],
] as const

describe('the leukaemia trial of 1963', () => {
  const treated = kaplanMeier(lifeTable(MERCAPTOPURINE))

  test('estimates, numbers at risk and bands are those printed', () => {
    const ends = treated.points.filter(({ ended }) => ended > 0)
    expect(ends).toHaveLength(PRINTED.length)
    for (const [at, [months, atRisk, survival, low, high]] of PRINTED.entries()) {
      const point = ends[at]
      expect([point?.months, point?.atRisk]).toEqual([months, atRisk])
      expect(point?.survival).toBeCloseTo(survival, 4)
      expect(point?.low).toBeCloseTo(low, 4)
      expect(point?.high).toBeCloseTo(high, 4)
    }
  })

  test('medians are 23 (13 to never) and 8 (4 to 11) weeks', () => {
    expect([treated.median, treated.medianLow, treated.medianHigh]).toEqual([23, 13, null])
    const { median, medianLow, medianHigh } = kaplanMeier(lifeTable(PLACEBO))
    expect([median, medianLow, medianHigh]).toEqual([8, 4, 11])
  })

  test('the log-rank test: 9 ends of 19.25 expected, 16.79', () => {
    const found = logRank(lifeTable(MERCAPTOPURINE), lifeTable(PLACEBO))
    expect(found?.observed).toBe(9)
    expect(found?.expected).toBeCloseTo(19.25, 2)
    expect(found?.chiSquare).toBeCloseTo(16.79, 2)
    expect(found?.p).toBeCloseTo(0.00004169, 7)
  })

  test('with censoring switched off the median falls from 23 to 16 weeks', () => {
    const all = MERCAPTOPURINE.map(({ months }) => ({ months, ended: true }))
    expect(kaplanMeier(lifeTable(all)).median).toBe(16)
  })
})

describe('edges', () => {
  test('nothing given, nothing ended, and all ended', () => {
    expect(kaplanMeier([])).toMatchObject({ n: 0, points: [], median: null })
    const open = kaplanMeier(lifeTable(weeks('3+ 5+')))
    expect(open).toMatchObject({ n: 2, ended: 0, median: null, medianLow: null })
    expect(open.points.map(({ survival, low }) => [survival, low])).toEqual([
      [1, null],
      [1, null],
    ])
    expect(kaplanMeier(lifeTable(weeks('3'))).points).toMatchObject([{ survival: 0, low: null, high: null }])
  })

  test('the test is the same from both chairs, and null where nothing can be held against the other', () => {
    const [one, two] = [lifeTable(MERCAPTOPURINE), lifeTable(PLACEBO)]
    expect(logRank(two, one)?.chiSquare).toBeCloseTo(logRank(one, two)?.chiSquare ?? 0, 10)
    expect(logRank(one, [])).toBeNull()
    expect(logRank(lifeTable(weeks('3+')), lifeTable(weeks('2+ 4+')))).toBeNull()
  })
})
