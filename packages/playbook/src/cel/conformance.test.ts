import {
  getConformanceSuite,
  type IncrementalTest,
  type IncrementalTestSuite,
} from '@bufbuild/cel-spec/testdata/tests.js'
import { describe, expect, it } from 'vitest'
import { checkExpression } from './check-condition.ts'
import { compile } from './compile-condition.ts'
import type { IncidentFields } from './fields.ts'

/** The vectors of CEL that stand in our subset; with the reason for each that does not, told by its first diagnostic. */
const OUTSIDE = {
  // uint, bytes, maps
  'unsupported-literal': 206,
  'null-literal': 12,
  // equality, order, size and joining of lists
  'list-outside-in': 46,
  // from 2^53 on; CEL goes to 2^63
  'int-out-of-range': 35,
  // variables, enumerations, names of types
  'unknown-name': 77,
  // conversions to other types, extensions (strings, maths, optionals, block, encoders), `dyn`
  'unknown-function': 679,
  comprehension: 79,
  // messages of protobuf, optional syntax, quoted names; one decimal number that begins with its point
  syntax: 631,
  // of text and of bool
  'no-order': 40,
  'unlike-types': 4,
  'list-item': 1,
  // maps
  'not-a-list': 11,
  // timestamps and durations
  clock: 72,
  'unsupported-access': 83,
  // the vector expects that there is none: an error in CEL too
  'decimal-remainder': 1,
  // joining of text
  'needs-number': 11,
  'unlike-branches': 1,
  'needs-bool': 8,
  'regular-expression': 9,
}

/** NaN and infinity are values in CEL and absent here. */
const NOT_FINITE = [
  '0.0/0.0 == 0.0/0.0',
  '0.0/0.0 != 0.0/0.0',
  '15.75 / 0.0',
  '2.0 * 8.988466e+307 ',
  '2.0 * -8.988466e+307 ',
  '(1) == 0.0/0.0',
  '(1) != 0.0/0.0',
]

const NO_INCIDENT = {} as IncidentFields

function vectors(suite: IncrementalTestSuite): readonly IncrementalTest[] {
  return [...suite.tests, ...suite.suites.flatMap(vectors)]
}

/** `dyn` lets CEL compare whole with decimal numbers, which conditions do anyway. */
function withoutDyn(expression: string): string {
  return expression.replaceAll(/dyn\((-?[0-9.e+-]+)\)/g, '($1)')
}

/** What the vector expects, as we would give it: undefined for an error. */
function expected({ original: { resultMatcher } }: IncrementalTest): unknown {
  if (resultMatcher.case === 'evalError') return undefined
  const value = resultMatcher.case === 'typedResult' ? resultMatcher.value.result : resultMatcher.value
  if (value === undefined || value.$typeName !== 'cel.expr.Value') return 'no plain value'
  return value.kind.case === 'int64Value' ? Number(value.kind.value) : value.kind.value
}

describe('the conformance vectors of CEL', () => {
  const all = vectors(getConformanceSuite()).map((vector) => {
    const expression = withoutDyn(vector.original.expr)
    return { vector, expression, checked: checkExpression(expression) }
  })
  const inside = all.filter(({ checked }) => checked.ok)

  it('outside the subset are counted by reason', () => {
    const reasons = all.flatMap(({ checked }) => (checked.ok ? [] : [checked.diagnostics[0]?.code ?? 'none']))
    const counted = Object.entries(Object.groupBy(reasons, (reason) => reason))
    expect(Object.fromEntries(counted.map(([reason, list]) => [reason, list?.length]))).toEqual(OUTSIDE)
    expect(inside.length + reasons.length).toBe(all.length)
  })

  it('inside it come out as in CEL, but for NaN and infinity', () => {
    const wrong = inside.flatMap(({ vector, expression, checked }) => {
      const got = checked.ok ? compile(checked.condition)(NO_INCIDENT, undefined) : 'refused'
      return Object.is(got, expected(vector)) || (got === 0 && expected(vector) === 0) ? [] : [{ expression, got }]
    })
    expect([all.length, inside.length, wrong.length]).toEqual([2344, 338, 8])
    expect([...new Set(wrong.map(({ expression }) => expression))].toSorted()).toEqual(NOT_FINITE.toSorted())
    expect(wrong.every(({ got }) => got === undefined)).toBe(true)
  })
})
