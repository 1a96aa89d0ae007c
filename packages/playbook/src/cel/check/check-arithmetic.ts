import type { ASTNode } from '@marcbachmann/cel-js'
import type { Operation } from '../condition.ts'
import { checkLiteral, isLiteral } from './check-literal.ts'
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
  if (isLiteral(node)) {
    const literal = checkLiteral(node, checker)
    return literal === undefined ? undefined : { condition: literal, type: literal.kind }
  }
  const operand = checker.check(node.args)
  if (operand === undefined) return undefined
  if (!isNumber(operand.type)) return checker.fault('needs-number', node, { hint: inWords(operand.type) })
  return { condition: Object.freeze({ kind: 'negate', operand: operand.condition }), type: operand.type }
}
