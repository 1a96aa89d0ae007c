import type { Playbook } from '../../normal-form/playbook.ts'
import type { Act } from '../act.ts'
import type { Incident } from '../incident.ts'
import { isStale } from '../is-stale.ts'
import { newAct, partnerOf } from '../new-act.ts'
import { inSettlingOrder } from '../settling-order.ts'
import { nameIncident } from './name-incident.ts'

/**
 * The acts of settled incidents, in the order in which they were made: at most one for each rule and day of occurrence, made
 * by the incident that settles first; the others are its evidence. Incidents come in any order; those that a person struck
 * out are left out by who asks.
 * @throws EntenteError `playbook-without-partner`.
 */
export function actsOf(playbook: Playbook, incidents: readonly Incident[]): readonly Act[] {
  const partner = partnerOf(playbook)
  // 1. what is stale makes no act
  const fresh = incidents.filter((incident) => !isStale(incident, playbook.limits.stale))
  // 2. as they settle, each is named
  const acts = new Map<string, Act>()
  for (const incident of fresh.toSorted(inSettlingOrder)) {
    const { rule: id } = nameIncident(playbook, incident)
    const act = newAct(partner, playbook.rules.find((rule) => rule.id === id) ?? null, incident)
    // 3. and makes an act, or is evidence of the one that stands
    const standing = acts.get(act.key)
    acts.set(act.key, standing === undefined ? act : { ...standing, incidents: [...standing.incidents, incident.key] })
  }
  return [...acts.values()]
}
