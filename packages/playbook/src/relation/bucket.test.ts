import { describe, expect, it } from 'vitest'
import { bucketOf, drained, filled, inPoints } from './bucket.ts'

describe('rule 14: a leaky bucket', () => {
  const oneInFive = bucketOf({ drain: { points: 1, every: 5 }, cap: 60 })

  it('holds fifths of a point where one point drains in five days, and loses one a day', () => {
    expect(oneInFive).toEqual({ unitsPerPoint: 5, drainPerDay: 1, cap: 300 })
    // 2 points are 10 fifths; after three ticks 7 fifths are left, which is 1.4.
    expect(
      inPoints(drained(drained(drained(filled(0, 2, oneInFive), oneInFive), oneInFive), oneInFive), oneInFive),
    ).toBe(1.4)
  })

  it('is exact: 2 points every 3 days are 2 thirds a day, and 10 points are gone after 15 days to the unit', () => {
    const twoInThree = bucketOf({ drain: { points: 2, every: 3 }, cap: 60 })
    let units = filled(0, 10, twoInThree)
    for (let day = 0; day < 14; day += 1) units = drained(units, twoInThree)
    expect(units).toBe(2)
    expect(drained(units, twoInThree)).toBe(0)
  })

  it('has a floor of 0, also where a day would drain more than there is', () => {
    const tenADay = bucketOf({ drain: { points: 10, every: 1 }, cap: 60 })
    expect(drained(filled(0, 3, tenADay), tenADay)).toBe(0)
    expect(drained(0, oneInFive)).toBe(0)
  })

  it('is full at its cap: 58 and 9 points are 60', () => {
    expect(inPoints(filled(filled(0, 58, oneInFive), 9, oneInFive), oneInFive)).toBe(60)
  })
})
