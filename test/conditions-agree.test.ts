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

const TOKENS = [
  ...'event . root code scheme reports source_roles has size contains exists count in true null'.split(' '),
  ...'( ) [ ] { } , : ? == != < && || ! - + % = & " \' \\ // "18" \'cameo\' b"a" 1 2.5 1e400 7u 0x 🏔'.split(' '),
  '\ud800',
  '\n',
]

it(`whatever is typed is taken or refused with a place in it, and never throws (seed ${seed})`, () => {
  const typed = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(fc.constantFrom(...TOKENS), { maxLength: 25 }).map((tokens) => tokens.join(' ')),
    fc.tuple(condition.map(write), fc.nat(), fc.constantFrom(...TOKENS)).map(([text, at, token]) => {
      const cut = at % (text.length + 1)
      return text.slice(0, cut) + token + text.slice(cut + 1)
    }),
  )
  fc.assert(
    fc.property(typed, (text) => {
      const checked = checkCondition(text)
      if (checked.ok) {
        expect(checkCondition(printCondition(checked.condition))).toEqual(checked)
        return
      }
      expect(checked.diagnostics.length).toBeGreaterThan(0)
      for (const { from, to, line, column } of checked.diagnostics) {
        expect(0 <= from && from <= to && to <= text.length, `${from} to ${to}`).toBe(true)
        expect(text.split('\n')[line - 1]?.length ?? -1).toBeGreaterThanOrEqual(column - 1)
      }
    }),
    { numRuns: 3_000, ...(seed === undefined ? {} : { seed }) },
  )
})
