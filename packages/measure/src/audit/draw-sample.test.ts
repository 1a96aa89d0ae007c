import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { drawSample, type NamedStratum } from './draw-sample.ts'

function strata(...sizes: number[]): NamedStratum[] {
  return sizes.map((size, at) => ({
    name: `rule-${at}`,
    keys: Array.from({ length: size }, (_, key) => `${at}:${key}`),
  }))
}

function drawnSizes(sizes: readonly number[], n: number): number[] {
  return drawSample(strata(...sizes), n, 'seed').strata.map(({ sampled }) => sampled)
}

const anySizes = fc.array(fc.nat(40), { minLength: 1, maxLength: 9 })

describe('drawSample', () => {
  it('gives in proportion, and two to the small', () => {
    expect(drawnSizes([500, 300, 200], 100)).toEqual([50, 30, 20])
    expect(drawnSizes([980, 10, 8, 2], 100)).toEqual([94, 2, 2, 2])
    expect(drawnSizes([5, 1, 0], 4)).toEqual([3, 1, 0])
    // Largest remainder: 33.5, 33.5 and 33 of 100, the tie to the larger, then to the first name.
    expect(drawnSizes([67, 67, 66], 100)).toEqual([34, 33, 33])
  })

  it('gives one to the largest first where n is too small for two each', () => {
    expect(drawnSizes([10, 30, 20], 2)).toEqual([0, 1, 1])
    expect(drawnSizes([10, 30, 20], 4)).toEqual([1, 2, 1])
    expect(drawnSizes([10, 30, 20], 0)).toEqual([0, 0, 0])
  })

  it('draws each key at most once, as many as asked or all, two of each stratum where it can', () => {
    fc.assert(
      fc.property(anySizes, fc.nat(200), fc.string(), (sizes, n, seed) => {
        const sample = drawSample(strata(...sizes), n, seed)
        const total = sizes.reduce((sum, size) => sum + size, 0)
        expect(sample.items).toHaveLength(Math.min(n, total))
        expect(new Set(sample.items.map(({ key }) => key)).size).toBe(sample.items.length)
        const least = sizes.map((size) => Math.min(2, size))
        for (const [at, { name, size, sampled }] of sample.strata.entries()) {
          expect(size).toBe(sizes[at])
          expect(sample.items.filter(({ stratum }) => stratum === name)).toHaveLength(sampled)
          expect(sampled).toBeLessThanOrEqual(size)
          if (n >= least.reduce((sum, count) => sum + count, 0)) expect(sampled).toBeGreaterThanOrEqual(least[at] ?? 0)
        }
      }),
    )
  })

  it('does not depend on the order of strata and keys, nor on keys given twice', () => {
    fc.assert(
      fc.property(anySizes, fc.nat(60), fc.string(), (sizes, n, seed) => {
        const given = strata(...sizes)
        const turned = given
          .map(({ name, keys }) => ({ name, keys: [...keys.toReversed(), ...keys.slice(0, 3)] }))
          .toReversed()
        expect(drawSample(turned, n, seed)).toEqual(drawSample(given, n, seed))
      }),
    )
  })

  it('keeps what it drew when more is drawn, or when a stratum grows elsewhere', () => {
    const few = drawSample(strata(200, 100), 30, 'a').items.map(({ key }) => key)
    const more = drawSample(strata(200, 100), 60, 'a').items.map(({ key }) => key)
    expect(more).toEqual(expect.arrayContaining(few))
    const grown = drawSample(strata(200, 400), 60, 'a').items.map(({ key }) => key)
    const ofFirst = (keys: readonly string[]): string[] => keys.filter((key) => key.startsWith('0:'))
    expect(ofFirst(few).length).toBe(20)
    expect(ofFirst(grown)).toEqual(ofFirst(few))
  })

  it('can be checked by hand: the smallest hashes of the seed and the key', () => {
    const hash = (word: string, key: string): string =>
      createHash('sha256').update(`${word}\nmay\n${key}`).digest('hex')
    const by = (word: string) => (a: string, b: string) => (hash(word, a) < hash(word, b) ? -1 : 1)
    const keys = strata(50)[0]?.keys ?? []
    const sample = drawSample(strata(50), 5, 'may').items.map(({ key }) => key)
    expect(sample).toEqual(keys.toSorted(by('draw')).slice(0, 5).toSorted(by('order')))
  })

  it('draws every key about as often, and mixes the order', () => {
    const times = new Map<string, number>()
    let firstInFront = 0
    const rounds = 2000
    for (let seed = 0; seed < rounds; seed += 1) {
      const { items } = drawSample(strata(20, 20), 10, `seed ${seed}`)
      for (const { key } of items) times.set(key, (times.get(key) ?? 0) + 1)
      if (items[0]?.stratum === 'rule-0') firstInFront += 1
    }
    // Each is drawn with 1/4; the statistic of 40 cells has 38 degrees of freedom, 99.99 % point about 78.
    const expected = rounds / 4
    const squares = [...times.values()].reduce((sum, count) => sum + (count - expected) ** 2, 0)
    expect(times.size).toBe(40)
    expect(squares / (expected * 0.75)).toBeLessThan(78)
    expect(Math.abs(firstInFront / rounds - 0.5)).toBeLessThan(0.05)
  })

  it('refuses overlapping strata, equal names and a broken number', () => {
    const one = { name: 'a', keys: ['x'] }
    const code = (expected: string): object => expect.objectContaining({ code: expected })
    expect(() => drawSample([one, { name: 'b', keys: ['x'] }], 1, '')).toThrowError(code('key-in-two-strata'))
    expect(() => drawSample([one, { name: 'a', keys: ['y'] }], 1, '')).toThrowError(code('stratum-twice'))
    expect(() => drawSample([one], -1, '')).toThrowError(code('bad-sample-size'))
  })
})
