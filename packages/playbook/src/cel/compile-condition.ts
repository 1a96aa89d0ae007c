import { calculate, compare, convert, textTest } from './calculate.ts'
import type { Condition, Literal, Members } from './condition.ts'
import { type FieldName, findField, type IncidentFields } from './fields.ts'
import type { History } from './history.ts'

/** True, false, or undefined where it is absent. Only true matches. */
export type Matcher = (incident: IncidentFields, history?: History) => boolean | undefined

type Value = boolean | string | number
type Read = (incident: IncidentFields, history: History | undefined) => Value | undefined
type Read2 = readonly [Read, Read]

/**
 * A condition as closures: no `eval`, no look-up by name while it runs. Three-valued: an operator or a function on absent is
 * absent; `&&`, `||`, `!` and `? :` follow Kleene.
 */
export function compileCondition(condition: Condition): Matcher {
  const read = compile(condition)
  return (incident, history) => {
    const value = read(incident, history)
    return typeof value === 'boolean' ? value : undefined
  }
}

/** The same of a tree of any type; see `checkExpression`. */
export function compile(condition: Condition): Read {
  switch (condition.kind) {
    case 'bool':
    case 'text':
    case 'int':
    case 'double': {
      const { value } = condition
      return () => value
    }
    case 'field':
      return readField(condition.name)
    case 'has': {
      const read = readField(condition.field)
      return (incident, history) => read(incident, history) !== undefined
    }
    case 'not': {
      const read = compile(condition.operand)
      return (incident, history) => {
        const value = read(incident, history)
        return value === undefined ? undefined : value !== true
      }
    }
    case 'and':
      return kleene(false, condition.operands.map(compile))
    case 'or':
      return kleene(true, condition.operands.map(compile))
    case 'choice': {
      const [test, whenTrue, whenFalse] = [
        compile(condition.test),
        compile(condition.whenTrue),
        compile(condition.whenFalse),
      ]
      return (incident, history) => {
        const value = test(incident, history)
        return value === undefined
          ? undefined
          : value === true
            ? whenTrue(incident, history)
            : whenFalse(incident, history)
      }
    }
    case 'compare':
      return strict([condition.left, condition.right], compare(condition.operator))
    case 'in':
      return compileIn(condition.item, condition.members)
    case 'arithmetic':
      return strict([condition.left, condition.right], calculate(condition.operator, condition.type))
    case 'negate': {
      const read = compile(condition.operand)
      return (incident, history) => {
        const value = read(incident, history)
        return typeof value === 'number' ? 0 - value : undefined
      }
    }
    case 'convert': {
      const [read, to] = [compile(condition.operand), condition.to]
      return (incident, history) => {
        const value = read(incident, history)
        return value === undefined ? undefined : convert(value, to)
      }
    }
    case 'textTest':
      return strict([condition.text, condition.part], textTest(condition.test))
    case 'size': {
      const read = compile(condition.text)
      return (incident, history) => {
        const value = read(incident, history)
        return typeof value === 'string' ? characters(value) : undefined
      }
    }
    case 'inForce': {
      const { spans } = condition
      return ({ occurredOn }) =>
        spans.some(({ from, until }) => from <= occurredOn && (until === null || occurredOn < until))
    }
    case 'history':
      return (_incident, history) => history?.[condition.function](...condition.arguments)
  }
}

/** `&&` is decided by one false, `||` by one true; without that, one absent makes it absent. */
export function kleene(decisive: boolean, reads: readonly Read[]): Matcher {
  return (incident, history) => {
    let absent = false
    for (const read of reads) {
      const value = read(incident, history)
      if (value === decisive) return decisive
      if (value === undefined) absent = true
    }
    return absent ? undefined : !decisive
  }
}

/** Both sides are read; absent on either makes it absent. */
function strict(sides: readonly [Condition, Condition], of: (left: Value, right: Value) => Value | undefined): Read {
  const [left, right]: Read2 = [compile(sides[0]), compile(sides[1])]
  return (incident, history) => {
    const a = left(incident, history)
    if (a === undefined) return undefined
    const b = right(incident, history)
    return b === undefined ? undefined : of(a, b)
  }
}

function compileIn(item: Condition, members: Members): Read {
  const read = compile(item)
  if (members.kind === 'list') {
    const values = new Set<Value>(members.items.map(({ value }: Literal) => value))
    return (incident, history) => {
      const value = read(incident, history)
      return value === undefined ? undefined : values.has(value)
    }
  }
  const field = findField(members.name)
  if (field?.type !== 'texts') return () => undefined
  return (incident, history) => {
    const value = read(incident, history)
    return typeof value === 'string' ? incident[field.property]?.includes(value) : undefined
  }
}

function readField(name: FieldName): Read {
  const field = findField(name)
  switch (field?.type) {
    case 'bool':
    case 'text':
      return (incident) => incident[field.property] ?? undefined
    case 'int':
    case 'double': {
      const known = field.type === 'int' ? Number.isSafeInteger : Number.isFinite
      return (incident) => {
        const value = incident[field.property]
        return typeof value === 'number' && known(value) ? value : undefined
      }
    }
    default:
      return () => undefined
  }
}

function characters(text: string): number {
  let count = 0
  for (const _character of text) count++
  return count
}
