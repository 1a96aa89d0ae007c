import { nearestText } from '@entente/model'
import type { ASTNode } from '@marcbachmann/cel-js'
import { FIELDS, type Field, findField } from '../fields.ts'
import { asksHistory, fieldsUsed } from '../fields-used.ts'
import type { Checker, Place, Typed } from './checker.ts'

/** A name by itself is a definition; `event` needs a field, and a field needs `event`. */
export function checkName(name: string, place: Place, checker: Checker): Typed | undefined {
  const defined = checker.environment.definitions?.get(name)
  if (defined === 'unsound') return undefined
  if (defined !== undefined) {
    if (checker.environment.event === false && fieldsUsed(defined).length > 0)
      return checker.fault('no-incident', place)
    if (checker.environment.history === undefined && asksHistory(defined)) return checker.fault('needs-history', place)
    return { condition: defined, type: 'bool' }
  }
  if (name === 'event') return checker.fault('bare-event', place)
  const field = nearestField(name)
  const hint = nearestText(name, [...(checker.environment.definitions?.keys() ?? [])]) ?? (field && `event.${field}`)
  return checker.fault('unknown-name', place, hint === undefined ? {} : { hint })
}

/** `event.x` where x holds one value. */
export function checkField(node: ASTNode & { op: '.' }, checker: Checker): Typed | undefined {
  const field = fieldOf(node, checker)
  if (field === undefined) return undefined
  if (field.type === 'texts') return checker.fault('list-outside-in', node)
  return { condition: Object.freeze({ kind: 'field', name: field.name }), type: field.type }
}

/** The field that a node names, whatever its type; a fault is told where it names none. */
export function fieldOf(node: ASTNode & { op: '.' }, checker: Checker): Field | undefined {
  const [of, name] = node.args
  if (of.op !== 'id') return checker.fault('unsupported-access', node)
  if (of.args !== 'event') {
    return checker.environment.definitions?.has(of.args) === true
      ? checker.fault('unsupported-access', node)
      : void checkName(of.args, of, checker)
  }
  if (checker.environment.event === false) return checker.fault('no-incident', node)
  const field = findField(name)
  if (field !== undefined) return field
  const near = nearestField(name)
  return checker.fault('unknown-field', node, { given: name, ...(near === undefined ? {} : { hint: `event.${near}` }) })
}

function nearestField(name: string): string | undefined {
  return nearestText(
    name,
    FIELDS.map((field) => field.name),
  )
}
