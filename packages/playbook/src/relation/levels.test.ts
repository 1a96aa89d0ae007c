import { describe, expect, it } from 'vitest'
import { levelAfter } from './levels.ts'

// calm from 0, watch from 8 back at 4, strained from 20 back at 12, crisis from 40 back at 30.
const LEVELS = [
  { from: 0, backAt: -1 },
  { from: 8, backAt: 4 },
  { from: 20, backAt: 12 },
  { from: 40, backAt: 30 },
]

describe('rule 15: levels', () => {
  it.each([
    [0, 7, 0, 'below `from` it stays'],
    [0, 8, 1, 'at `from` it rises'],
    [0, 45, 3, 'it rises by several at once'],
    [1, 5, 1, 'between `back_at` and `from` it stays where it was'],
    [1, 4, 0, 'at `back_at` it falls'],
    [2, 13, 2, 'strained stays above 12'],
    [2, 12, 1, 'strained falls to watch at 12, which stays above 4'],
    [3, 30, 2, 'crisis falls to strained at 30'],
    [3, 0, 0, 'it falls by several at once'],
    [0, 0, 0, 'there is none below the first'],
    [3, 60, 3, 'there is none above the last'],
  ])('from level %i with %i points to level %i: %s', (level, points, after) =>
    expect(levelAfter(level, points, LEVELS)).toBe(after),
  )

  it('falls before it rises, where one change could do both', () => {
    // Between back_at 12 and from 8 of two neighbours: 10 points are watch whether it comes from above or from below.
    expect(levelAfter(2, 10, LEVELS)).toBe(1)
    expect(levelAfter(0, 10, LEVELS)).toBe(1)
  })
})
