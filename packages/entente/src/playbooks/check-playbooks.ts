import { type ActorCode, type Day, EntenteError } from '@entente/model'
import { type Assumption, ASSUMPTIONS, type Playbook, type PlaybookDiagnostic } from '@entente/playbook'
import { type CheckedProperty, countTallies, isFailed, type Tally } from '../check/checked-property.ts'
import { type CheckEffects, examine } from '../check/examine.ts'
import type { FoundRepair } from '../check/find-repairs.ts'
import { readTheirPlaybook } from '../check/their-playbook.ts'
import type { Workspace } from '../workspace/open-workspace.ts'
import { findPlaybook, loadPlaybooks } from './load-playbooks.ts'
import { type Noise, quietUnderNoiseOf } from './noise.ts'

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
  /** Whether repairs are looked for, which can take a minute each. Default false. */
  readonly repair?: boolean | undefined
}

export interface CheckedPlaybook {
  readonly file: string
  /** Null for a base, and for a text that cannot be read. */
  readonly partner: ActorCode | null
  readonly diagnostics: readonly PlaybookDiagnostic[]
  /** None for a base, and for what has an error. */
  readonly properties: readonly CheckedProperty[]
  /** Where they were asked for: the smallest change against each counterpart of which a pair is refuted. */
  readonly repairs: readonly FoundRepair[]
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
  /** Quiet under noise, a figure and no proof, where one partner is looked at; else null. */
  readonly noise: Noise | null
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
  const { on, properties: wanted = true, repair = false } = question
  const examining = { chosen: wanted ? chosen : [], theirs, on, repair }
  const examined = await examine(workspace, loaded, examining, effects)
  const checked = chosen.map((one): CheckedPlaybook => {
    const { file, playbook, diagnostics } = one
    const { properties, repairs } = examined.get(one) ?? { properties: [], repairs: [] }
    return { file, partner: playbook?.partner ?? null, diagnostics, properties, repairs }
  })
  const noise = partner !== undefined && examined.size > 0 ? await quietUnderNoiseOf(workspace, partner) : null
  // 3. what it comes to
  const { diagnostics: instruments } = loaded
  const told = [...instruments, ...checked.flatMap(({ diagnostics }) => diagnostics)]
  const properties = checked.flatMap((one) => one.properties)
  return {
    ok: told.every(({ severity }) => severity !== 'error') && !properties.some(isFailed),
    on,
    playbooks: checked,
    instruments,
    counts: countTallies(properties),
    noise,
    assumptions: assumptionsOf(properties),
  }
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
