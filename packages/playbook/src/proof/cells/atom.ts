import type { Condition, Literal } from '../../cel/condition.ts'
import { compile } from '../../cel/compile-condition.ts'
import { type FieldName, findField, type Field, type IncidentFields } from '../../cel/fields.ts'
import { fieldsUsed, nodesOf } from '../../cel/fields-used.ts'
import type { Cuts, Value } from './classes.ts'

/** Columns that follow from the code, from who it is and toward whom: known before anything else is asked. */
const GIVEN: ReadonlySet<FieldName> = new Set<FieldName>([
  'source',
  'target',
  'source_by',
  'scheme',
  'code',
  'cameo',
  'root',
  'quad',
  'goldstein',
])

/** How the smallest parts of a condition, those without `&&`, `||`, `!` and `? :`, are decided. */
export type Atom =
  /** By what is given. */
  | { readonly by: 'given' }
  /** By the class of one column. */
  | { readonly by: 'column'; readonly field: Field }
  /** By whether a list has a text. */
  | { readonly by: 'list'; readonly name: FieldName; readonly text: string }
  /** By nothing that is followed here: it may be anything. */
  | { readonly by: 'nothing' }

/** Whether all that a condition asks for is given, so that it has its value from the start. */
export function isGiven(condition: Condition): boolean {
  return (
    fieldsUsed(condition).every((name) => GIVEN.has(name)) &&
    [...nodesOf(condition)].every(({ kind }) => kind !== 'inForce' && kind !== 'history')
  )
}

export function atomOf(condition: Condition): Atom {
  if (isGiven(condition)) return { by: 'given' }
  if (condition.kind === 'in' && condition.members.kind === 'field') {
    const { item, members } = condition
    const text = constantOf(item)
    return typeof text === 'string' ? { by: 'list', name: members.name, text } : { by: 'nothing' }
  }
  const field = columnOf(condition)
  return field === undefined ? { by: 'nothing' } : { by: 'column', field }
}

/** The column that is asked for, held against constants, or looked into. */
function columnOf(condition: Condition): Field | undefined {
  switch (condition.kind) {
    case 'has':
      return findField(condition.field)
    case 'field':
      return findField(condition.name)
    case 'in':
      return fieldIn(condition.item)
    case 'compare':
      return besideConstant(condition.left, condition.right) ?? besideConstant(condition.right, condition.left)
    case 'textTest':
      return besideConstant(condition.text, condition.part)
    default:
      return undefined
  }
}

function besideConstant(field: Condition, constant: Condition): Field | undefined {
  return constantOf(constant) === undefined ? undefined : fieldIn(field)
}

function fieldIn(condition: Condition): Field | undefined {
  return condition.kind === 'field' ? findField(condition.name) : undefined
}

/** Notes where an atom cuts its column. */
export function cut(condition: Condition, { constants, tests }: Cuts): void {
  const add = (value: Value): void => {
    if (typeof value === 'string' || typeof value === 'number') constants.add(value)
  }
  if (condition.kind === 'compare') [condition.left, condition.right].forEach((side) => add(constantOf(side)))
  if (condition.kind === 'in' && condition.members.kind === 'list') {
    condition.members.items.forEach(({ value }: Literal) => add(value))
  }
  if (condition.kind !== 'textTest') return
  const part = constantOf(condition.part)
  if (typeof part === 'string') tests.set(`${condition.test} ${part}`, { test: condition.test, part })
}

/** The value of what asks for nothing; undefined where it asks, and where it is absent. */
function constantOf(condition: Condition): Value {
  const asks = [...nodesOf(condition)].some(({ kind }) => ['field', 'has', 'inForce', 'history', 'in'].includes(kind))
  return asks ? undefined : compile(condition)({} as IncidentFields, undefined)
}
