import { describe, expect, it } from 'vitest'
import { toTime } from '../periods/period.ts'
import { fromX, indexAt, MARGIN_LEFT, MARGIN_RIGHT, middle, toX } from './time-scale.ts'

const scale = { domain: { from: 1000, to: 2000 }, width: 500 }

describe('time scale', () => {
  it('lays the domain between the margins, and back', () => {
    expect(toX(scale, 1000)).toBe(MARGIN_LEFT)
    expect(toX(scale, 2000)).toBe(500 - MARGIN_RIGHT)
    expect(fromX(scale, toX(scale, 1234))).toBeCloseTo(1234)
  })

  it('puts a period at its middle', () => {
    expect(middle('2018-05-01', 'day')).toBe(toTime('2018-05-01') + 12 * 3_600_000)
  })
})

describe('indexAt', () => {
  it('finds the period that holds a moment, the nearest at the edges', () => {
    const starts = [10, 20, 30]
    expect([5, 10, 19, 20, 29, 30, 99].map((time) => indexAt(starts, time))).toEqual([0, 0, 0, 1, 1, 2, 2])
    expect(indexAt([], 5)).toBe(-1)
  })
})
