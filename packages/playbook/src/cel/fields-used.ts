import type { Condition } from './condition.ts'
import { type FieldName, FIELDS } from './fields.ts'

/** Fields that a condition reads or asks for, each once, in the order of the reference. */
export function fieldsUsed(condition: Condition): readonly FieldName[] {
  const used = new Set<FieldName>()
  for (const node of nodesOf(condition)) {
    if (node.kind === 'field') used.add(node.name)
    else if (node.kind === 'has') used.add(node.field)
    else if (node.kind === 'in' && node.members.kind === 'field') used.add(node.members.name)
  }
  return FIELDS.map(({ name }) => name).filter((name) => used.has(name))
}

/** Whether it asks about what came before. */
export function asksHistory(condition: Condition): boolean {
  return [...nodesOf(condition)].some(({ kind }) => kind === 'history')
}

/** A condition and all that it is made of; a definition that stands in it several times once. */
export function nodesOf(condition: Condition): ReadonlySet<Condition> {
  const seen = new Set<Condition>([condition])
  for (const node of seen) for (const operand of operandsOf(node)) seen.add(operand)
  return seen
}

/** The conditions and values that a node is made of, from left to right. */
export function operandsOf(condition: Condition): readonly Condition[] {
  switch (condition.kind) {
    case 'not':
    case 'negate':
    case 'convert':
      return [condition.operand]
    case 'and':
    case 'or':
      return condition.operands
    case 'choice':
      return [condition.test, condition.whenTrue, condition.whenFalse]
    case 'compare':
    case 'arithmetic':
      return [condition.left, condition.right]
    case 'in':
      return [condition.item]
    case 'textTest':
      return [condition.text, condition.part]
    case 'size':
      return [condition.text]
    default:
      return []
  }
}
