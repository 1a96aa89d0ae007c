import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { seeded } from '../../../../scripts/sample-region/random.ts'
import { type Stratum, stratifiedProportion } from './stratified-proportion.ts'
import { wilsonInterval } from './wilson-interval.ts'

/** Size, sample and true share of each stratum. */
type Population = readonly (readonly [size: number, sampled: number, share: number])[]

/** The cases of the table in docs/methods/audit.md. */
const POPULATIONS: readonly (readonly [name: string, strata: Population])[] = [
  [
    'strata alike, in proportion',
    [
      [400, 40, 0.8],
      [300, 30, 0.8],
      [200, 20, 0.8],
      [100, 10, 0.8],
    ],
  ],
  ['one large stratum', [[100_000, 100, 0.8]]],
  ['one large stratum, rare', [[100_000, 100, 0.05]]],
  [
    'strata unlike, in proportion',
    [
      [600, 60, 0.95],
      [250, 25, 0.6],
      [100, 10, 0.3],
      [50, 5, 0.1],
    ],
  ],
  [
    'twenty strata of which two are judged',
    [[500, 50, 0.7], ...Array.from({ length: 20 }, () => [10, 2, 0.5] as const)],
  ],
  [
    'rare, two judged in small strata',
    [
      [5000, 80, 0.02],
      [800, 16, 0.1],
      [60, 2, 0.3],
      [40, 2, 0],
    ],
  ],
  [
    'nearly all',
    [
      [5000, 80, 0.99],
      [800, 16, 0.95],
      [60, 2, 0.9],
      [40, 2, 1],
    ],
  ],
  [
    'half of all judged',
    [
      [40, 20, 0.5],
      [40, 20, 0.9],
      [20, 10, 0.2],
    ],
  ],
  [
    'far out of proportion',
    [
      [500, 10, 0.5],
      [500, 90, 0.02],
    ],
  ],
  [
    'twelve strata, three judged in each',
    Array.from({ length: 12 }, (_, at) => [30 + at * 20, 3, (at + 1) / 13] as const),
  ],
]

function drawn(strata: Population, random: () => number): Stratum[] {
  return strata.map(([size, sampled, share]) => {
    let left = Math.round(size * share)
    let successes = 0
    for (let item = 0; item < sampled; item += 1) {
      if (random() * (size - item) < left) {
        successes += 1
        left -= 1
      }
    }
    return { size, sampled, successes }
  })
}

const anyStrata = fc.array(
  fc
    .tuple(fc.nat(60), fc.nat(60), fc.nat(60))
    .map((numbers) => numbers.toSorted((a, b) => a - b))
    .map(([successes = 0, sampled = 0, size = 0]) => ({ size, sampled, successes })),
  { maxLength: 8 },
)

describe('stratifiedProportion', () => {
  it.each(POPULATIONS)('holds the truth often enough: %s', (name, strata) => {
    const random = seeded(name)
    const total = strata.reduce((sum, [size]) => sum + size, 0)
    const truth = strata.reduce((sum, [size, , share]) => sum + Math.round(size * share), 0) / total
    const rounds = 4000
    let held = 0
    for (let round = 0; round < rounds; round += 1) {
      const { low, high } = stratifiedProportion(drawn(strata, random.next))
      if (low <= truth && truth <= high) held += 1
    }
    // Wilson's own interval swings between 0.93 and 0.97 here, and four thousand rounds by 0.007 more.
    expect(held / rounds).toBeGreaterThan(0.93)
  })

  it("is Wilson's interval for one stratum that is large", () => {
    const share = stratifiedProportion([{ size: 1e9, sampled: 263, successes: 81 }])
    const wilson = wilsonInterval(81, 263)
    expect(share.estimate).toBeCloseTo(81 / 263, 12)
    expect(share.low).toBeCloseTo(wilson.low, 6)
    expect(share.high).toBeCloseTo(wilson.high, 6)
    expect(share.effectiveN).toBeCloseTo(263, 3)
  })

  it('weights strata by their sizes', () => {
    const strata = [
      { size: 900, sampled: 10, successes: 9 },
      { size: 100, sampled: 10, successes: 2 },
    ]
    expect(stratifiedProportion(strata).estimate).toBeCloseTo(0.9 * 0.9 + 0.1 * 0.2, 12)
  })

  it('is a point where everything was judged', () => {
    const strata = [
      { size: 8, sampled: 8, successes: 2 },
      { size: 2, sampled: 2, successes: 2 },
    ]
    expect(stratifiedProportion(strata)).toMatchObject({ estimate: 0.4, low: 0.4, high: 0.4, effectiveN: null })
  })

  it('takes a stratum of which nothing was judged as unknown, from none to all', () => {
    const known = { size: 80, sampled: 40, successes: 20 }
    const alone = stratifiedProportion([known])
    const share = stratifiedProportion([known, { size: 20, sampled: 0, successes: 0 }])
    expect(share.unsampledShare).toBeCloseTo(0.2, 12)
    expect(share.estimate).toBe(0.5)
    expect(share.low).toBeCloseTo(0.8 * alone.low, 12)
    expect(share.high).toBeCloseTo(0.8 * alone.high + 0.2, 12)
  })

  it('knows nothing from nothing', () => {
    const nothing = { estimate: null, low: 0, high: 1, effectiveN: null }
    expect(stratifiedProportion([])).toMatchObject({ ...nothing, unsampledShare: 0 })
    expect(stratifiedProportion([{ size: 5, sampled: 0, successes: 0 }])).toMatchObject({
      ...nothing,
      unsampledShare: 1,
    })
  })

  it('holds its estimate, does not mind the order, and is turned over with its successes', () => {
    fc.assert(
      fc.property(anyStrata, (strata) => {
        const share = stratifiedProportion(strata)
        for (const number of Object.values(share)) expect(number).not.toBeNaN()
        expect(share.low).toBeGreaterThanOrEqual(0)
        expect(share.high).toBeLessThanOrEqual(1 + 1e-12)
        if (share.estimate !== null) {
          expect(share.low).toBeLessThanOrEqual(share.estimate + 1e-9)
          expect(share.high).toBeGreaterThanOrEqual(share.estimate - 1e-9)
        }
        const turned = stratifiedProportion(
          strata.map((stratum) => ({ ...stratum, successes: stratum.sampled - stratum.successes })).toReversed(),
        )
        expect(turned.low).toBeCloseTo(1 - share.high, 6)
        expect(turned.high).toBeCloseTo(1 - share.low, 6)
      }),
    )
  })

  it('refuses more judged than there are', () => {
    expect(() => stratifiedProportion([{ size: 3, sampled: 4, successes: 0 }])).toThrowError(
      expect.objectContaining({ code: 'bad-count' }),
    )
  })
})
