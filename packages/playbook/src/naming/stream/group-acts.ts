import type { Act } from '../act.ts'
import type { Incident } from '../incident.ts'
import { inSettlingOrder } from '../settling-order.ts'
import { ActGrouper } from './act-grouper.ts'
import type { CompiledPlaybook } from './compile-playbook.ts'

/**
 * Acts of settled incidents with all their evidence, in the order in which they were made; incidents come in any order.
 * @throws EntenteError `playbook-without-partner`.
 */
export function groupActs(compiled: CompiledPlaybook, incidents: readonly Incident[]): readonly Act[] {
  const grouper = new ActGrouper(compiled)
  const acts = new Map<string, Act & { readonly incidents: string[] }>()
  for (const incident of incidents.toSorted(inSettlingOrder)) {
    const grouped = grouper.take(incident)
    if (grouped.kind === 'act') acts.set(grouped.act.key, { ...grouped.act, incidents: [...grouped.act.incidents] })
    else if (grouped.kind === 'evidence') acts.get(grouped.act)?.incidents.push(incident.key)
  }
  return [...acts.values()]
}
