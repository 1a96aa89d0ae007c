import { nearestText } from '@entente/model'
import type { ASTNode } from '@marcbachmann/cel-js'
import type { TextTest } from '../condition.ts'
import { findHistoryFunction, HISTORY_FUNCTIONS } from '../history.ts'
import { fieldOf } from './check-name.ts'
import type { Checker, Place, Typed } from './checker.ts'

/** A call as written, `name(given)` or `receiver.name(given)`. */
interface Call {
  readonly name: string
  readonly receiver: ASTNode | undefined
  readonly given: readonly ASTNode[]
  readonly place: Place
}

type CheckCall = (call: Call, checker: Checker) => Typed | undefined

const KNOWN: ReadonlyMap<string, CheckCall> = new Map<string, CheckCall>([
  ['has', checkHas],
  ['size', checkSize],
  ['startsWith', textTest('startsWith')],
  ['endsWith', textTest('endsWith')],
  ['contains', textTest('contains')],
  ['int', conversion('int')],
  ['double', conversion('double')],
  ...['all', 'exists', 'exists_one', 'map', 'filter', 'bind'].map((name) => [name, refused('comprehension')] as const),
  ['matches', refused('regular-expression')],
  ...['timestamp', 'duration', 'now'].map((name) => [name, refused('clock')] as const),
])

/** Methods of CEL's timestamps. */
const OF_THE_CLOCK = /^get(?:Date|DayOfMonth|DayOfWeek|DayOfYear|FullYear|Hours|Milliseconds|Minutes|Month|Seconds)$/

export function checkCall(node: ASTNode & { op: 'call' | 'rcall' }, checker: Checker): Typed | undefined {
  const call: Call =
    node.op === 'call'
      ? { name: node.args[0], receiver: undefined, given: node.args[1], place: node }
      : { name: node.args[0], receiver: node.args[1], given: node.args[2], place: node }
  const known = KNOWN.get(call.name)
  if (known !== undefined) return known(call, checker)
  if (OF_THE_CLOCK.test(call.name)) return checker.fault('clock', node)
  if (call.name === 'inForce') return checkInForce(call, checker)
  if (findHistoryFunction(call.name) !== undefined) return checkHistory(call, checker)
  const near = nearestText(call.name, [...KNOWN.keys(), 'inForce', ...HISTORY_FUNCTIONS.map(({ name }) => name)])
  return checker.fault('unknown-function', node, { given: call.name, ...(near === undefined ? {} : { hint: near }) })
}

function checkHas({ receiver, given, place }: Call, checker: Checker): Typed | undefined {
  const [node] = given
  if (receiver !== undefined || given.length !== 1 || node?.op !== '.') {
    return checker.fault('wrong-arguments', place, { hint: 'name one field of the incident: has(event.publishers)' })
  }
  const field = fieldOf(node, checker)
  if (field === undefined) return undefined
  if (field.type === 'texts') return checker.fault('list-outside-in', node)
  return { condition: Object.freeze({ kind: 'has', field: field.name }), type: 'bool' }
}

function checkSize({ receiver, given, place }: Call, checker: Checker): Typed | undefined {
  const [node, ...more] = receiver === undefined ? given : [receiver, ...given]
  const text = node === undefined ? undefined : checker.check(node)
  if (node !== undefined && text === undefined) return undefined
  if (text?.type !== 'text' || more.length > 0) {
    return checker.fault('wrong-arguments', place, { hint: 'size counts the characters of one text: size(event.code)' })
  }
  return { condition: Object.freeze({ kind: 'size', text: text.condition }), type: 'int' }
}

function textTest(test: TextTest): CheckCall {
  return ({ receiver, given, place }, checker) => {
    const text = receiver === undefined ? undefined : checker.check(receiver)
    const [part, ...more] = given.map((node) => checker.check(node))
    if (receiver !== undefined && given.length === 1 && (text === undefined || part === undefined)) return undefined
    if (text?.type !== 'text' || part?.type !== 'text' || more.length > 0) {
      return checker.fault('wrong-arguments', place, { hint: `write it after a text: event.cameo.${test}("19")` })
    }
    return {
      condition: Object.freeze({ kind: 'textTest', test, text: text.condition, part: part.condition }),
      type: 'bool',
    }
  }
}

function conversion(to: 'int' | 'double'): CheckCall {
  return ({ receiver, given, place }, checker) => {
    const [operand, ...more] = given.map((node) => checker.check(node))
    if (given.length === 1 && operand === undefined) return undefined
    if (receiver !== undefined || operand === undefined || operand.type === 'bool' || more.length > 0) {
      return checker.fault('wrong-arguments', place, { hint: `${to} takes one number or text: ${to}(event.code)` })
    }
    return { condition: Object.freeze({ kind: 'convert', to, operand: operand.condition }), type: to }
  }
}

function refused(code: 'comprehension' | 'regular-expression' | 'clock'): CheckCall {
  return ({ place }, checker) => checker.fault(code, place)
}

const DURATION = /^P[1-9][0-9]*[DW]$/

function checkHistory({ name, receiver, given, place }: Call, checker: Checker): Typed | undefined {
  const signature = findHistoryFunction(name)
  if (signature === undefined || !checker.environment.history?.includes(signature.name)) {
    return checker.fault('needs-history', place)
  }
  const texts = given.map((node) => (node.op === 'value' && typeof node.args === 'string' ? node.args : undefined))
  const fits =
    receiver === undefined &&
    texts.length === signature.parameters.length &&
    signature.parameters.every((kind, at) => kind === 'name' || DURATION.test(texts[at] ?? ''))
  const sound = texts.filter((text) => text !== undefined)
  if (!fits || sound.length < texts.length) {
    return checker.fault('wrong-arguments', place, { hint: `write ${signature.example}, with the text in quotes` })
  }
  const [asked = ''] = sound
  const unknown =
    signature.parameters[0] === 'name' ? checker.environment.unknownName?.(signature.name, asked) : undefined
  if (unknown !== undefined) return checker.fault('unknown-history-name', place, { given: asked, ...unknown })
  return {
    condition: Object.freeze({ kind: 'history', function: signature.name, arguments: Object.freeze(sound) }),
    type: signature.result,
  }
}

function checkInForce({ receiver, given, place }: Call, checker: Checker): Typed | undefined {
  const { agreements, unknownName } = checker.environment
  if (agreements === undefined) return checker.fault('needs-history', place)
  const [node, ...more] = given
  const name = node?.op === 'value' && typeof node.args === 'string' ? node.args : undefined
  if (name === undefined || receiver !== undefined || more.length > 0) {
    return checker.fault('wrong-arguments', place, { hint: 'write inForce("ceasefire"), with the text in quotes' })
  }
  const spans = agreements(name)
  if (spans === undefined) {
    return checker.fault('unknown-agreement', place, { given: name, hint: unknownName?.('inForce', name)?.hint ?? '' })
  }
  return { condition: Object.freeze({ kind: 'inForce', name, spans }), type: 'bool' }
}
