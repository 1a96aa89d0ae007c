import type { ActorCode } from '@entente/model'
import { hashOf, type Playbook } from '@entente/playbook'
import type { Workspace } from '../workspace/open-workspace.ts'
import { environmentOf, findPlaybook, type LoadedPlaybook, loadPlaybooks, readBeside } from './load-playbooks.ts'

/** What a proof of a playbook begins from: it can be made anywhere, without the workspace. */
export interface NormalForm {
  readonly partner: ActorCode
  readonly file: string
  readonly hash: string
  readonly playbook: Playbook
  /** Limits of what it extends; null where it extends nothing. */
  readonly baseLimits: Playbook['limits'] | null
}

/**
 * The normal forms of the playbooks that have no error, in the order of their files; of one partner where one is named. Bases
 * are none.
 * @throws EntenteError `no-config`, `no-playbook`, `bad-agreements`.
 */
export function normalForms(workspace: Workspace, partner?: ActorCode): readonly NormalForm[] {
  const loaded = loadPlaybooks(workspace)
  const wanted = partner === undefined ? loaded.playbooks : [findPlaybook(loaded, partner)]
  return wanted.flatMap((one) => normalFormOf(workspace, loaded, one) ?? [])
}

/** The normal form of a playbook that was read; undefined where it has an error or is a base. */
export function normalFormOf(workspace: Workspace, known: Known, read: LoadedPlaybook): NormalForm | undefined {
  const { ok, file, playbook } = read
  if (!ok || playbook === undefined || playbook.partner === null) return undefined
  const baseLimits = limitsOfBase(workspace, known, read)
  return { partner: playbook.partner, file, hash: hashOf(playbook), playbook, baseLimits }
}

type Known = Parameters<typeof environmentOf>[1]

/** Limits of what a playbook extends; null where it extends nothing. */
export function limitsOfBase(
  workspace: Workspace,
  known: Known,
  { bases: [nearest] }: LoadedPlaybook,
): Playbook['limits'] | null {
  if (nearest === undefined) return null
  return readBeside(workspace.folder, environmentOf(workspace, known), nearest).playbook?.limits ?? null
}
