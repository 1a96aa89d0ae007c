import type { Day } from '@entente/model'
import type { Playbook } from '../../normal-form/playbook.ts'
import { type Decider, Space } from './space.ts'

/** The incidents that the rules of a playbook tell apart. */
export interface RulesInSpace {
  readonly space: Space
  /** By rule. */
  readonly deciders: readonly Decider[]
}

const made = new WeakMap<Playbook, Map<Day | null, RulesInSpace>>()

/** Made once for each playbook; agreements as of a day, or free for null. */
export function spaceOf(playbook: Playbook, agreementsOn: Day | null): RulesInSpace {
  const byDay = made.get(playbook) ?? new Map<Day | null, RulesInSpace>()
  made.set(playbook, byDay)
  const known = byDay.get(agreementsOn) ?? makeSpace(playbook, agreementsOn)
  byDay.set(agreementsOn, known)
  return known
}

function makeSpace({ rules }: Playbook, agreementsOn: Day | null): RulesInSpace {
  const conditions = rules.map(({ when }) => when.condition)
  const space = new Space(conditions, agreementsOn)
  return { space, deciders: conditions.map((condition) => space.decider(condition)) }
}
