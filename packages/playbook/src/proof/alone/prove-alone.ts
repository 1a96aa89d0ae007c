import type { Playbook } from '../../normal-form/playbook.ts'
import type { ProofOptions, PropertyResult } from '../property.ts'

/** Every property that one playbook has by itself, in the order of `PROPERTIES`. */
export function proveAlone(_playbook: Playbook, _options: ProofOptions): readonly PropertyResult[] {
  return []
}
