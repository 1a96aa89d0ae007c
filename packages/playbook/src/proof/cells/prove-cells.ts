import type { Playbook } from '../../normal-form/playbook.ts'
import type { ProofOptions, PropertyResult } from '../property.ts'
import { exhaustive } from './exhaustive.ts'
import { speechSafe } from './speech-safe.ts'
import { stateActsOnly } from './state-acts-only.ts'
import { sweep } from './sweep.ts'

/** The properties that follow from how incidents are named: `exhaustive`, `speech-safe`, `state-acts-only`. */
export function proveCells(playbook: Playbook, options: ProofOptions): readonly PropertyResult[] {
  const swept = sweep(playbook, options)
  return [exhaustive(swept), speechSafe(swept, options), stateActsOnly(swept)]
}
