import { describe, expect, it } from 'vitest'
import { seeded } from '../random/random.ts'
import { agreementWithAnnotators } from './agreement-with-annotators.ts'
import { detectOnline, gammaPoisson, normalGamma } from './online.ts'
import { bestSegmentations, modifiedBic, pelt, schwarz } from './segment.ts'
import { COSTS, segmentCost, standardise } from './segment-cost.ts'

const random = seeded('changes')
/** Forty values about 0, forty about 3. */
const STEP = Array.from({ length: 80 }, (_, at) => (at < 40 ? 0 : 3) + random.normal())
/** Counts of 2, then of 8. */
const COUNTS = Array.from({ length: 60 }, (_, at) => random.poisson(at < 30 ? 2 : 8))

describe('a division into regimes', () => {
  it('is found where it was made, by every method', () => {
    expect(pelt(80, segmentCost(STEP, 'mean'), { penalty: schwarz(80, 1) }).changes).toEqual([40])
    expect(bestSegmentations(80, segmentCost(STEP, 'mean'), { most: 1, shortest: 5 })[1]?.changes).toEqual([40])
    expect(detectOnline(standardise(STEP), normalGamma()).changes).toEqual([40])
    const [counted = 0] = pelt(60, segmentCost(COUNTS, 'poisson'), { penalty: schwarz(60, 1) }).changes
    const [online = 0] = detectOnline(COUNTS, gammaPoisson()).changes
    expect(Math.abs(counted - 30)).toBeLessThanOrEqual(1)
    expect(Math.abs(online - 30)).toBeLessThanOrEqual(1)
  })

  it('costs the same by pruning as by trying every division', () => {
    for (const name of COSTS)
      for (let round = 0; round < 20; round += 1) {
        const values = Array.from({ length: 24 }, () => random.poisson(1 + random.below(6)))
        const cost = segmentCost(values, name)
        const penalty = 1 + random.below(6)
        const all = bestSegmentations(24, cost, { most: 11, shortest: 2 })
        const least = Math.min(...all.map((one) => one.cost + penalty * one.changes.length))
        const found = pelt(24, cost, { penalty, shortest: 2 })
        expect(found.cost + penalty * found.changes.length).toBeCloseTo(least, 8)
      }
  })

  it('is none where nothing changes, and none of a series that does not vary', () => {
    expect(
      pelt(
        50,
        segmentCost(
          Array.from({ length: 50 }, () => 4),
          'mean-variance',
        ),
        { penalty: 5, shortest: 2 },
      ).changes,
    ).toEqual([])
    expect(detectOnline(standardise(Array.from({ length: 30 }, () => 1)), normalGamma()).changes).toEqual([])
    const called = Array.from({ length: 100 }, () => {
      const still = standardise(Array.from({ length: 100 }, () => random.normal()))
      return (
        pelt(100, segmentCost(still, 'mean'), { penalty: modifiedBic(100), withLogLength: true }).changes.length > 0
      )
    }).filter(Boolean).length
    expect(called).toBeLessThanOrEqual(10)
  })

  it('keeps the length of the running regime as probabilities that sum to 1 and grow certain', () => {
    const { runLengths } = detectOnline(standardise(STEP), normalGamma())
    expect(runLengths.every((masses) => Math.abs(masses.reduce((sum, mass) => sum + mass, 0) - 1) < 1e-9)).toBe(true)
    // Ten values after the change the regime is about ten long.
    const after = runLengths[49] ?? new Float64Array()
    expect(after.subarray(7, 13).reduce((sum, mass) => sum + mass, 0)).toBeGreaterThan(0.9)
  })
})

describe('agreement with people who marked changes', () => {
  it('is full where all agree, and takes each found change once', () => {
    expect(agreementWithAnnotators(100, [50], [[50], [50]])).toEqual({ f1: 1, covering: 1 })
    // Two marks near one found change: one of them is missed.
    const { f1 } = agreementWithAnnotators(100, [50], [[48, 52]])
    expect(f1).toBeCloseTo((2 * 1 * (2 / 3)) / (1 + 2 / 3), 12)
  })
})
