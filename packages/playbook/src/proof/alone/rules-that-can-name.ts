import type { Playbook } from '../../normal-form/playbook.ts'
import { reachedRules } from '../cells/sweep.ts'
import type { ProofOptions } from '../property.ts'

/** Ids of rules, agreements free: `shown` ones name some incident, and none that is not `possible` does. */
export function rulesThatCanName(
  playbook: Playbook,
  options: Pick<ProofOptions, 'on' | 'limits'>,
): { readonly shown: ReadonlySet<string>; readonly possible: ReadonlySet<string> } {
  return reachedRules(playbook, options)
}
