import { expect, it } from 'vitest'
import { changeSuspensions, lastingSuspension } from './suspensions.ts'

const PAST = { from: '2020-01-01', until: '2020-06-01' }
const OPEN = { from: '2024-01-01', until: null }
const AHEAD = { from: '2026-01-01', until: '2027-01-01' }

it('a suspension is lifted by its last day, the others stay as they are', () => {
  expect(lastingSuspension([])).toBeUndefined()
  expect(lastingSuspension([OPEN, PAST])).toBe(OPEN)
  expect(changeSuspensions([OPEN, PAST], 'lift', '2025-03-01')).toEqual([{ ...OPEN, until: '2025-03-01' }, PAST])
  expect(changeSuspensions([AHEAD, PAST], 'lift', '2026-03-01')).toEqual([{ ...AHEAD, until: '2026-03-01' }, PAST])
  expect(changeSuspensions([PAST], 'suspend', '2026-03-01')).toEqual([PAST, { from: '2026-03-01', until: null }])
})
