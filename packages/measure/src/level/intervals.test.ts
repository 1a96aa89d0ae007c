import { describe, expect, it } from 'vitest'
import { type Random, seeded } from '../random/random.ts'
import { levelInterval } from './level-interval.ts'
import { slowChange } from './slow-change.ts'

const DAYS = 240
const HALF_LIFE = 30
const WEIGHTS = [1, 2, 3.4, 7]

/** Days of incidents with a rate, each with a weight, and how many there are. */
function days(rate: number, random: Random): { readonly values: number[]; readonly counts: number[] } {
  const counts = Array.from({ length: DAYS }, () => random.poisson(rate))
  const weight = (): number => WEIGHTS[random.below(WEIGHTS.length)] ?? 0
  const values = counts.map((count) => Array.from({ length: count }, weight).reduce((sum, one) => sum + one, 0))
  return { values, counts }
}

const mean = WEIGHTS.reduce((sum, weight) => sum + weight, 0) / WEIGHTS.length

describe('intervals of levels', () => {
  it('hold 88 to 92 % of 2,000 simulated truths, of busy and thin relations', () => {
    const held = Array.from({ length: 2000 }, (_, at) => {
      const random = seeded(`truth ${at}`)
      const rate = Math.exp(Math.log(0.05) + random.uniform() * Math.log(40))
      const { values, counts } = days(rate, random)
      const found = levelInterval(values, { counts, halfLife: HALF_LIFE, seed: `${at}` })
      return found !== null && found.low <= rate * mean && rate * mean <= found.high
    })
    const share = held.filter(Boolean).length / held.length
    expect(share).toBeGreaterThanOrEqual(0.88)
    expect(share).toBeLessThanOrEqual(0.92)
  })

  it('hold as many with coder error, the share known from an audit of a hundred', () => {
    const held = Array.from({ length: 2000 }, (_, at) => {
      const random = seeded(`coder ${at}`)
      const [rate, share] = [0.2 + random.uniform(), 0.5 + 0.45 * random.uniform()]
      const judged = 100
      const right = Array.from({ length: judged }, () => random.uniform()).filter((one) => one < share).length
      const { values, counts } = days(rate, random)
      const question = { counts, halfLife: HALF_LIFE, seed: `${at}`, coder: { right, judged } }
      const found = levelInterval(values, question)
      return found !== null && found.low <= rate * mean * share && rate * mean * share <= found.high
    })
    const share = held.filter(Boolean).length / held.length
    expect(share).toBeGreaterThanOrEqual(0.88)
    expect(share).toBeLessThanOrEqual(0.92)
  })

  it('are wider beside the level for a thin relation, and the same for the same seed', () => {
    const wide = (rate: number): number => {
      const found = levelInterval(days(rate, seeded('wide')).values, { halfLife: HALF_LIFE, seed: 'wide' })
      return ((found?.high ?? 0) - (found?.low ?? 0)) / rate
    }
    expect(wide(0.05)).toBeGreaterThan(1.5 * wide(2))
    const { values: one } = days(1, seeded('one'))
    expect(levelInterval(one, { halfLife: 7, seed: 'x' })).toEqual(levelInterval(one, { halfLife: 7, seed: 'x' }))
  })

  it('are none where nothing is known, and days that are not covered are no silence [T7]', () => {
    expect(levelInterval(Array(100).fill(Number.NaN), { halfLife: 7, seed: 'x' })).toBeNull()
    const { values: one } = days(1, seeded('one'))
    // Had the last forty days been silent the level would have fallen; that they are not known moves it hardly.
    const [whole, dark, silent] = [[], Array<number>(40).fill(Number.NaN), Array<number>(40).fill(0)].map((last) =>
      levelInterval([...one.slice(0, DAYS - last.length), ...last], { halfLife: HALF_LIFE, seed: 'x' }),
    )
    expect(silent?.high).toBeLessThan(dark?.low ?? 0)
    expect(dark?.low).toBeLessThan(whole?.high ?? 0)
  })
})

describe('a slide', () => {
  const year = (level: number): number[] => Array<number>(365).fill(level)

  it('is as likely as the inversions say', () => {
    // Eight years in order: two of 40,320 orders. One pair out of line: 2 * (1 + 7).
    expect(slowChange([1, 2, 3, 4, 5, 6, 7, 8].flatMap(year)).p).toBeCloseTo(2 / 40320, 12)
    expect(slowChange([2, 1, 3, 4, 5, 6, 7, 8].flatMap(year))).toEqual({
      stretches: 8,
      last: 8,
      before: 4,
      p: expect.closeTo(16 / 40320, 12),
    })
    expect(slowChange(Array<number>(8).fill(3).flatMap(year)).p).toBe(1)
    expect(slowChange([1, 2, 3].flatMap(year)).p).toBeNull()
  })
})
