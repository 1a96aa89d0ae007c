import type { Comparison, Condition, Operation } from '../../cel/condition.ts'
import type { HistoryCall } from '../../cel/history-calls.ts'

/**
 * All values that a condition can have, or more: an over-approximation by intervals. `number` is null where it cannot be a
 * number; a text is never told from another.
 */
export interface Range {
  readonly true: boolean
  readonly false: boolean
  readonly absent: boolean
  readonly number: readonly [from: number, to: number] | null
}

export const ALWAYS: Range = { true: true, false: false, absent: false, number: null }
export const NEVER: Range = { true: false, false: true, absent: false, number: null }
export const EITHER: Range = { true: true, false: true, absent: false, number: null }
const ANYTHING: Range = { true: true, false: true, absent: true, number: [-Infinity, Infinity] }

export function between(from: number, to: number, absent: boolean = false): Range {
  return { true: false, false: false, absent, number: [from, to] }
}

/** Whether it is true whatever happens. */
export function isCertain(range: Range): boolean {
  return range.true && !range.false && !range.absent
}

/** What a condition over history can be, where `answers` tells what each of its questions can be. */
export function rangeOf(condition: Condition, answers: (call: HistoryCall) => Range): Range {
  const of = (operand: Condition): Range => rangeOf(operand, answers)
  switch (condition.kind) {
    case 'bool':
      return condition.value ? ALWAYS : NEVER
    case 'int':
    case 'double':
      return between(condition.value, condition.value)
    case 'history':
      return answers(condition)
    case 'inForce':
      return EITHER
    case 'not': {
      const operand = of(condition.operand)
      return { ...operand, true: operand.false, false: operand.true }
    }
    case 'and':
    case 'or':
      return joined(condition.kind === 'or', condition.operands.map(of))
    case 'choice': {
      const test = of(condition.test)
      const ranges = [...(test.true ? [of(condition.whenTrue)] : []), ...(test.false ? [of(condition.whenFalse)] : [])]
      return { ...united(ranges), absent: test.absent || ranges.some(({ absent }) => absent) }
    }
    case 'compare':
      return compared(condition.operator, of(condition.left), of(condition.right))
    case 'arithmetic':
      return calculated(condition.operator, of(condition.left), of(condition.right))
    case 'negate': {
      const { number, absent } = of(condition.operand)
      return number === null ? ANYTHING : between(-number[1], -number[0], absent)
    }
    case 'convert': {
      const { number, absent } = of(condition.operand)
      return number === null ? ANYTHING : between(Math.trunc(number[0]), Math.trunc(number[1]), absent)
    }
    default:
      return ANYTHING
  }
}

/** `||` where `decisive`, else `&&`, as Kleene has them. */
function joined(decisive: boolean, ranges: readonly Range[]): Range {
  const [yes, no] = decisive ? (['true', 'false'] as const) : (['false', 'true'] as const)
  const certain = ranges.some((range) => range[yes] && !range[no] && !range.absent)
  const all = {
    [yes]: ranges.some((range) => range[yes]),
    [no]: ranges.every((range) => range[no]),
    absent: !certain && ranges.some(({ absent }) => absent) && ranges.every((range) => range[no] || range.absent),
  }
  return { true: all['true'] === true, false: all['false'] === true, absent: all.absent === true, number: null }
}

function united(ranges: readonly Range[]): Range {
  const numbers = ranges.flatMap(({ number }) => (number === null ? [] : [number]))
  return {
    true: ranges.some((range) => range.true),
    false: ranges.some((range) => range.false),
    absent: ranges.some(({ absent }) => absent),
    number:
      numbers.length === 0
        ? null
        : [Math.min(...numbers.map(([from]) => from)), Math.max(...numbers.map(([, to]) => to))],
  }
}

function compared(operator: Comparison, left: Range, right: Range): Range {
  if (left.number === null || right.number === null) return { ...ANYTHING, number: null }
  const absent = left.absent || right.absent
  const [[a, b], [c, d]] = [left.number, right.number]
  const truth = (canBe: boolean, canFail: boolean): Range => ({ true: canBe, false: canFail, absent, number: null })
  const alike = a === b && c === d && a === c
  const overlap = a <= d && c <= b
  switch (operator) {
    case '<':
      return truth(a < d, b >= c)
    case '<=':
      return truth(a <= d, b > c)
    case '>':
      return truth(b > c, a <= d)
    case '>=':
      return truth(b >= c, a < d)
    case '==':
      return truth(overlap, !alike)
    case '!=':
      return truth(!alike, overlap)
  }
}

function calculated(operator: Operation, left: Range, right: Range): Range {
  if (left.number === null || right.number === null) return ANYTHING
  const absent = left.absent || right.absent
  const [[a, b], [c, d]] = [left.number, right.number]
  switch (operator) {
    case '+':
      return between(a + c, b + d, absent)
    case '-':
      return between(a - d, b - c, absent)
    case '*': {
      // Nothing times without end is nothing here: the end stands for a number, however large.
      const corners = [a * c, a * d, b * c, b * d].map((corner) => (Number.isNaN(corner) ? 0 : corner))
      return between(Math.min(...corners), Math.max(...corners), absent)
    }
    case '/':
    case '%':
      return between(-Infinity, Infinity, true)
  }
}
