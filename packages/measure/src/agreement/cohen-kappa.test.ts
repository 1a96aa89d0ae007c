import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { seeded } from '../../../../scripts/sample-region/random.ts'
import { cohenKappa, cohenKappaOfTable } from './cohen-kappa.ts'

const pairs = fc.array(fc.tuple(fc.constantFrom('right', 'wrong', 'unclear'), fc.constantFrom('right', 'wrong', 'old')))

describe('cohenKappa', () => {
  it('gives the published value and variance of two judges (Fleiss, Cohen, Everitt 1969, table 1)', () => {
    const kappa = cohenKappaOfTable([
      [106, 10, 4],
      [22, 28, 10],
      [2, 12, 6],
    ])
    expect(kappa.n).toBe(200)
    expect(kappa.observed).toBeCloseTo(0.7, 12)
    expect(kappa.expected).toBeCloseTo(0.475, 12)
    expect(kappa.value).toBeCloseTo(0.429, 3)
    expect((kappa.standardError ?? NaN) ** 2).toBeCloseTo(0.002885, 6)
  })

  it('gives the published value and error of 91 couples (Hout 1987, in Agresti 1990; function Kappa of R package vcd)', () => {
    const kappa = cohenKappaOfTable([
      [7, 7, 2, 3],
      [2, 8, 3, 7],
      [1, 5, 4, 9],
      [2, 8, 9, 14],
    ])
    expect(kappa.value).toBeCloseTo(0.1293, 4)
    expect(kappa.standardError).toBeCloseTo(0.0686, 4)
  })

  it('gives the published value and error of two pathologists (Agresti 2002, table 10.8)', () => {
    const kappa = cohenKappaOfTable([
      [22, 2, 2, 0],
      [5, 7, 14, 0],
      [0, 2, 36, 0],
      [0, 1, 17, 10],
    ])
    expect(kappa.value).toBeCloseTo(0.493, 3)
    expect(kappa.standardError).toBeCloseTo(0.057, 3)
  })

  it('takes pairs as it takes the table of them', () => {
    const list: (readonly [string, string])[] = [
      ['yes', 'yes'],
      ['yes', 'no'],
      ['no', 'no'],
      ['no', 'no'],
    ]
    expect(cohenKappa(list)).toEqual(
      cohenKappaOfTable([
        [1, 1],
        [0, 2],
      ]),
    )
  })

  it('does not change when readers change places or categories their names', () => {
    fc.assert(
      fc.property(pairs, (list) => {
        const kappa = cohenKappa(list)
        const turned = cohenKappa(list.map(([first, second]) => [second, first] as const).toReversed())
        expect(turned.reason).toBe(kappa.reason)
        expect(turned.value ?? 9).toBeCloseTo(kappa.value ?? 9, 10)
        expect(turned.standardError ?? 9).toBeCloseTo(kappa.standardError ?? 9, 10)
        expect(cohenKappa(list.map(([first, second]) => [`was ${first}`, `was ${second}`]))).toEqual(kappa)
      }),
    )
  })

  it('is never NaN, and says why it is missing', () => {
    fc.assert(
      fc.property(pairs, (list) => {
        const kappa = cohenKappa(list)
        for (const number of Object.values(kappa)) expect(number).not.toBeNaN()
        expect(kappa.value === null).toBe(kappa.reason === 'no-pairs' || kappa.reason === 'one-category')
        expect(kappa.low === null).toBe(kappa.reason !== null)
      }),
    )
    expect(cohenKappa([])).toMatchObject({ value: null, reason: 'no-pairs', n: 0, observed: null })
    expect(cohenKappa([['a', 'a']])).toMatchObject({ value: null, reason: 'one-category', observed: 1 })
    const full = cohenKappa([
      ['a', 'a'],
      ['b', 'b'],
    ])
    expect(full).toMatchObject({ value: 1, reason: 'full-agreement', low: null, high: null })
    expect(cohenKappa([['a', 'b']])).toMatchObject({ value: 0, reason: null })
  })

  it('refuses what is not a table', () => {
    for (const table of [[[1, 2]], [[0.5]], [[-1]]]) {
      expect(() => cohenKappaOfTable(table)).toThrowError(expect.objectContaining({ code: 'bad-table' }))
    }
  })

  it('holds the true kappa in about 95 of 100 samples of 100 items', () => {
    // Truth: both right with 0.5, both wrong with 0.3, each of the two disagreements with 0.1; kappa 7/12 = 0.5833.
    const cells = [0.5, 0.6, 0.7, 1]
    const random = seeded('kappa')
    let held = 0
    for (let round = 0; round < 2000; round += 1) {
      const counts = [0, 0, 0, 0]
      for (let item = 0; item < 100; item += 1) {
        const drawn = random.next()
        const cell = cells.findIndex((edge) => drawn < edge)
        counts[cell] = (counts[cell] ?? 0) + 1
      }
      const [a = 0, b = 0, c = 0, d = 0] = counts
      const kappa = cohenKappaOfTable([
        [a, b],
        [c, d],
      ])
      if ((kappa.low ?? -1) <= 7 / 12 && 7 / 12 <= (kappa.high ?? 1)) held += 1
    }
    expect(held / 2000).toBeGreaterThan(0.93)
    expect(held / 2000).toBeLessThan(0.97)
  })
})
