import { describe, expect, it } from 'vitest'
import { cohenKappa } from './cohen-kappa.ts'
import { quadraticWeightedKappa } from './weighted-kappa.ts'

const PAIRS: readonly (readonly [number, number])[] = [
  [1, 1],
  [1, 2],
  [2, 2],
  [3, 5],
  [4, 4],
  [5, 4],
  [5, 5],
  [2, 1],
]

/** By Cohen's table of weights 1 - (i - j)² / (k - 1)², cell by cell. */
function byTable(pairs: readonly (readonly [number, number])[], k: number): number {
  const share = (hold: (pair: readonly [number, number]) => boolean): number => pairs.filter(hold).length / pairs.length
  let observed = 0
  let expected = 0
  for (let i = 1; i <= k; i += 1) {
    for (let j = 1; j <= k; j += 1) {
      const weight = 1 - (i - j) ** 2 / (k - 1) ** 2
      observed += weight * share(([a, b]) => a === i && b === j)
      expected += weight * share(([a]) => a === i) * share(([, b]) => b === j)
    }
  }
  return (observed - expected) / (1 - expected)
}

describe('quadratic-weighted kappa', () => {
  it('is what the table of weights gives, however many steps the scale has', () => {
    expect(quadraticWeightedKappa(PAIRS).value).toBeCloseTo(byTable(PAIRS, 5), 12)
    expect(quadraticWeightedKappa(PAIRS).value).toBeCloseTo(byTable(PAIRS, 10), 12)
  })

  it('is the plain kappa where there are two ratings', () => {
    const two = PAIRS.map(([a, b]) => [a > 2 ? 2 : 1, b > 2 ? 2 : 1] as const)
    const plain = cohenKappa(two.map(([a, b]) => [String(a), String(b)] as const))
    expect(quadraticWeightedKappa(two).value).toBeCloseTo(plain.value ?? Number.NaN, 12)
  })

  it('does not mind a shift or another unit, and takes a near miss for less than a far one', () => {
    const moved = PAIRS.map(([a, b]) => [3 * a + 7, 3 * b + 7] as const)
    expect(quadraticWeightedKappa(moved).value).toBeCloseTo(quadraticWeightedKappa(PAIRS).value ?? Number.NaN, 12)
    const near = quadraticWeightedKappa([...PAIRS, [1, 2]]).value ?? Number.NaN
    expect(quadraticWeightedKappa([...PAIRS, [1, 5]]).value).toBeLessThan(near)
  })

  it('is 1 in full agreement and undefined without a difference or a pair', () => {
    expect(
      quadraticWeightedKappa([
        [1, 1],
        [9, 9],
      ]).value,
    ).toBe(1)
    expect(quadraticWeightedKappa([[4, 4]])).toEqual({ value: null, reason: 'one-category', n: 1 })
    expect(quadraticWeightedKappa([])).toEqual({ value: null, reason: 'no-pairs', n: 0 })
    expect(() => quadraticWeightedKappa([[1, Number.NaN]])).toThrow('a rating is not a number')
  })
})
