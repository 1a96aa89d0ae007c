import { addDays, type Day, dayFromNumber } from '@entente/model'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { coveredDays, mergeSpans, spansOfDays } from './day-spans.ts'

const anyDays = fc.array(fc.integer({ min: 0, max: 60 }).map(dayFromNumber), { maxLength: 40 })

describe('spans of days', () => {
  it('hold exactly the days they were made of', () => {
    fc.assert(
      fc.property(anyDays, (days) => {
        const spans = spansOfDays(days)
        const first = dayFromNumber(-5)
        for (let day = first; day < dayFromNumber(70); day = addDays(day, 1)) {
          expect(coveredDays(spans, day, day)).toBe(days.includes(day) ? 1 : 0)
        }
        expect(coveredDays(spans, first, dayFromNumber(70))).toBe(new Set(days).size)
      }),
    )
  })

  it('join where they touch and stay apart where they do not', () => {
    const span = (from: string, to: string): { from: Day; to: Day } => ({ from: from as Day, to: to as Day })
    expect(
      mergeSpans([
        span('2020-01-05', '2020-01-06'),
        span('2020-01-01', '2020-01-02'),
        span('2020-01-03', '2020-01-03'),
      ]),
    ).toEqual([span('2020-01-01', '2020-01-03'), span('2020-01-05', '2020-01-06')])
    expect(mergeSpans([span('2020-01-01', '2020-01-31'), span('2020-01-02', '2020-01-03')])).toEqual([
      span('2020-01-01', '2020-01-31'),
    ])
  })
})
