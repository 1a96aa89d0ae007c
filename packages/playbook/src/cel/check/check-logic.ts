import type { ASTNode } from '@marcbachmann/cel-js'
import type { Condition } from '../condition.ts'
import { type Checker, inWords, type Typed } from './checker.ts'

/** `&&` and `||`: a chain becomes one flat node, so that three hundred alternatives are not three hundred deep. */
export function checkChain(node: ASTNode & { op: '&&' | '||' }, checker: Checker): Typed | undefined {
  const kind = node.op === '&&' ? 'and' : 'or'
  const operands = chain(node, node.op).map((operand) => checkBool(operand, checker))
  const sound = operands.filter((operand) => operand !== undefined)
  if (sound.length < operands.length) return undefined
  return { condition: Object.freeze({ kind, operands: Object.freeze(sound) }), type: 'bool' }
}

export function checkNot(node: ASTNode & { op: '!_' }, checker: Checker): Typed | undefined {
  const operand = checkBool(node.args, checker)
  return operand === undefined ? undefined : { condition: Object.freeze({ kind: 'not', operand }), type: 'bool' }
}

/** `test ? whenTrue : whenFalse`. */
export function checkChoice(node: ASTNode & { op: '?:' }, checker: Checker): Typed | undefined {
  const test = checkBool(node.args[0], checker)
  const whenTrue = checker.check(node.args[1])
  const whenFalse = checker.check(node.args[2])
  if (test === undefined || whenTrue === undefined || whenFalse === undefined) return undefined
  if (whenTrue.type !== whenFalse.type) {
    return checker.fault('unlike-branches', node, { hint: `${inWords(whenTrue.type)} or ${inWords(whenFalse.type)}` })
  }
  return {
    condition: Object.freeze({ kind: 'choice', test, whenTrue: whenTrue.condition, whenFalse: whenFalse.condition }),
    type: whenTrue.type,
  }
}

/** A node that must be true or false. */
export function checkBool(node: ASTNode, checker: Checker): Condition | undefined {
  const typed = checker.check(node)
  if (typed === undefined) return undefined
  if (typed.type !== 'bool') return checker.fault('needs-bool', node, { hint: inWords(typed.type) })
  return typed.condition
}

/** The operands of a chain of one operator, from left to right, however it is bracketed. */
export function chain(node: ASTNode, operator: '&&' | '||'): readonly ASTNode[] {
  const operands: ASTNode[] = []
  const open = [node]
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (next.op === operator) open.push(next.args[1], next.args[0])
    else operands.push(next)
  }
  return operands
}
