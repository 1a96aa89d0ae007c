import { describe, expect, it } from 'vitest'
import { seeded } from '../random/random.ts'
import { consistencyOfActs } from './consistency.ts'

const DAYS = 2000

/** Thirty acts of three kinds, in turn; what follows is decided by `answer`. */
function world(answer: (kind: string) => number) {
  const random = seeded('consistency')
  const acts = Array.from({ length: 45 }, (_, at) => ({ kind: ['05', '11', '17'][at % 3] ?? '', at: 120 + 40 * at }))
  const quarrel = (day: number): number => {
    const act = acts.find(({ at }) => day > at && day <= at + 7)
    return 0.3 + (act === undefined ? 0 : answer(act.kind))
  }
  const conflict = Float64Array.from({ length: DAYS }, (_, day) => random.poisson(quarrel(day)))
  const cooperation = Float64Array.from({ length: DAYS }, () => random.poisson(0.3))
  return consistencyOfActs(acts, { cooperation, conflict })
}

describe('consistency', () => {
  it('is there where each kind has its answer, and the answer is told by kind and speed', () => {
    const { explained, kinds } = world((kind) => ({ '05': 0, '11': 1, '17': 3 })[kind] ?? 0)
    expect(explained?.conflict.share).toBeGreaterThan(0.5)
    expect(explained?.conflict.p).toBe(0.001)
    expect(explained?.cooperation.p).toBeGreaterThan(0.05)
    const [polite, blame, force] = ['05', '11', '17'].map((kind) => kinds.find((one) => one.kind === kind))
    expect(polite?.conflict).toBeCloseTo(0, 0)
    expect(blame?.conflict).toBeCloseTo(1, 0)
    expect(force?.conflict).toBeGreaterThan(2)
    expect(force?.wait).toBe(1)
    expect(force?.usualWait).toBeGreaterThan(1)
  })

  it('is not there where answers are as large but go with nothing that was done', () => {
    const random = seeded('whim')
    const { explained } = world(() => 3 * random.below(2))
    expect(explained?.conflict.p).toBeGreaterThan(0.05)
    expect(explained?.conflict.share).toBeLessThan(0.2)
  })

  it('has no basis with one kind, or with days that are not covered [T7]', () => {
    const one = Array.from({ length: 20 }, (_, at) => ({ kind: '11', at: 100 + 20 * at }))
    const calm = new Float64Array(DAYS)
    expect(consistencyOfActs(one, { cooperation: calm, conflict: calm }).explained).toBeNull()
    const dark = new Float64Array(DAYS).fill(Number.NaN)
    expect(consistencyOfActs(one, { cooperation: dark, conflict: dark })).toMatchObject({ acts: 0, kinds: [] })
  })
})
