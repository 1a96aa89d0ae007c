import type { ActorCode } from '@entente/model'
import type { Store } from '@entente/store'
import { type ShareInterval, wilsonInterval } from '../agreement/wilson-interval.ts'
import { type Incident, incidents } from '../incidents/incidents.ts'
import { outcomes } from './audit-results.ts'
import { AUDITS } from './audits-fold.ts'

/** How often incidents that one rule names are right, of those judged in audits; 95 % by Wilson. */
export interface RulePrecision extends ShareInterval {
  /** Judged, and of which one could tell. */
  readonly n: number
  readonly right: number
}

/**
 * The audited precision of each rule over all audits of a directed dyad and feed that are done, with incidents named as the
 * rule does now. A rule of which nothing was judged is not there: no data. An incident judged in several audits counts by the
 * latest.
 */
export async function rulePrecision(
  store: Store,
  { source, target, feed }: { readonly source: ActorCode; readonly target: ActorCode; readonly feed: string },
  ruleOf: (incident: Incident) => string,
): Promise<ReadonlyMap<string, RulePrecision>> {
  const judged = new Map<string, boolean>()
  for (const audit of store.journal.view(AUDITS).audits.values()) {
    if (audit.source !== source || audit.target !== target || audit.feed !== feed) continue
    for (const [at, outcome] of (outcomes(audit) ?? []).entries()) {
      const key = audit.items[at]?.key
      if (key !== undefined && outcome !== 'cannot-tell') judged.set(key, outcome === 'right')
    }
  }
  if (judged.size === 0) return new Map()
  const found = await incidents(store, { source, target, feed })
  const counts = new Map<string, { n: number; right: number }>()
  for (const incident of found.incidents) {
    const right = judged.get(incident.key)
    if (right === undefined) continue
    const rule = ruleOf(incident)
    const count = counts.get(rule) ?? { n: 0, right: 0 }
    counts.set(rule, { n: count.n + 1, right: count.right + (right ? 1 : 0) })
  }
  return new Map([...counts].map(([rule, { n, right }]) => [rule, { n, right, ...wilsonInterval(right, n) }] as const))
}
