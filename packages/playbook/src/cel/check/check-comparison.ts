import type { ASTNode } from '@marcbachmann/cel-js'
import type { Comparison, Condition, Literal, Members } from '../condition.ts'
import { findField, type ValueType } from '../fields.ts'
import { checkLiteral, isLiteral } from './check-literal.ts'
import { fieldOf } from './check-name.ts'
import { type Checker, inWords, isNumber, type Place, type Typed } from './checker.ts'

/** `== != < <= > >=`: text equals text, numbers compare with numbers of either kind, only numbers have an order. */
export function checkComparison(node: ASTNode & { op: Comparison }, checker: Checker): Typed | undefined {
  const [leftNode, rightNode] = node.args
  const left = checkSide(leftNode, node, checker)
  const right = checkSide(rightNode, node, checker)
  if (left === undefined || right === undefined) return undefined
  if (!alike(left.type, right.type)) {
    return checker.fault('unlike-types', node, { hint: `${inWords(left.type)} with ${inWords(right.type)}` })
  }
  if (node.op !== '==' && node.op !== '!=' && !isNumber(left.type)) {
    return checker.fault('no-order', node, { hint: left.type === 'text' ? 'two texts' : 'true and false' })
  }
  checkValue(left.condition, right.condition, rightNode, checker)
  checkValue(right.condition, left.condition, leftNode, checker)
  return {
    condition: Object.freeze({ kind: 'compare', operator: node.op, left: left.condition, right: right.condition }),
    type: 'bool',
  }
}

/** `item in [...]` and `text in event.source_roles`. */
export function checkIn(node: ASTNode & { op: 'in' }, checker: Checker): Typed | undefined {
  const [itemNode, listNode] = node.args
  const item = checkSide(itemNode, node, checker)
  const list = checkMembers(listNode, checker)
  if (item === undefined || list === undefined) return undefined
  const { members, type } = list
  if (type !== undefined && !alike(item.type, type)) {
    return checker.fault('unlike-types', node, { hint: `${inWords(item.type)} with ${inWords(type)}` })
  }
  if (members.kind === 'list' && listNode.op === 'list') {
    members.items.forEach((value, at) => checkValue(item.condition, value, listNode.args[at] ?? listNode, checker))
  }
  return { condition: Object.freeze({ kind: 'in', item: item.condition, members }), type: 'bool' }
}

interface TypedMembers {
  readonly members: Members
  /** Of each item; undefined where the list is empty. */
  readonly type: ValueType | undefined
}

function checkMembers(node: ASTNode, checker: Checker): TypedMembers | undefined {
  if (node.op === 'list') return checkList(node, checker)
  if (node.op !== '.') return checker.fault('not-a-list', node)
  const field = fieldOf(node, checker)
  if (field === undefined) return undefined
  if (field.type !== 'texts') return checker.fault('not-a-list', node)
  return { members: Object.freeze({ kind: 'field', name: field.name }), type: 'text' }
}

function checkList(node: ASTNode & { op: 'list' }, checker: Checker): TypedMembers | undefined {
  const items: Literal[] = []
  for (const itemNode of node.args) {
    if (!isLiteral(itemNode)) {
      checker.fault('list-item', itemNode)
      continue
    }
    const item = checkLiteral(itemNode, checker)
    const [first] = items
    if (item !== undefined && first !== undefined && !alike(first.kind, item.kind)) checker.fault('list-item', itemNode)
    else if (item !== undefined) items.push(item)
  }
  if (items.length < node.args.length) return undefined
  return { members: Object.freeze({ kind: 'list', items: Object.freeze(items) }), type: items[0]?.kind }
}

/** CEL and its readers in other programs group `a == b < c` differently, so nobody may write it. */
function checkSide(node: ASTNode, whole: Place, checker: Checker): Typed | undefined {
  const typed = checker.check(node)
  if (typed?.condition.kind === 'compare' || typed?.condition.kind === 'in') {
    return checker.fault('chained-comparison', whole)
  }
  return typed
}

/** A text that a field with few values never has is a slip of the pen. */
function checkValue(side: Condition, value: Condition, place: Place, checker: Checker): void {
  if (side.kind !== 'field' || value.kind !== 'text') return
  const values = findField(side.name)?.values
  if (values !== undefined && !values.includes(value.value)) {
    checker.fault('unknown-value', place, { hint: values.join(', ') })
  }
}

function alike(a: ValueType, b: ValueType): boolean {
  return a === b || (isNumber(a) && isNumber(b))
}
