import { describe, expect, it } from 'vitest'
import { toDay, toTime } from '../periods/period.ts'
import { type Band, chartDomain, gapBands, spanBands, widenBands } from './gap-bands.ts'

const days = (bands: readonly Band[]) => bands.map(({ from, to }) => [toDay(from), toDay(to)])
const coverage = { from: '2013-01-15', to: '2013-12-20' }
const domain = { from: toTime('2013-01-01'), to: toTime('2014-01-01') }

describe('chartDomain', () => {
  it('leaves a margin where the data end, and none where the user cut', () => {
    const year = [{ start: '2013-01-01' }]
    const whole = chartDomain(year, 'year', coverage)
    expect(whole?.from).toBeLessThan(domain.from)
    expect(whole?.to).toBeGreaterThan(domain.to)
    expect(chartDomain(year, 'year', { from: '2012-01-01', to: '2015-01-01' })).toEqual(domain)
  })

  it('is undefined without periods', () => {
    expect(chartDomain([], 'year', coverage)).toBeUndefined()
  })
})

describe('gapBands', () => {
  it('shades before the first covered day, the gaps, and after the last', () => {
    expect(days(gapBands(domain, coverage, [{ from: '2013-08-04', to: '2013-08-04' }]))).toEqual([
      ['2013-01-01', '2013-01-15'],
      ['2013-08-04', '2013-08-05'],
      ['2013-12-21', '2014-01-01'],
    ])
  })

  it('leaves out what lies outside the chart', () => {
    const wide = { from: '2010-01-01', to: '2020-01-01' }
    expect(gapBands(domain, wide, [{ from: '2012-01-01', to: '2012-02-01' }])).toEqual([])
    expect(days(gapBands(domain, wide, [{ from: '2012-12-01', to: '2013-01-09' }]))).toEqual([
      ['2013-01-01', '2013-01-10'],
    ])
  })

  it('shades everything where the feed covers nothing', () => {
    expect(gapBands(domain, null, [])).toEqual([domain])
  })
})

describe('spanBands', () => {
  it('shades whole days, cut where the chart ends', () => {
    const spans = [
      { from: '2012-12-30', to: '2013-01-02' },
      { from: '2013-05-05', to: '2013-05-05' },
      { from: '2014-01-01', to: '2014-01-01' },
    ]
    expect(days(spanBands(domain, spans))).toEqual([
      ['2013-01-01', '2013-01-03'],
      ['2013-05-05', '2013-05-06'],
    ])
  })
})

describe('widenBands', () => {
  it('widens short bands about their middle and joins those that touch', () => {
    expect(widenBands([{ from: 10, to: 12 }], 6)).toEqual([{ from: 8, to: 14 }])
    expect(
      widenBands(
        [
          { from: 10, to: 12 },
          { from: 15, to: 17 },
          { from: 40, to: 60 },
        ],
        6,
      ),
    ).toEqual([
      { from: 8, to: 19 },
      { from: 40, to: 60 },
    ])
  })
})
