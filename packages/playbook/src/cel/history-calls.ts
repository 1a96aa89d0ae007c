import type { Condition } from './condition.ts'
import { operandsOf } from './fields-used.ts'

export type HistoryCall = Extract<Condition, { readonly kind: 'history' }>

/** Every question about what came before that a condition asks, in no particular order. */
export function historyCalls(condition: Condition): readonly HistoryCall[] {
  const calls: HistoryCall[] = []
  const open = [condition]
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (next.kind === 'history') calls.push(next)
    open.push(...operandsOf(next))
  }
  return calls
}
