import type { ActorCode, Day } from '@entente/model'
import type { Playbook } from '@entente/playbook'
import { environmentOf, type LoadedPlaybook, type Playbooks, readBeside } from '../playbooks/load-playbooks.ts'
import { limitsOfBase } from '../playbooks/normal-forms.ts'
import type { Workspace } from '../workspace/open-workspace.ts'
import { checkedProperty, type CheckedProperty } from './checked-property.ts'
import { findRepairs, type FoundRepair } from './find-repairs.ts'
import { ProofMemory } from './proof-memory.ts'
import { inOrder, provePlaybook, proveWorkspace, type ProvingOptions } from './prove-playbook.ts'

/** What proofs need of the world. */
export interface CheckEffects {
  /** Milliseconds of a clock that never goes back. */
  readonly now: () => number
  /** What was proved before; by default nothing. */
  readonly memory?: ProofMemory
  /** Called between two pieces of work on the playbook of a partner; waited for, so that others come to their turn. */
  readonly pause?: (partner: ActorCode, at: number, of: number) => Promise<unknown>
}

/** Which playbooks of a workspace are examined, and how. */
export interface Examining {
  readonly chosen: readonly LoadedPlaybook[]
  readonly theirs: Playbook | undefined
  readonly on: Day
  readonly repair: boolean
}

/** What was found of one playbook. */
export interface Examined {
  readonly properties: readonly CheckedProperty[]
  readonly repairs: readonly FoundRepair[]
}

/** The properties of the chosen playbooks that can be used. */
export async function examine(
  workspace: Workspace,
  loaded: Playbooks,
  { chosen, theirs, on, repair }: Examining,
  { now, memory = new ProofMemory(), pause = async () => {} }: CheckEffects,
): Promise<ReadonlyMap<LoadedPlaybook, Examined>> {
  const usable = loaded.playbooks.filter(isUsable)
  const wanted = usable.filter((one) => chosen.includes(one))
  if (wanted.length === 0) return new Map()
  const others = theirs === undefined ? [] : [theirs]
  const environment = environmentOf(workspace, loaded)
  const read = (text: LoadedPlaybook['bases'][number]): LoadedPlaybook =>
    readBeside(workspace.folder, environment, text)
  const proving = { on, now, memory }
  const together = proveWorkspace(
    usable.map(({ playbook }) => playbook),
    proving,
  )
  const examined = new Map<LoadedPlaybook, Examined>()
  for (const [at, one] of wanted.entries()) {
    const { playbook, file, text } = one
    const options: ProvingOptions = { ...proving, pause: () => pause(playbook.partner, at, wanted.length) }
    const subject = { playbook, baseLimits: limitsOfBase(workspace, loaded, one) }
    const alone = await provePlaybook(subject, theirs, options)
    const found = inOrder([...alone, ...(together.get(playbook.partner) ?? [])])
    const properties = found.map((property) => checkedProperty(property, one, others))
    const source = { text: { file, text }, read }
    const repairs = repair ? await findRepairs(subject, source, properties, theirs, options) : []
    examined.set(one, { properties, repairs })
  }
  return examined
}

type Usable = Required<LoadedPlaybook> & { readonly playbook: Playbook & { readonly partner: ActorCode } }

function isUsable(one: LoadedPlaybook): one is Usable {
  return one.ok && (one.playbook?.partner ?? null) !== null && one.placeOf !== undefined
}
