import { addDays, type Day, dayFromNumber, nextPeriod, PERIODS, periodsBetween } from '@entente/model'
import { spansOfDays } from '@entente/store'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { coveredByPeriod } from './covered-by-period.ts'

const anyDays = fc.array(fc.integer({ min: 18_000, max: 18_800 }).map(dayFromNumber), { maxLength: 80 })

describe('coveredByPeriod', () => {
  it('counts the days of each period that are covered, as a count day by day does', () => {
    fc.assert(
      fc.property(
        anyDays,
        fc.constantFrom(...PERIODS),
        fc.integer({ min: 17_990, max: 18_400 }),
        fc.nat(450),
        (days, by, first, length) => {
          const from = dayFromNumber(first)
          const starts = periodsBetween(from, addDays(from, length), by)
          const covered = new Set(days)
          const slow = starts.map((start) => {
            let count = 0
            let all = 0
            for (let day: Day = start; day < nextPeriod(start, by); day = addDays(day, 1)) {
              all += 1
              if (covered.has(day)) count += 1
            }
            return { days: all, coveredDays: count }
          })
          expect(coveredByPeriod(starts, by, spansOfDays(days))).toEqual(slow)
        },
      ),
    )
  })
})
