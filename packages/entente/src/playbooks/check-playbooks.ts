import { type ActorCode, type Day, EntenteError } from '@entente/model'
import { type Assumption, ASSUMPTIONS, type Playbook, type PlaybookDiagnostic } from '@entente/playbook'
import { checkedProperty, type CheckedProperty, countTallies, isFailed, type Tally } from '../check/checked-property.ts'
import { ProofMemory } from '../check/proof-memory.ts'
import { inOrder, provePlaybook, proveWorkspace, type ProvingOptions } from '../check/prove-playbook.ts'
import { readTheirPlaybook } from '../check/their-playbook.ts'
import type { Workspace } from '../workspace/open-workspace.ts'
import { findPlaybook, type LoadedPlaybook, loadPlaybooks } from './load-playbooks.ts'
import { limitsOfBase } from './normal-forms.ts'

/** What is to be checked. */
export interface CheckQuestion {
  /** First day of every story; agreements of pairs are as of it. */
  readonly on: Day
  /** Only the playbook of this partner; its properties still take the others into account. */
  readonly partner?: ActorCode | undefined
  /** Absolute path of the other chair's playbook; without `partner` that of its perspective is looked at. */
  readonly pair?: string | undefined
  /** Whether properties are proved; false is fast. Default true. */
  readonly properties?: boolean | undefined
}

/** What proofs need of the world. */
export interface CheckEffects {
  /** Milliseconds of a clock that never goes back. */
  readonly now: () => number
  /** What was proved before; by default nothing. */
  readonly memory?: ProofMemory
  /** Called before the properties of each playbook; waited for, so that others come to their turn. */
  readonly pause?: (partner: ActorCode, at: number, of: number) => Promise<unknown>
}

export interface CheckedPlaybook {
  readonly file: string
  /** Null for a base, and for a text that cannot be read. */
  readonly partner: ActorCode | null
  readonly diagnostics: readonly PlaybookDiagnostic[]
  /** None for a base, and for what has an error. */
  readonly properties: readonly CheckedProperty[]
}

export interface Check {
  /** Whether nothing is an error and nothing that has to hold is refuted; what is unknown did not pass, and does not fail. */
  readonly ok: boolean
  readonly on: Day
  readonly playbooks: readonly CheckedPlaybook[]
  /** Of the workspace's own instruments. */
  readonly instruments: readonly PlaybookDiagnostic[]
  /** How many results there are of each. */
  readonly counts: Readonly<Record<Tally, number>>
  /** What these proofs take for granted, by id. */
  readonly assumptions: Readonly<Partial<Record<Assumption, string>>>
}

/**
 * All that is wrong with the playbooks and the own instruments of a workspace, and the properties of every playbook that can
 * be used: proved, refuted with a story, or unknown with the reason.
 * @throws EntenteError `no-config`, `no-playbook`, `bad-agreements`, and those of `readTheirPlaybook`.
 */
export async function checkPlaybooks(
  workspace: Workspace,
  question: CheckQuestion,
  effects: CheckEffects,
): Promise<Check> {
  // 1. texts are read, and what is wrong with them is told
  const loaded = loadPlaybooks(workspace)
  const theirs = await theirPlaybook(workspace, question)
  const partner = question.partner ?? theirs?.perspective
  const chosen = partner === undefined ? loaded.playbooks : [findPlaybook(loaded, partner)]
  // 2. what can be used is proved
  const wanted = question.properties !== false
  const proved = wanted ? await proveAll(workspace, loaded, { chosen, theirs, on: question.on }, effects) : new Map()
  const checked = chosen.map((one): CheckedPlaybook => {
    const { file, playbook, diagnostics } = one
    return { file, partner: playbook?.partner ?? null, diagnostics, properties: proved.get(one) ?? [] }
  })
  // 3. what it comes to
  const { diagnostics: instruments } = loaded
  const told = [...instruments, ...checked.flatMap(({ diagnostics }) => diagnostics)]
  const properties = checked.flatMap((one) => one.properties)
  return {
    ok: told.every(({ severity }) => severity !== 'error') && !properties.some(isFailed),
    on: question.on,
    playbooks: checked,
    instruments,
    counts: countTallies(properties),
    assumptions: assumptionsOf(properties),
  }
}

interface Chosen {
  readonly chosen: readonly LoadedPlaybook[]
  readonly theirs: Playbook | undefined
  readonly on: Day
}

async function proveAll(
  workspace: Workspace,
  loaded: ReturnType<typeof loadPlaybooks>,
  { chosen, theirs, on }: Chosen,
  { now, memory = new ProofMemory(), pause = async () => {} }: CheckEffects,
): Promise<ReadonlyMap<LoadedPlaybook, readonly CheckedProperty[]>> {
  const proved = new Map<LoadedPlaybook, readonly CheckedProperty[]>()
  const usable = loaded.playbooks.filter(isUsable)
  const wanted = usable.filter((one) => chosen.includes(one))
  const options = (at: number): ProvingOptions => ({
    on,
    now,
    memory,
    pause: () => pause(wanted[at]?.playbook.partner ?? ('' as ActorCode), at, wanted.length),
  })
  const consistent = proveWorkspace(
    usable.map(({ playbook }) => playbook),
    options(0),
  )
  for (const [at, one] of wanted.entries()) {
    const { playbook } = one
    const baseLimits = limitsOfBase(workspace, loaded, one)
    const alone = await provePlaybook({ playbook, baseLimits }, theirs, options(at))
    const together = consistent.get(playbook.partner)
    const found = inOrder([...alone, ...(together === undefined ? [] : [together])])
    const others = theirs === undefined ? [] : [theirs]
    proved.set(
      one,
      found.map((property) => checkedProperty(property, one, others)),
    )
  }
  return proved
}

type Usable = Required<LoadedPlaybook> & { readonly playbook: Playbook & { readonly partner: ActorCode } }

function isUsable(one: LoadedPlaybook): one is Usable {
  return one.ok && (one.playbook?.partner ?? null) !== null && one.placeOf !== undefined
}

async function theirPlaybook(
  { config, folder }: Workspace,
  { pair, partner }: CheckQuestion,
): Promise<Playbook | undefined> {
  if (pair === undefined || config === undefined) return undefined
  const theirs = await readTheirPlaybook(pair, config.perspective)
  if (partner === undefined || theirs.perspective === partner) return theirs
  throw new EntenteError('other-perspective', `\`${pair}\` is seen from ${theirs.perspective}, not from ${partner}`, {
    help: `give the playbook that ${partner} has for ${config.perspective}, from a workspace of its own beside ${folder}`,
  })
}

function assumptionsOf(properties: readonly CheckedProperty[]): Check['assumptions'] {
  const used = new Set(properties.flatMap(({ assumes }) => assumes))
  return Object.fromEntries(Object.entries(ASSUMPTIONS).filter(([id]) => used.has(id as Assumption)))
}
