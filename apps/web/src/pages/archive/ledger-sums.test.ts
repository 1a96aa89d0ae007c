import { expect, it } from 'vitest'
import { addsUp, largestFirst, skippedRows } from './ledger-sums.ts'

const one = { rows: 10, kept: 5, duplicates: 1, skipped: { region: 2, 'no-actor': 1 }, rejected: 1 }

it('accounts for every row', () => {
  expect(addsUp(one)).toBe(true)
  expect(addsUp({ ...one, kept: 6 })).toBe(false)
  expect(skippedRows(one)).toBe(3)
})

it('puts the largest reason first', () => {
  expect(largestFirst({ a: 1, c: 5, b: 5 })).toEqual([
    ['b', 5],
    ['c', 5],
    ['a', 1],
  ])
})
