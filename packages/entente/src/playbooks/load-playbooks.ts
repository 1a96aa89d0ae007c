import { existsSync, readFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { type ActorCode, EntenteError } from '@entente/model'
import { AGREEMENTS } from '@entente/plan'
import {
  type AgreementFact,
  type Catalogue,
  type Playbook,
  type PlaybookDiagnostic,
  type PlaybookEnvironment,
  readPlaybook,
  type ReadPlaybook,
  type SourceText,
} from '@entente/playbook'
import { ownersOf, type WorkspaceConfig } from '../workspace/config.ts'
import type { Workspace } from '../workspace/open-workspace.ts'
import { readAgreementFiles } from './agreements-file.ts'
import { readInstruments } from './read-instruments.ts'
import { shippedBase, textsIn } from './shipped.ts'

export const PLAYBOOKS_FOLDER = 'playbooks'

/** One file of `playbooks/`, read. */
export interface LoadedPlaybook extends ReadPlaybook {
  readonly file: string
  readonly text: string
  /** Texts that it extends, the nearest first. */
  readonly bases: readonly SourceText[]
}

/** What a workspace intends, read anew from its files. */
export interface Playbooks {
  readonly catalogue: Catalogue
  readonly agreements: readonly AgreementFact[]
  /** In the order of their files' names. */
  readonly playbooks: readonly LoadedPlaybook[]
  /** Of the workspace's own instruments. */
  readonly diagnostics: readonly PlaybookDiagnostic[]
}

/**
 * Reads the playbooks, instruments and agreements of a workspace.
 * @throws EntenteError `no-config` where the folder holds data only, `bad-agreements`.
 */
export function loadPlaybooks(workspace: Workspace): Playbooks {
  const { folder } = workspace
  const { catalogue, diagnostics } = readInstruments(folder)
  const agreements = [...readAgreementFiles(folder), ...workspace.store.journal.view(AGREEMENTS).values()]
  const environment = environmentOf(workspace, { catalogue, agreements })
  const playbooks = textsIn(join(folder, PLAYBOOKS_FOLDER), PLAYBOOKS_FOLDER).map((text) =>
    readBeside(folder, environment, text),
  )
  return { catalogue, agreements, playbooks, diagnostics }
}

/** What the playbooks of a workspace are checked against. @throws EntenteError `no-config`. */
export function environmentOf(
  workspace: Pick<Workspace, 'config' | 'folder'>,
  { catalogue, agreements }: Pick<Playbooks, 'catalogue' | 'agreements'>,
): PlaybookEnvironment {
  const { perspective, desks } = configOf(workspace)
  return { perspective, catalogue, agreements, desks: ownersOf(desks).map(({ id }) => id) }
}

/** Reads a text as if it stood in the folder of a workspace under its name. */
export function readBeside(folder: string, environment: PlaybookEnvironment, text: SourceText): LoadedPlaybook {
  const bases: SourceText[] = []
  const read = readPlaybook(text, environment, (name, from) => {
    const base = baseBeside(folder, name, from)
    if (base !== undefined) bases.push(base)
    return base
  })
  return { ...text, ...read, bases }
}

/**
 * The playbook of a partner, also where it cannot be used.
 * @throws EntenteError `no-playbook`.
 */
export function findPlaybook({ playbooks }: Pick<Playbooks, 'playbooks'>, partner: ActorCode): LoadedPlaybook {
  const found =
    playbooks.find(({ playbook }) => playbook?.partner === partner) ??
    playbooks.find((one) => (one.playbook?.partner ?? null) === null && basename(one.file) === `${partner}.yaml`)
  if (found !== undefined) return found
  throw new EntenteError('no-playbook', `there is no playbook for ${partner}`, {
    help: `write one: entente playbook new ${partner}`,
  })
}

/**
 * The playbook of a partner.
 * @throws EntenteError `no-playbook`, `bad-playbook` with its first error.
 */
export function playbookOf(playbooks: Playbooks, partner: ActorCode): LoadedPlaybook & { readonly playbook: Playbook } {
  const found = findPlaybook(playbooks, partner)
  const { playbook } = found
  if (!found.ok || playbook === undefined) throw errorOf(found.diagnostics)
  return { ...found, playbook }
}

/** The first error of a playbook that cannot be used. */
export function errorOf(diagnostics: readonly PlaybookDiagnostic[]): EntenteError {
  const errors = diagnostics.filter(({ severity }) => severity === 'error')
  const [first] = errors
  const place = first === undefined ? '' : `${first.file}:${first.line}:${first.column}: ${first.message}`
  const more = errors.length > 1 ? ` (and ${errors.length - 1} more)` : ''
  return new EntenteError('bad-playbook', `${place}${more}`, { help: first?.help ?? 'entente check shows all of them' })
}

function configOf({ config, folder }: Pick<Workspace, 'config' | 'folder'>): WorkspaceConfig {
  if (config !== undefined) return config
  throw new EntenteError('no-config', `\`${folder}\` holds data only, no entente.yaml`, {
    help: 'make a workspace with: entente init DIR --perspective KAZ --partners ARM,AZE',
  })
}

/** A base is the file of that name beside the one that extends it, or the one that comes with the program. */
function baseBeside(folder: string, name: string, from: string): SourceText | undefined {
  const file = join(dirname(from), `${name}.yaml`)
  const path = join(folder, file)
  if (existsSync(path)) return { file, text: readFileSync(path, 'utf8') }
  return name === 'base' ? shippedBase() : undefined
}
