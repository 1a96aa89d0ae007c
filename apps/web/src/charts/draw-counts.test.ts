import { expect, it } from 'vitest'
import { roundBelow } from './draw-counts.ts'

it('takes the largest round number that a count reaches', () => {
  expect([1, 2, 4, 5, 9, 10, 49, 86, 540].map(roundBelow)).toEqual([1, 2, 2, 5, 5, 10, 20, 50, 500])
})
