import type { Condition, Literal } from './condition.ts'

/** How tightly a kind binds; an operand that binds less than its place asks for stands in brackets. */
const LOOSEST = 0
const OR = 1
const AND = 2
const COMPARISON = 3
const SUM = 4
const PRODUCT = 5
const SIGN = 6
const TIGHTEST = 7

/** A condition as text in one form: reading it again gives the same tree. */
export function printCondition(condition: Condition): string {
  switch (condition.kind) {
    case 'bool':
    case 'text':
    case 'int':
    case 'double':
      return printLiteral(condition)
    case 'field':
      return `event.${condition.name}`
    case 'has':
      return `has(event.${condition.field})`
    case 'not':
      return `!${within(SIGN, condition.operand)}`
    case 'negate':
      return `-${within(TIGHTEST, condition.operand)}`
    case 'and':
      return condition.operands.map((operand) => within(COMPARISON, operand)).join(' && ')
    case 'or':
      return condition.operands.map((operand) => within(AND, operand)).join(' || ')
    case 'choice': {
      const { test, whenTrue, whenFalse } = condition
      return `${within(OR, test)} ? ${within(OR, whenTrue)} : ${within(OR, whenFalse)}`
    }
    case 'compare':
      return `${within(SUM, condition.left)} ${condition.operator} ${within(SUM, condition.right)}`
    case 'in': {
      const { item, members } = condition
      const right =
        members.kind === 'field' ? `event.${members.name}` : `[${members.items.map(printLiteral).join(', ')}]`
      return `${within(SUM, item)} in ${right}`
    }
    case 'arithmetic': {
      const level = bindingOf(condition)
      return `${within(level, condition.left)} ${condition.operator} ${within(level + 1, condition.right)}`
    }
    case 'convert':
      return `${condition.to}(${printCondition(condition.operand)})`
    case 'textTest':
      return `${within(TIGHTEST, condition.text)}.${condition.test}(${printCondition(condition.part)})`
    case 'size':
      return `size(${printCondition(condition.text)})`
    case 'inForce':
      return `inForce(${JSON.stringify(condition.name)})`
    case 'history':
      return `${condition.function}(${condition.arguments.map((text) => JSON.stringify(text)).join(', ')})`
  }
}

function within(least: number, condition: Condition): string {
  const text = printCondition(condition)
  return bindingOf(condition) < least ? `(${text})` : text
}

function bindingOf(condition: Condition): number {
  switch (condition.kind) {
    case 'choice':
      return LOOSEST
    case 'or':
      return OR
    case 'and':
      return AND
    case 'compare':
    case 'in':
      return COMPARISON
    case 'arithmetic':
      return condition.operator === '+' || condition.operator === '-' ? SUM : PRODUCT
    case 'not':
    case 'negate':
      return SIGN
    case 'int':
    case 'double':
      return condition.value < 0 ? SIGN : TIGHTEST
    default:
      return TIGHTEST
  }
}

function printLiteral(literal: Literal): string {
  if (literal.kind === 'text') return JSON.stringify(literal.value)
  const text = String(literal.value)
  return literal.kind === 'double' && /^-?[0-9]+$/.test(text) ? `${text}.0` : text
}
