import { describe, expect, test } from 'vitest'
import { driftChanges } from './horizons-of-drift.ts'
import { recurringChange, recurringTitle } from './recurring.ts'
import { tradeIntensity, tradeShare } from './trade.ts'
import { voteAgreement } from './vote-agreement.ts'

describe('agreement in votes', () => {
  const pairs = [
    ['y', 'y'],
    ['y', 'y'],
    ['y', 'a'],
    ['n', 'n'],
    ['a', 'n'],
  ] as const

  test('raw, kappa, pi and pi with distance of the worked example', () => {
    const found = voteAgreement(pairs)
    expect(found.raw).toBeCloseTo(3 / 5, 12)
    // pe = 0.6 x 0.4 + 0.2 x 0.2 + 0.2 x 0.4
    expect(found.kappa).toBeCloseTo((0.6 - 0.36) / (1 - 0.36), 12)
    // m = 0.5, 0.2, 0.3
    expect(found.pi).toBeCloseTo(1 - 0.4 / (1 - 0.25 - 0.04 - 0.09), 12)
    expect(found.piWithDistance).toBeCloseTo(1 - 0.2 / (2 * (0.5 * 0.2 * 0.5 + 0.5 * 0.3 + 0.2 * 0.3 * 0.5)), 12)
  })

  test('changes with no order of states or rows', () => {
    const turned = voteAgreement(pairs.map(([first, second]) => [second, first] as const).reverse())
    expect(turned.kappa).toBeCloseTo(voteAgreement(pairs).kappa ?? 0, 12)
    expect(turned.pi).toBeCloseTo(voteAgreement(pairs).pi ?? 0, 12)
  })

  test('is null, not 0 or 1, without votes and where chance alone agrees', () => {
    expect(voteAgreement([])).toEqual({ n: 0, raw: null, kappa: null, pi: null, piWithDistance: null })
    expect(voteAgreement([['y', 'y']])).toMatchObject({ raw: 1, kappa: null, pi: null, piWithDistance: null })
  })
})

describe('resolutions repeated in both years', () => {
  const vote = (year: number, title: string | null, second: string): Parameters<typeof recurringChange>[0][number] => ({
    year,
    title,
    first: 'y',
    second,
  })

  test('a new agenda alone is no change', () => {
    const votes = [vote(1990, 'law of the sea', 'y'), vote(1995, 'law of the sea', 'y'), vote(1995, 'new matter', 'n')]
    expect(recurringChange(votes, 1990, 1995)).toEqual({ resolutions: 1, before: 1, after: 1 })
  })

  test('every title weighs the same, and none is null', () => {
    const votes = [vote(1, 'a', 'y'), vote(1, 'a', 'n'), vote(1, 'b', 'y'), vote(2, 'a', 'n'), vote(2, 'b', 'y')]
    expect(recurringChange(votes, 1, 2)).toEqual({ resolutions: 2, before: 0.75, after: 0.5 })
    expect(recurringChange(votes, 1, 3)).toEqual({ resolutions: 0, before: null, after: null })
  })

  test('a title is known again without case, numbers and punctuation; none is null', () => {
    expect(recurringTitle('Law of the Sea (1995)', null)).toBe(recurringTitle('LAW OF THE SEA', 'other'))
    expect(recurringTitle(' ', null)).toBeNull()
  })
})

describe('trade', () => {
  test('share and intensity', () => {
    const figures = { bilateral: 20, total: 100, partnerTotal: 50, world: 600 }
    expect(tradeShare(figures)).toBe(0.2)
    expect(tradeIntensity(figures)).toBeCloseTo(0.2 / (50 / 500), 12)
    expect(tradeIntensity({ ...figures, partnerTotal: null })).toBeNull()
    expect(tradeShare({ ...figures, total: 0 })).toBeNull()
  })

  test('intensity does not change with the currency', () => {
    const figures = { bilateral: 20, total: 100, partnerTotal: 50, world: 600 }
    const others = { bilateral: 60, total: 300, partnerTotal: 150, world: 1800 }
    expect(tradeIntensity(others)).toBeCloseTo(tradeIntensity(figures) ?? 0, 12)
  })
})

test('drift is change per year on each horizon, null where an end is missing', () => {
  const values = new Map<number, number | null>([
    [1990, 0.2],
    [1995, null],
    [1999, 0.5],
    [2000, 0.7],
    [2001, null],
  ])
  const changes = driftChanges(values)
  expect(changes.map(({ from, to }) => [from, to])).toEqual([
    [1999, 2000],
    [1995, 2000],
    [1990, 2000],
    [1980, 2000],
  ])
  expect(changes.map(({ perYear }) => perYear?.toFixed(3) ?? null)).toEqual(['0.200', null, '0.050', null])
  expect(driftChanges(new Map([[1990, null]]))).toEqual([])
})
