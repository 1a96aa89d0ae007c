import { type ActorCode, parseDay } from '@entente/model'
import { describe, expect, it } from 'vitest'
import { blockBootstrap } from './block-bootstrap.ts'
import { brierScore } from './brier-score.ts'
import { logisticRegression } from './logistic-regression.ts'
import { onsetOf } from './onset-panel.ts'
import { precisionRecall } from './precision-recall.ts'

describe('precision and recall', () => {
  it('are those counted by hand, cases with the same score together', () => {
    const { points, averagePrecision } = precisionRecall([0.9, 0.8, 0.8, 0.1], [true, false, true, false])
    expect(points.map(({ precision, recall, called }) => [called, precision, recall])).toEqual([
      [1, 1, 0.5],
      [3, 2 / 3, 1],
      [4, 0.5, 1],
    ])
    expect(averagePrecision).toBeCloseTo(0.5 * 1 + 0.5 * (2 / 3), 12)
  })

  it('say nothing where nothing is true', () => {
    expect(precisionRecall([1, 2], [false, false]).averagePrecision).toBeNull()
  })
})

describe('Brier score', () => {
  it('is the mean squared distance, with skill over a constant forecast', () => {
    const { brier, skill, bins } = brierScore([0.9, 0.2, 0.4], [true, false, false], 1 / 3, [0, 0.5, 1])
    expect(brier).toBeCloseTo((0.01 + 0.04 + 0.16) / 3, 12)
    expect(skill).toBeCloseTo(1 - 0.07 / (2 / 9), 12)
    expect(bins.map(({ cases, observed }) => [cases, observed])).toEqual([
      [2, 0],
      [1, 1],
    ])
  })
})

describe('logistic regression', () => {
  it('gives the shares of a table, nearly, where the ridge is small beside the cases', () => {
    const rows = Array.from({ length: 20_000 }, (_, at) => [at % 2])
    // 30 % of those with 0, 60 % of those with 1.
    const outcomes = rows.map(([x], at) => Math.floor(at / 2) % 10 < (x === 1 ? 6 : 3))
    const { coefficients, predict } = logisticRegression(rows, outcomes)
    expect(predict([0])).toBeCloseTo(0.3, 3)
    expect(predict([1])).toBeCloseTo(0.6, 3)
    expect(coefficients[1]).toBeCloseTo(Math.log(0.6 / 0.4) - Math.log(0.3 / 0.7), 2)
  })

  it('stays finite where a column separates the cases, and takes a column that does not vary', () => {
    const { coefficients } = logisticRegression(
      [
        [0, 5],
        [1, 5],
        [2, 5],
        [3, 5],
      ],
      [false, false, true, true],
    )
    expect(coefficients.every(Number.isFinite)).toBe(true)
    expect(coefficients[1]).toBeGreaterThan(0)
    expect(coefficients[2]).toBeCloseTo(0, 9)
  })
})

describe('onset', () => {
  const rules = { quietDays: 730, gapDays: 30, horizonDays: 90, knownUntil: parseDay('2005-12-31') }
  const [a, b] = ['IRQ', 'KWT'] as ActorCode[] as [ActorCode, ActorCode]
  const dispute = { a: b, b: a, from: parseDay('1990-07-15'), to: parseDay('1991-04-11') }
  const on = (day: string): ReturnType<typeof onsetOf> => onsetOf([dispute], { a, b, day: parseDay(day) }, rules)

  it('is a beginning after the gap and within the horizon', () => {
    expect(on('1990-06-01').onset).toBe(true)
    expect(on('1990-02-01').onset).toBe(false)
    expect(on('1990-04-17').onset).toBe(true)
    expect(on('1990-03-17').onset).toBe(false)
  })

  it('is not asked in the gap, while it goes on, until it has been quiet, or beyond what is known', () => {
    expect(on('1990-07-01').onset).toBeNull()
    expect(on('1991-01-01').onset).toBeNull()
    expect(on('1993-04-01').onset).toBeNull()
    expect(on('1993-04-12').onset).toBe(false)
    expect(on('2005-11-01').onset).toBeNull()
  })

  it('counts the days since the last end', () => {
    expect(on('1991-04-21').quietFor).toBe(10)
    expect(on('1990-01-01').quietFor).toBeNull()
  })
})

describe('block bootstrap', () => {
  it('is wider where cases come in blocks that agree than where each stands alone', () => {
    const values = Array.from({ length: 200 }, (_, at) => Math.floor(at / 20) % 2)
    const mean = (times: Uint32Array): number =>
      times.reduce((sum, count, at) => sum + count * (values[at] ?? 0), 0) /
      times.reduce((sum, count) => sum + count, 0)
    const width = (blocks: readonly string[]): number => {
      const interval = blockBootstrap(blocks, mean, { seed: 'width' })
      return interval === null ? 0 : interval.high - interval.low
    }
    const together = width(values.map((_, at) => String(Math.floor(at / 20))))
    const alone = width(values.map((_, at) => String(at)))
    expect(together).toBeGreaterThan(2 * alone)
    // sqrt(0.25 / 200) times 2 times 1.645.
    expect(alone).toBeCloseTo(0.116, 1)
  })

  it('is none where the statistic is hardly ever defined', () => {
    expect(blockBootstrap(['a'], () => null, { seed: 'none' })).toBeNull()
  })
})
