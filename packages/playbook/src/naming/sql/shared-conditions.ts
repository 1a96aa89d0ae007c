import type { Condition } from '../../cel/condition.ts'
import { operandsOf } from '../../cel/fields-used.ts'

/** Uses from which a condition is worth a column of its own. */
const SHARED_FROM = 6

/**
 * Tells the conditions that several rules ask for. Parts of such a one are not counted again with each use. With `whole` every
 * rule is one too.
 */
export function sharedConditions(rules: readonly Condition[], whole: boolean): (condition: Condition) => boolean {
  const uses = new Map<string, number>()
  const count = (condition: Condition): void => {
    if (isCheap(condition)) return
    const form = JSON.stringify(condition)
    const before = uses.get(form) ?? 0
    uses.set(form, before + 1)
    if (before === 0) for (const operand of operandsOf(condition)) count(operand)
  }
  for (const rule of rules) count(rule)
  const kept = new Set([...uses].flatMap(([form, times]) => (times >= SHARED_FROM ? [form] : [])))
  const all = new Set(whole ? rules : [])
  return (condition) => all.has(condition) || (!isCheap(condition) && kept.has(JSON.stringify(condition)))
}

function isCheap({ kind }: Condition): boolean {
  return ['bool', 'text', 'int', 'double', 'field', 'has', 'history'].includes(kind)
}
