import { expect, it } from 'vitest'
import { addsUp, largestFirst, skippedRows, sumLedgers } from './ledger-sums.ts'

const one = { rows: 10, kept: 5, duplicates: 1, skipped: { region: 2, 'no-actor': 1 }, rejected: 1 }
const two = { rows: 4, kept: 0, duplicates: 3, skipped: { region: 1 }, rejected: 0 }

it('accounts for every row, file by file and over all', () => {
  const total = sumLedgers([one, two])
  expect(total).toEqual({ rows: 14, kept: 5, duplicates: 4, skipped: { region: 3, 'no-actor': 1 }, rejected: 1 })
  expect([one, two, total].every(addsUp)).toBe(true)
  expect(addsUp({ ...one, kept: 6 })).toBe(false)
  expect(skippedRows(total)).toBe(4)
})

it('puts the largest reason first', () => {
  expect(largestFirst({ a: 1, c: 5, b: 5 })).toEqual([
    ['b', 5],
    ['c', 5],
    ['a', 1],
  ])
})
