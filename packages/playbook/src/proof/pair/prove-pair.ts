import type { Playbook } from '../../normal-form/playbook.ts'
import type { ProofOptions, PropertyResult } from '../property.ts'
import type { Counterpart } from './counterpart.ts'

/** `pair` and `pair-any` of our playbook against a counterpart; `against` is its name. */
export function provePair(_ours: Playbook, _theirs: Counterpart, _options: ProofOptions): readonly PropertyResult[] {
  return []
}
