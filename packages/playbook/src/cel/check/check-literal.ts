import type { ASTNode } from '@marcbachmann/cel-js'
import type { Literal } from '../condition.ts'
import type { Checker } from './checker.ts'

/** A literal with its sign, or undefined where the node is none; a fault is told where it is one that we do not take. */
export function checkLiteral(node: ASTNode, checker: Checker): Literal | undefined {
  if (node.op === '-_' && isLiteral(node)) {
    const unsigned = checkLiteral(node.args, checker)
    return unsigned?.kind === 'int' || unsigned?.kind === 'double' ? negative(unsigned) : undefined
  }
  if (node.op !== 'value') return undefined
  const value = node.args
  switch (typeof value) {
    case 'boolean':
      return Object.freeze({ kind: 'bool', value })
    case 'string':
      if (!value.isWellFormed()) return checker.fault('bad-text', node)
      return Object.freeze({ kind: 'text', value })
    case 'number':
      return Object.freeze({ kind: 'double', value })
    case 'bigint':
      if (!Number.isSafeInteger(Number(value))) return checker.fault('int-out-of-range', node)
      return Object.freeze({ kind: 'int', value: Number(value) })
    default:
      return checker.fault(value === null ? 'null-literal' : 'unsupported-literal', node)
  }
}

/** Whether a node is written as a literal; a number may have one minus. */
export function isLiteral(node: ASTNode): boolean {
  if (node.op === 'value') return true
  if (node.op !== '-_' || node.args.op !== 'value') return false
  return typeof node.args.args === 'number' || typeof node.args.args === 'bigint'
}

/** 0 has no sign, so that a tree survives JSON. */
export function negative({ kind, value }: Literal & { kind: 'int' | 'double' }): Literal {
  return Object.freeze({ kind, value: value === 0 ? 0 : -value })
}
