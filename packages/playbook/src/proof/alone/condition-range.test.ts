import fc from 'fast-check'
import { expect, it } from 'vitest'
import { written } from '../../../../../test/example-playbook.ts'
import { compileCondition } from '../../cel/compile-condition.ts'
import type { History } from '../../cel/history.ts'
import type { IncidentFields } from '../../cel/fields.ts'
import { between, EITHER, rangeOf } from './condition-range.ts'

const CONDITIONS = [
  'count("insult", "P30D") + 2 * count("offence", "P30D") >= 12',
  'count("insult", "P30D") - count("offence", "P30D") == 3 || quiet("P3D")',
  '!(count("insult", "P30D") < 4) && received("apology")',
  'since("insult") < 9 && !quiet("P3D")',
  'since("insult") * -1 != -4 ? quiet("P3D") : count("offence", "P30D") > 2',
  'count("insult", "P30D") / count("offence", "P30D") > 2 || received("apology")',
  'quiet("P3D") == received("apology")',
]

/** What history says at one moment. */
const anyMoment = fc.record({
  insult: fc.integer({ min: 0, max: 9 }),
  offence: fc.integer({ min: 0, max: 9 }),
  since: fc.option(fc.integer({ min: 0, max: 12 })),
  quiet: fc.option(fc.boolean()),
  received: fc.boolean(),
})

/** How far each number may lie from what is said. */
const anyMargin = fc.integer({ min: 0, max: 4 })

it('holds every value that a condition has where history lies within what is given', () => {
  fc.assert(
    fc.property(fc.constantFrom(...CONDITIONS), anyMoment, anyMargin, (text, moment, margin) => {
      const history: History = {
        count: (name) => (name === 'insult' ? moment.insult : moment.offence),
        since: () => moment.since ?? undefined,
        quiet: () => moment.quiet ?? undefined,
        received: () => moment.received,
        sent: () => false,
      }
      const near = (value: number, absent = false) => between(value - margin, value + margin, absent)
      const { condition } = written(text)
      const range = rangeOf(condition, (call) => {
        if (call.function === 'count') return near(call.arguments[0] === 'insult' ? moment.insult : moment.offence)
        if (call.function === 'since') return near(moment.since ?? 0, moment.since === null || margin > 0)
        return call.function === 'quiet' ? { ...EITHER, absent: true } : EITHER
      })
      const value = compileCondition(condition)({} as IncidentFields, history)
      expect(value === undefined ? range.absent : value ? range.true : range.false).toBe(true)
    }),
    { numRuns: 2000 },
  )
})
