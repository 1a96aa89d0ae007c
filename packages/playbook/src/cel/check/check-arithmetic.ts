import type { ASTNode } from '@marcbachmann/cel-js'
import type { Operation } from '../condition.ts'
import { negative } from './check-literal.ts'
import { type Checker, inWords, isNumber, type Typed } from './checker.ts'

/** `+ - * / %` of two whole or of two decimal numbers. */
export function checkArithmetic(node: ASTNode & { op: Operation }, checker: Checker): Typed | undefined {
  const left = checker.check(node.args[0])
  const right = checker.check(node.args[1])
  if (left === undefined || right === undefined) return undefined
  const { type } = left
  if (!isNumber(type) || !isNumber(right.type)) {
    const odd = isNumber(type) ? right.type : type
    return checker.fault('needs-number', node, { hint: inWords(odd) })
  }
  if (type !== right.type) return checker.fault('mixed-numbers', node)
  if (node.op === '%' && type === 'double') return checker.fault('decimal-remainder', node)
  return {
    condition: Object.freeze({
      kind: 'arithmetic',
      operator: node.op,
      type,
      left: left.condition,
      right: right.condition,
    }),
    type,
  }
}

export function checkNegation(node: ASTNode & { op: '-_' }, checker: Checker): Typed | undefined {
  const operand = checker.check(node.args)
  if (operand === undefined) return undefined
  const { condition, type } = operand
  if (!isNumber(type)) return checker.fault('needs-number', node, { hint: inWords(type) })
  // A literal takes the sign in, as in lists; one that has a sign keeps a second apart, so that it is written as it was read.
  if ((condition.kind === 'int' || condition.kind === 'double') && condition.value >= 0) {
    return { condition: negative(condition), type }
  }
  return { condition: Object.freeze({ kind: 'negate', operand: condition }), type }
}
