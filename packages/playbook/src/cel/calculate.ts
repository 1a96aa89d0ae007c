import type { Comparison, Operation, TextTest } from './condition.ts'

type Plain = boolean | string | number
type Binary = (left: Plain, right: Plain) => Plain | undefined

const COMPARISONS: Readonly<Record<Comparison, (left: Plain, right: Plain) => boolean>> = {
  '==': (left, right) => left === right,
  '!=': (left, right) => left !== right,
  '<': (left, right) => left < right,
  '<=': (left, right) => left <= right,
  '>': (left, right) => left > right,
  '>=': (left, right) => left >= right,
}

/** Whole numbers stay within 2^53, so a whole and a decimal number compare exactly as they are. */
export function compare(operator: Comparison): Binary {
  return COMPARISONS[operator]
}

const OPERATIONS: Readonly<Record<Operation, (left: number, right: number) => number>> = {
  '+': (left, right) => left + right,
  '-': (left, right) => left - right,
  '*': (left, right) => left * right,
  '/': (left, right) => left / right,
  '%': (left, right) => left % right,
}

/**
 * Arithmetic of two whole or two decimal numbers. Whole division cuts off toward zero, and a remainder has the sign of the
 * left side. Absent: division by zero, a whole number beyond 2^53 - 1 either way, a decimal number that is not finite.
 */
export function calculate(operator: Operation, type: 'int' | 'double'): Binary {
  const operation: (left: number, right: number) => number =
    type === 'int' && operator === '/' ? (left, right) => (left - (left % right)) / right : OPERATIONS[operator]
  const known = type === 'int' ? Number.isSafeInteger : Number.isFinite
  return (left, right) => {
    if (typeof left !== 'number' || typeof right !== 'number') return undefined
    // An exact sum or product beyond the range never rounds back into it, so looking at the rounded one is enough.
    const value = operation(left, right)
    return known(value) ? value + 0 : undefined
  }
}

const WHOLE = /^[+-]?[0-9]+$/
const DECIMAL = /^[+-]?(?:[0-9]+\.?[0-9]*|\.[0-9]+)(?:[eE][+-]?[0-9]+)?$/

/** `int` cuts off decimals toward zero; a text must be a plain number from end to end. Absent where that fails. */
export function convert(value: Plain, to: 'int' | 'double'): number | undefined {
  if (typeof value === 'boolean') return undefined
  const form = to === 'int' ? WHOLE : DECIMAL
  if (typeof value === 'string' && !form.test(value)) return undefined
  const number = to === 'int' ? Math.trunc(Number(value)) : Number(value)
  return (to === 'int' ? Number.isSafeInteger(number) : Number.isFinite(number)) ? number + 0 : undefined
}

const TEXT_TESTS: Readonly<Record<TextTest, (text: string, part: string) => boolean>> = {
  startsWith: (text, part) => text.startsWith(part),
  endsWith: (text, part) => text.endsWith(part),
  contains: (text, part) => text.includes(part),
}

/** Compares character by character: no folding of case, no normalisation. */
export function textTest(test: TextTest): Binary {
  const holds = TEXT_TESTS[test]
  return (text, part) => (typeof text === 'string' && typeof part === 'string' ? holds(text, part) : undefined)
}
