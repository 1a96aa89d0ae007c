import type { IncidentFields } from '../../cel/fields.ts'
import { isHostile } from '../../normal-form/kinds.ts'
import type { Rule } from '../../normal-form/playbook.ts'
import { type PropertyResult, result } from '../property.ts'
import { find, type Sweep } from './sweep.ts'
import { unclear, unlessLimited } from './verdict.ts'

/** CAMEO's root of people who demonstrate, strike or riot. */
const PEOPLE_IN_THE_STREET = '14'

/** Nothing is held against a state but what a state does. */
export function stateActsOnly(sweep: Sweep): PropertyResult {
  const more = {
    assumes: ['table-weights', 'columns-independent', 'agreements-free'] as const,
    figures: { cells: sweep.cells },
  }
  const found = find(sweep, isHeldAgainstState)
  if (found === 'unclear') return unclear('state-acts-only', more)
  if (found !== undefined) {
    const { incident, rule, witness } = found
    const who = incident.sourceBy === 'other' ? 'people, media or business do' : 'people in the street do'
    const detail = `\`${rule?.id}\` holds against the state what ${who}`
    return result('state-acts-only', 'refuted', detail, {
      ...more,
      witness,
      about: [{ list: 'rules', id: rule?.id ?? null, key: 'when' }],
    })
  }
  const detail = 'no hostile rule names what others than a state do, and none names people in the street'
  return unlessLimited(sweep, result('state-acts-only', 'proved', detail, more))
}

function isHeldAgainstState({ sourceBy, root }: IncidentFields, rule: Rule | null): boolean {
  return rule !== null && isHostile(rule.kind) && (sourceBy === 'other' || root === PEOPLE_IN_THE_STREET)
}
