import type { Condition } from '../../cel/condition.ts'
import { findField, type ValueType } from '../../cel/fields.ts'
import { findHistoryFunction } from '../../cel/history.ts'

/** The type of a checked tree. */
export function typeOf(condition: Condition): ValueType {
  switch (condition.kind) {
    case 'text':
    case 'int':
    case 'double':
      return condition.kind
    case 'field': {
      const type = findField(condition.name)?.type
      return type === undefined || type === 'texts' ? 'text' : type
    }
    case 'choice':
      return typeOf(condition.whenTrue)
    case 'arithmetic':
      return condition.type
    case 'convert':
      return condition.to
    case 'negate':
      return typeOf(condition.operand)
    case 'size':
      return 'int'
    case 'history':
      return findHistoryFunction(condition.function)?.result ?? 'bool'
    default:
      return 'bool'
  }
}
