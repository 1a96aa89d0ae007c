import { describe, expect, it } from 'vitest'
import { seeded } from '../random/random.ts'
import { dayOfTurn } from './day-of-turn.ts'
import { seenAsItCame } from './seen-as-it-came.ts'
import { turnsOf } from './turns.ts'

/** Months of a line whose mean a day follows `level`. */
function months(count: number, level: (at: number) => number, seed: string): number[] {
  const random = seeded(seed)
  return Array.from({ length: count }, (_, at) => random.poisson(level(at) * 30) / 30)
}

const step = months(144, (at) => (at < 72 ? 1 : 3), 'step')

describe('a turn', () => {
  it('is gradual where the level slides for years, and a step where it jumps', () => {
    expect(turnsOf(step).map(({ at, gradual }) => [at, gradual])).toEqual([[72, false]])
    const slide = turnsOf(months(144, (at) => 1 + 2 * Math.min(1, Math.max(0, (at - 36) / 72)), 'slide'))
    expect(slide.length).toBeGreaterThan(0)
    expect(slide.every(({ at, gradual }) => gradual && at > 36 && at < 108)).toBe(true)
  })

  it('is seen as it came within months, and noise is never seen as one', () => {
    const seen = seenAsItCame(step, 72)
    expect(seen.mass).toBeGreaterThan(0.9)
    expect(seen.after).toBeLessThanOrEqual(4)
    expect(seenAsItCame(step, 40)).toMatchObject({ after: null })
  })

  it('begins on the day from which on the new rate fits', () => {
    const days = [0, 1, 0, 1, 0, 0, 5, 4, Number.NaN, 6, 5]
    expect(dayOfTurn(days, 0.4, 5)).toBe(6)
    expect(dayOfTurn(days.toReversed(), 5, 0.4)).toBe(5)
    // Days that are not known move it nowhere; a rate of nothing is no impossibility.
    expect(dayOfTurn([0, 0, Number.NaN, 3], 0, 3)).toBe(2)
  })
})
