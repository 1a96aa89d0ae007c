import { checkCondition, compileCondition, conditionError, fieldsUsed, printCondition } from '@entente/playbook'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { fieldsOf, oracle, write } from './condition-oracle.ts'
import { asIncident, condition, event } from './random-conditions.ts'

const [seed] = fc.sample(fc.nat(), 1)

it(`random conditions over random incidents agree with the oracle (seed ${seed})`, () => {
  const seen = { true: 0, false: 0, undefined: 0 }
  fc.assert(
    fc.property(condition, fc.array(event, { minLength: 1, maxLength: 4 }), (drawn, events) => {
      const checked = checkCondition(write(drawn))
      if (!checked.ok) throw conditionError(checked.diagnostics)
      const matches = compileCondition(checked.condition)
      for (const one of events) {
        const expected = oracle(drawn, one)
        seen[String(expected) as keyof typeof seen]++
        expect(matches(asIncident(one)), write(drawn)).toBe(expected)
      }
      const printed = printCondition(checked.condition)
      expect(checkCondition(printed), printed).toEqual(checked)
      expect(JSON.parse(JSON.stringify(checked.condition))).toEqual(checked.condition)
      expect(fieldsUsed(checked.condition).toSorted()).toEqual([...new Set(fieldsOf(drawn))].toSorted())
    }),
    { numRuns: 3_000, ...(seed === undefined ? {} : { seed }) },
  )
  // The draw is worth something only while all three answers come up often.
  expect(Math.min(...Object.values(seen)), JSON.stringify(seen)).toBeGreaterThan(300)
})
