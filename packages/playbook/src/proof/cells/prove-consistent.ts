import type { Playbook } from '../../normal-form/playbook.ts'
import type { ProofOptions, PropertyResult } from '../property.ts'

/** `consistent` of the playbooks of a workspace: one result a playbook, against all others, in the order given. */
export function proveConsistent(_playbooks: readonly Playbook[], _options: ProofOptions): readonly PropertyResult[] {
  return []
}
