import { calculate, compare, convert, textTest } from '../../cel/calculate.ts'
import type { Condition, DaySpan } from '../../cel/condition.ts'
import { type FieldName, findField, type IncidentFields } from '../../cel/fields.ts'

/** What a condition or a part of it gives; undefined is absent. */
export type Value = boolean | string | number | undefined

/**
 * The oracle: a condition over one incident, read off the tree, rule 8 of the language line by line. Functions over history
 * are absent: naming looks at the one incident.
 */
export function evaluate(condition: Condition, incident: IncidentFields): Value {
  const value = (part: Condition): Value => evaluate(part, incident)
  switch (condition.kind) {
    case 'bool':
    case 'text':
    case 'int':
    case 'double':
      return condition.value
    case 'field':
      return fieldOf(incident, condition.name)
    case 'has':
      return fieldOf(incident, condition.field) !== undefined
    case 'not': {
      const operand = value(condition.operand)
      return operand === undefined ? undefined : operand === false
    }
    case 'and': {
      const operands = condition.operands.map(value)
      if (operands.includes(false)) return false
      return operands.includes(undefined) ? undefined : true
    }
    case 'or': {
      const operands = condition.operands.map(value)
      if (operands.includes(true)) return true
      return operands.includes(undefined) ? undefined : false
    }
    case 'choice': {
      const test = value(condition.test)
      if (test === undefined) return undefined
      return value(test === true ? condition.whenTrue : condition.whenFalse)
    }
    case 'compare':
      return both(value(condition.left), value(condition.right), compare(condition.operator))
    case 'arithmetic':
      return both(value(condition.left), value(condition.right), calculate(condition.operator, condition.type))
    case 'textTest':
      return both(value(condition.text), value(condition.part), textTest(condition.test))
    case 'negate': {
      const operand = value(condition.operand)
      return typeof operand === 'number' ? 0 - operand : undefined
    }
    case 'convert': {
      const operand = value(condition.operand)
      return operand === undefined ? undefined : convert(operand, condition.to)
    }
    case 'size': {
      const text = value(condition.text)
      return typeof text === 'string' ? Array.from(text).length : undefined
    }
    case 'in': {
      const { item, members } = condition
      const one = value(item)
      const list =
        members.kind === 'list' ? members.items.map((member) => member.value) : listOf(incident, members.name)
      return one === undefined || list === undefined ? undefined : list.includes(one)
    }
    case 'inForce':
      return condition.spans.some((span) => holds(span, incident))
    case 'history':
      return undefined
  }
}

function both(
  left: Value,
  right: Value,
  of: (left: boolean | string | number, right: boolean | string | number) => Value,
): Value {
  return left === undefined || right === undefined ? undefined : of(left, right)
}

function holds({ from, until }: DaySpan, { occurredOn }: IncidentFields): boolean {
  return from <= occurredOn && (until === null || occurredOn < until)
}

/** Null, a number that is not finite and a whole one beyond 2^53 are absent. */
function fieldOf(incident: IncidentFields, name: FieldName): Value {
  const field = findField(name)
  if (field === undefined || field.type === 'texts') return undefined
  const value = incident[field.property]
  if (value === null || value === undefined) return undefined
  if (field.type === 'int' && !Number.isSafeInteger(value)) return undefined
  if (field.type === 'double' && !Number.isFinite(value)) return undefined
  return value
}

function listOf(incident: IncidentFields, name: FieldName): readonly Value[] | undefined {
  const field = findField(name)
  return field?.type === 'texts' ? (incident[field.property] ?? undefined) : undefined
}
