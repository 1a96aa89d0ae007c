import type { Playbook } from '../../normal-form/playbook.ts'
import { proveCells } from '../cells/prove-cells.ts'
import { type ProofOptions, PROPERTIES, type PropertyResult } from '../property.ts'
import { contextOf } from './context.ts'
import { encouraging } from './encouraging.ts'
import { lawful } from './lawful.ts'
import { noSelfEscalation } from './no-self-escalation.ts'
import { offRamp } from './off-ramp.ts'
import { ordered } from './ordered.ts'
import { proportionate } from './proportionate.ts'
import { reachable } from './reachable.ts'
import { sunset } from './sunset.ts'

/** Every property that one playbook has by itself, in the order of `PROPERTIES`. */
export function proveAlone(playbook: Playbook, options: ProofOptions): readonly PropertyResult[] {
  const results = [...provingAlone(playbook, options)]
  return results.toSorted((a, b) => PROPERTIES.indexOf(a.name) - PROPERTIES.indexOf(b.name))
}

/** The same in no order, each as soon as it is there: for who shows one before the next is begun. */
export function* provingAlone(playbook: Playbook, options: ProofOptions): Generator<PropertyResult> {
  const context = contextOf(playbook, options)
  yield* proveCells(playbook, options)
  yield reachable(context)
  yield proportionate(context)
  yield ordered()
  yield lawful(context)
  yield offRamp(context)
  yield sunset(context)
  yield noSelfEscalation()
  yield encouraging(context)
}
