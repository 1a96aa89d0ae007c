import { type Day, parseDay } from '@entente/model'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { completionLevel } from './completion.ts'
import { complianceScore } from './compliance.ts'
import type { ScoredCommitment, ScoredStep } from './scored-commitment.ts'
import { scores } from './scores.ts'

const DAY = parseDay('2025-01-01')

function step(due: string | null, doneOn?: string | null, state?: ScoredStep['state']): Omit<ScoredStep, 'id'> {
  return {
    due: due === null ? null : parseDay(due),
    state: state ?? (doneOn === undefined ? 'open' : 'done'),
    doneOn: doneOn === undefined || doneOn === null ? null : parseDay(doneOn),
  }
}

function commitment(...steps: readonly Omit<ScoredStep, 'id'>[]): ScoredCommitment {
  return { id: 'a', status: 'announced', steps: steps.map((one, at) => ({ id: `${at}`, ...one })) }
}

function judged(level: NonNullable<ScoredCommitment['completion']>['level'], on: string): ScoredCommitment {
  return { ...commitment(step('2024-05-01')), completion: { level, judgedOn: parseDay(on) } }
}

describe('scores', () => {
  it('are null where there is nothing to score, never 0', () => {
    const none = { count: 0, of: 0, share: null, low: null, high: null }
    expect(scores([], DAY)).toMatchObject({
      commitments: 0,
      fullyDone: none,
      steps: none,
      compliance: { mean: null },
      completion: { high: none },
      timeliness: { onTime: none, medianDaysLate: null, overdue: 0 },
    })
    expect(scores([commitment()], DAY)).toMatchObject({ fullyDone: none, compliance: { mean: null, unscored: 1 } })
  })

  it("carry Wilson's interval", () => {
    const list = Array.from({ length: 20 }, (_, at) => ({ ...commitment(step(null)), id: `${at}` }))
    expect(scores(list, DAY).fullyDone).toMatchObject({ count: 0, of: 20, share: 0, low: 0 })
    expect(scores(list, DAY).fullyDone.high).toBeCloseTo(0.1611, 4)
  })

  it('refuse a list that holds something twice', () => {
    const twice = expect.objectContaining({ code: 'listed-twice' })
    expect(() => scores([commitment(), commitment()], DAY)).toThrowError(twice)
    const one: ScoredStep = { id: 'x', ...step(null) }
    expect(() => scores([{ ...commitment(), steps: [one, one] }], DAY)).toThrowError(twice)
  })
})

describe('completionLevel', () => {
  it.each([
    ['no-evidence', commitment()],
    ['not-started', commitment(step(null), step(null, undefined, 'dropped'))],
    ['limited', commitment(step(null, '2024-01-01'), step(null), step(null))],
    ['substantial', commitment(step(null, '2024-01-01'), step(null))],
    ['substantial', commitment(step(null, '2024-01-01'), step(null, undefined, 'dropped'))],
    ['complete', commitment(step(null, '2024-01-01'), step(null, null))],
    ['not-started', commitment(step(null, '2025-01-02'))],
    ['complete', commitment(step(null, '2025-01-01'))],
    ['substantial', judged('substantial', '2025-01-01')],
    ['not-started', judged('complete', '2025-01-02')],
  ] as const)('is %s', (level, one) => {
    expect(completionLevel(one, DAY)).toBe(level)
  })
})

describe('complianceScore', () => {
  it.each([
    [1, commitment(step('2024-01-01', '2024-12-31'))],
    [0, commitment(step('2024-01-01', '2024-12-31'), step('2024-01-01'))],
    [0, commitment(step('2025-01-01'))],
    [0, commitment(step(null))],
    [-1, commitment(step('2024-12-31'), step('2025-05-01'))],
    [-1, commitment(step('2025-05-01', undefined, 'dropped'))],
    [1, judged('complete', '2024-06-01')],
    [-1, judged('not-started', '2024-06-01')],
    [null, judged('no-evidence', '2024-06-01')],
    [null, commitment()],
  ] as const)('is %s', (score, one) => {
    expect(complianceScore(one, DAY)).toBe(score)
  })
})

describe('timeliness', () => {
  const late = (...steps: readonly Omit<ScoredStep, 'id'>[]): object => scores([commitment(...steps)], DAY).timeliness

  it('counts a step due on the day itself once it is done', () => {
    expect(late(step('2025-01-01'))).toMatchObject({ onTime: { of: 0 }, overdue: 0 })
    expect(late(step('2025-01-01', '2025-01-01'))).toMatchObject({ onTime: { count: 1, of: 1 } })
  })

  it('counts days late of what was done late and of what is still open', () => {
    const steps = [step('2024-12-01', '2024-12-04'), step('2024-12-30'), step('2024-12-01', '2024-11-01')]
    expect(late(...steps)).toMatchObject({ onTime: { count: 1, of: 3 }, medianDaysLate: 2.5, overdue: 1 })
  })

  it('sees on an earlier day what was open then', () => {
    const steps = commitment(step('2024-12-01', '2024-12-20'))
    expect(scores([steps], parseDay('2024-12-11')).timeliness).toMatchObject({ overdue: 1, medianDaysLate: 10 })
  })

  it('leaves out what has no due day, is not due yet, or was done nobody knows when', () => {
    const steps = [step(null), step('2025-02-01', '2024-12-01'), step('2024-12-01', null)]
    expect(late(...steps)).toMatchObject({ onTime: { of: 0, share: null }, unknownDay: 1, medianDaysLate: null })
  })

  it('takes a dropped step that fell due as not on time and not overdue', () => {
    expect(late(step('2024-12-01', undefined, 'dropped'))).toMatchObject({
      onTime: { count: 0, of: 1 },
      overdue: 0,
      medianDaysLate: null,
    })
  })

  it('does not change when all days move', () => {
    const days = fc.integer({ min: 0, max: 90 })
    const one = fc.record({ due: fc.option(days), doneOn: fc.option(days) })
    const moved = (days_: number): Day => new Date(Date.UTC(2024, 0, 1 + days_)).toISOString().slice(0, 10) as Day
    fc.assert(
      fc.property(fc.array(one), days, fc.nat(5000), (raw, reporting, shift) => {
        const at = (by: number): object => {
          const steps = raw.map(({ due, doneOn }, id): ScoredStep => {
            const done = doneOn === null ? null : moved(doneOn + by)
            const state = doneOn === null ? 'open' : 'done'
            return { id: `${id}`, due: due === null ? null : moved(due + by), state, doneOn: done }
          })
          return { ...scores([{ ...commitment(), steps }], moved(reporting + by)), day: null }
        }
        expect(at(shift)).toEqual(at(0))
      }),
    )
  })
})
