import type { Condition } from './condition.ts'
import { type FieldName, FIELDS } from './fields.ts'

/** Fields that a condition reads or asks for, each once, in the order of the reference. */
export function fieldsUsed(condition: Condition): readonly FieldName[] {
  const used = new Set<FieldName>()
  const open = [condition]
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (next.kind === 'field') used.add(next.name)
    else if (next.kind === 'has') used.add(next.field)
    else if (next.kind === 'in' && next.members.kind === 'field') used.add(next.members.name)
    open.push(...operands(next))
  }
  return FIELDS.map(({ name }) => name).filter((name) => used.has(name))
}

/** The conditions that a condition is made of. */
export function operands(condition: Condition): readonly Condition[] {
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
