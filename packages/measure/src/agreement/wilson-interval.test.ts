import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { twoSidedQuantile } from './normal-quantile.ts'
import { wilsonInterval } from './wilson-interval.ts'

describe('wilsonInterval', () => {
  it.each([
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ])('gives the published interval of %i/%i (Newcombe 1998, table I, method 3)', (successes, n, low, high) => {
    const share = wilsonInterval(successes, n)
    expect(share.low).toBeCloseTo(low, 4)
    expect(share.high).toBeCloseTo(high, 4)
    expect(share.estimate).toBe(successes / n)
  })

  it('knows nothing from nothing', () => {
    expect(wilsonInterval(0, 0)).toEqual({ estimate: null, low: 0, high: 1, confidence: 0.95 })
  })

  it('is turned over when successes and failures change places, and holds its estimate', () => {
    fc.assert(
      fc.property(fc.nat(300), fc.nat(300), fc.double({ min: 0.5, max: 0.999, noNaN: true }), (a, b, confidence) => {
        fc.pre(a + b > 0)
        const share = wilsonInterval(a, a + b, confidence)
        const turned = wilsonInterval(b, a + b, confidence)
        expect(share.low).toBeCloseTo(1 - turned.high, 12)
        expect(share.low).toBeLessThanOrEqual((share.estimate ?? NaN) + 1e-12)
        expect(share.high).toBeGreaterThanOrEqual((share.estimate ?? NaN) - 1e-12)
        expect(share.low).toBeGreaterThanOrEqual(0)
        expect(share.high).toBeLessThanOrEqual(1)
      }),
    )
  })

  it.each([
    [3, 2],
    [-1, 4],
    [0.5, 4],
    [NaN, 4],
  ])('refuses %d of %d', (successes, n) => {
    expect(() => wilsonInterval(successes, n)).toThrowError(expect.objectContaining({ code: 'bad-count' }))
  })
})

describe('twoSidedQuantile', () => {
  // qnorm((1 + confidence) / 2) of R 4.
  it.each([
    [0.5, 0.674489750196082],
    [0.8, 1.281551565544601],
    [0.9, 1.644853626951472],
    [0.95, 1.959963984540054],
    [0.99, 2.575829303548901],
    [0.9999, 3.890591886413103],
  ])('of %d is %d', (confidence, z) => {
    expect(twoSidedQuantile(confidence)).toBeCloseTo(z, 11)
  })

  it.each([0, 1, -0.5, 95, NaN])('refuses %d', (confidence) => {
    expect(() => twoSidedQuantile(confidence)).toThrowError(expect.objectContaining({ code: 'bad-confidence' }))
  })
})
