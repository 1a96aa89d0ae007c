import {
  type Counterpart,
  DEFAULT_PROOF_LIMITS,
  type Playbook,
  type ReadPlaybook,
  type RepairSearch,
  searchRepair,
  type SourceText,
} from '@entente/playbook'
import type { CheckedProperty } from './checked-property.ts'
import { isFailed } from './checked-property.ts'
import { counterpartsOf, nameOf, type Proving, type ProvingOptions } from './prove-playbook.ts'

/** Time to look for one repair, in milliseconds. */
const MOST_MILLISECONDS = 60_000

/** What would make a refuted pair hold, and how the search for it ended. */
export interface FoundRepair extends RepairSearch {
  readonly against: string
}

/** The smallest repair against each counterpart of which a pair is refuted that has to hold. */
export async function findRepairs(
  { playbook, baseLimits }: Proving,
  source: { readonly text: SourceText; readonly read: (text: SourceText) => ReadPlaybook },
  properties: readonly CheckedProperty[],
  theirs: Playbook | undefined,
  { on, now, pause }: ProvingOptions,
): Promise<readonly FoundRepair[]> {
  const refuted = new Set(properties.filter(isFailed).flatMap(({ against }) => against ?? []))
  const counterparts: readonly Counterpart[] = counterpartsOf(playbook, theirs).filter((one) =>
    refuted.has(nameOf(one)),
  )
  const found: FoundRepair[] = []
  for (const counterpart of counterparts) {
    await pause()
    const limits = { ...DEFAULT_PROOF_LIMITS, milliseconds: MOST_MILLISECONDS }
    const search = searchRepair({ playbook, ...source }, counterpart, { on, now, baseLimits, limits })
    found.push({ against: nameOf(counterpart), ...search })
  }
  return found
}
