import { describe, expect, it } from 'vitest'
import { seeded } from '../random/random.ts'
import { turnsOf } from './turns.ts'

const level = (mean: number, months: number, seed: string): number[] => {
  const random = seeded(seed)
  return Array.from({ length: months }, () => random.poisson(mean * 30) / 30)
}

describe('turns of a line', () => {
  it('are where its level changes, with the means on both sides', () => {
    const turns = turnsOf([...level(1, 60, 'before'), ...level(4, 60, 'after')])
    expect(turns).toHaveLength(1)
    expect(turns[0]).toMatchObject({ at: 60, before: expect.closeTo(1, 0), after: expect.closeTo(4, 0) })
  })

  it('are not there where nothing changes, in a thin line either', () => {
    const said = Array.from({ length: 100 }, (_, at) => [
      ...turnsOf(level(1, 240, `plain ${at}`)),
      ...turnsOf(level(0.01, 240, `thin ${at}`)),
    ]).filter((turns) => turns.length > 0)
    expect(said.length).toBeLessThanOrEqual(5)
    expect(turnsOf(Array(240).fill(0))).toEqual([])
  })

  it('leave out months that are not known, which are no calm [T7]', () => {
    const gap = [...level(2, 60, 'before'), ...Array<number>(24).fill(Number.NaN), ...level(2, 60, 'after')]
    expect(turnsOf(gap)).toEqual([])
    expect(turnsOf(gap.map((value) => (Number.isNaN(value) ? 0 : value))).length).toBeGreaterThan(0)
    expect(turnsOf([...level(1, 60, 'before'), Number.NaN, ...level(6, 60, 'after')])[0]?.at).toBe(61)
  })
})
