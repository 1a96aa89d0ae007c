import { describe, expect, it } from 'vitest'
import { seeded } from '../random/random.ts'
import { autoregression, cholesky, chooseOrder, grangerTest } from './vector-autoregression.ts'

/** Two series of which the second answers the first a period later with `answer`, and each itself with a half. */
function simulate(length: number, answer: number, seed: string): [number[], number[]] {
  const random = seeded(seed)
  const a: number[] = []
  const b: number[] = []
  for (let at = 0; at < length; at += 1) {
    const [formerA, formerB] = [a[at - 1] ?? 0, b[at - 1] ?? 0]
    a.push(0.5 * formerA + random.normal())
    b.push(0.5 * formerB + answer * formerA + random.normal())
  }
  return [a, b]
}

describe('vector autoregression', () => {
  it('finds the coefficients that a long series was made with', () => {
    const [a, b] = simulate(20_000, 0.3, 'coefficients')
    const [ofA, ofB] = autoregression({ series: [a, b] }, 1)?.equations ?? []
    expect(ofA?.coefficients[1]).toBeCloseTo(0.5, 1)
    expect(ofA?.coefficients[2]).toBeCloseTo(0, 1)
    expect(ofB?.coefficients[1]).toBeCloseTo(0.3, 1)
    expect(ofB?.coefficients[2]).toBeCloseTo(0.5, 1)
  })

  it('leaves out the periods whose lags are missing, and fills nothing in', () => {
    const [a, b] = simulate(60, 0, 'gap')
    const gap = a.map((value, at) => (at === 30 ? null : value))
    // Period 30 itself, and 31 and 32 for which it is a lag.
    expect(autoregression({ series: [gap, b] }, 2)?.periods).toBe(58 - 3)
  })

  it('says nothing of a series that does not vary, or of too few periods', () => {
    const [a] = simulate(40, 0, 'flat')
    expect(autoregression({ series: [a, a.map(() => 0)] }, 1)).toBeNull()
    expect(autoregression({ series: [a.slice(0, 3), a.slice(1, 4)] }, 1)).toBeNull()
  })

  it('chooses the order that was used, most often by the stricter criteria', () => {
    const random = seeded('order')
    const a: number[] = []
    for (let at = 0; at < 2000; at += 1) a.push(0.2 * (a[at - 1] ?? 0) + 0.4 * (a[at - 3] ?? 0) + random.normal())
    const [b] = simulate(2000, 0, 'beside')
    expect(chooseOrder({ series: [a, b] }, 8, 'bic')).toBe(3)
    expect(chooseOrder({ series: [a, b] }, 8, 'hq')).toBe(3)
  })
})

describe("Granger's test", () => {
  it('finds the answer that is there and calls about 5 % of empty ones', () => {
    const [a, b] = simulate(300, 0.4, 'answer')
    expect(grangerTest({ series: [a, b] }, 1, 0, 1)?.p).toBeLessThan(0.001)
    const called = Array.from({ length: 400 }, (_, at) => {
      const [one, other] = simulate(120, 0, `empty ${at}`)
      return (grangerTest({ series: [one, other] }, 2, 0, 1)?.p ?? 1) < 0.05
    }).filter(Boolean).length
    // 400 draws at 5 %: three standard errors are 3.3 points.
    expect(called / 400).toBeGreaterThan(0.017)
    expect(called / 400).toBeLessThan(0.083)
  })

  it('does not take a common driver for an answer where the driver is a control', () => {
    const random = seeded('driver')
    const driver = Array.from({ length: 400 }, () => random.normal())
    // Both follow the driver, the second a period later.
    const first = driver.map((value) => value + 0.3 * random.normal())
    const second = driver.map((_, at) => (driver[at - 1] ?? 0) + 0.3 * random.normal())
    const lagged = driver.map((_, at) => driver[at - 1] ?? 0)
    expect(grangerTest({ series: [first, second] }, 1, 0, 1)?.p).toBeLessThan(0.001)
    expect(grangerTest({ series: [first, second], controls: [lagged] }, 1, 0, 1)?.p).toBeGreaterThan(0.05)
  })
})

it('Cholesky gives the lower factor', () => {
  expect(
    cholesky([
      [4, 2],
      [2, 5],
    ]),
  ).toEqual([[2], [1, 2]])
})
