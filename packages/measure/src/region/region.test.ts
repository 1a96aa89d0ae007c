import type { ActorCode } from '@entente/model'
import { describe, expect, it } from 'vitest'
import { seeded } from '../random/random.ts'
import { moversOf } from './movers.ts'
import type { RegionSeries } from './region-series.ts'
import { triads } from './triads.ts'
import { worsenTogether } from './worsen-together.ts'

const code = (text: string): ActorCode => text as ActorCode

describe('triads', () => {
  const pair = (a: string, b: string, cooperation: number, conflict: number, reports = 20) => ({
    pair: [code(a), code(b)] as const,
    reports,
    cooperation,
    conflict,
  })

  it('are out of balance with one or three negative relations', () => {
    const found = triads([pair('A', 'B', 9, -1), pair('C', 'B', 9, -1), pair('A', 'C', 1, -9)])
    expect(found).toMatchObject({ known: 1, signed: 3, negative: 1 })
    expect(found.unbalanced).toEqual([{ states: ['A', 'B', 'C'], negative: [['A', 'C']] }])
    // A third of the relations is negative: 1/27 + 3 * 1/3 * 4/9.
    expect(found.expected).toBeCloseTo(1 / 27 + 4 / 9, 12)
    expect(triads([pair('A', 'B', 1, -9), pair('C', 'B', 9, -1), pair('A', 'C', 1, -9)]).unbalanced).toEqual([])
  })

  it('are not known where a relation is thin or lies between', () => {
    const two = [pair('A', 'B', 9, -1), pair('C', 'B', 9, -1)]
    expect(triads([...two, pair('A', 'C', 1, -9, 9)])).toMatchObject({ known: 0, expected: null })
    expect(triads([...two, pair('A', 'C', 5, -5)])).toMatchObject({ known: 0, signed: 2 })
  })
})

describe('movers', () => {
  const sums = (source: string, last: number, before: number) => ({
    source: code(source),
    target: code('Z'),
    cooperation: { last: 0, before: 0 },
    conflict: { last, before },
  })

  it('are in the order of square roots of means over covered days', () => {
    const found = moversOf({ span: 'week', days: 7, covered: { last: 4, before: 7 } }, [
      sums('A', -400, -567),
      sums('B', -16, 0),
      sums('C', 0, 0),
    ])
    // A: 10 - 9 = 1; B: 2 - 0 = 2; C did not move.
    expect(found.movers?.map(({ source, size }) => [source, size])).toEqual([
      ['B', 2],
      ['A', 1],
    ])
    expect(moversOf({ span: 'week', days: 7, covered: { last: 3, before: 7 } }, [sums('A', -4, 0)]).movers).toBeNull()
  })
})

describe('relations that worsen together', () => {
  const MONTHS = 180
  const NAMES = 'ABCDEFGHIJKL'.split('')

  /** Twelve relations with Z that share one shock; `extra` is a second one that only the first two feel. */
  function region(seed: string, shock: number, extra: number): RegionSeries {
    const random = seeded(seed)
    const [all, two] = [0, 1].map(() => Array.from({ length: MONTHS }, () => random.normal()))
    const dyads = NAMES.map((name, at) => {
      const conflict = Float64Array.from({ length: MONTHS }, (_, month) => {
        const felt = shock * (all?.[month] ?? 0) + (at < 2 ? extra * (two?.[month] ?? 0) : 0)
        return -30 * (4 + 0.5 * (felt + random.normal())) ** 2
      })
      const none = new Float64Array(MONTHS)
      const quads = [none, none, none, none] as const
      return { source: code(name), target: code('Z'), events: none, cooperation: none, conflict, quads }
    })
    const covered = Array.from({ length: MONTHS }, () => ({ days: 30, coveredDays: 30 }))
    return { feed: 'made', by: 'month', starts: [], covered, dyads }
  }

  it('are found beyond a shock that all of them feel, and a shock of all is no sign of two', () => {
    const found = worsenTogether(region('extra', 1, 1.5))
    expect(found).toMatchObject({ relations: 12, tested: 66, months: 168 })
    expect(found.together?.map(({ one, other }) => [one[0], other[0]].toSorted().join(' '))).toEqual(['A B'])
    const by = Array.from({ length: 40 }, (_, at) => worsenTogether(region(`shock ${at}`, 1.5, 0)).together?.length)
    // 5 % of 40 and two standard errors; without the removal of the shock every run finds all 66.
    expect(by.filter((count) => count !== 0).length).toBeLessThanOrEqual(4)
  })

  it('have no basis in a short record', () => {
    const whole = region('short', 0, 0)
    const short = {
      ...whole,
      covered: whole.covered.map((month, at) => (at < 40 ? month : { ...month, coveredDays: 0 })),
    }
    expect(worsenTogether(short)).toMatchObject({ months: 28, together: null })
  })
})
