import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { editDistance } from './edit-distance.ts'

describe('editDistance', () => {
  it('counts a swap of neighbours as one edit', () => {
    expect(editDistance('frnace', 'france')).toBeCloseTo(1 / 6)
    expect(editDistance('kazakstan', 'kazakhstan')).toBeCloseTo(1 / 10)
    expect(editDistance('argentinia', 'argentina')).toBeCloseTo(1 / 10)
    expect(editDistance('ca', 'abc')).toBe(1)
  })

  it('is 0 only between equal texts, 1 at most, and symmetric', () => {
    expect(editDistance('', '')).toBe(0)
    expect(editDistance('', 'abc')).toBe(1)
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 8 })
    fc.assert(
      fc.property(word, word, (a, b) => {
        const distance = editDistance(a, b)
        return distance === editDistance(b, a) && distance >= 0 && distance <= 1 && (distance === 0) === (a === b)
      }),
    )
  })
})
