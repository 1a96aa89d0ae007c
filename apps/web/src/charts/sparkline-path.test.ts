import { describe, expect, it } from 'vitest'
import { reach, sparkPath } from './sparkline-path.ts'

const size = { width: 100, height: 40 }

describe('sparkPath', () => {
  it('draws zero in the middle and the limit at the edge', () => {
    expect(sparkPath([0, 10, -10], 10, size)).toBe('M16.67 20h0L50 0L83.33 40')
  })

  it('breaks where there is no figure, and keeps a lone one as a point', () => {
    expect(sparkPath([10, null, 0], 10, size)).toBe('M16.67 0h0M83.33 20h0')
    expect(sparkPath([null, null], 10, size)).toBe('')
    expect(sparkPath([0], 0, size)).toBe('M50 20h0')
  })
})

describe('reach', () => {
  it('is the largest distance from zero on either side', () => {
    expect(
      reach([
        { cooperation: 3, conflict: -7 },
        { cooperation: null, conflict: null },
      ]),
    ).toBe(7)
    expect(reach([])).toBe(0)
  })
})
