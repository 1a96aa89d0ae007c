import type { ActorCode } from '@entente/model'
import type { PlaybookDiagnostic } from '@entente/playbook'
import type { Workspace } from '../workspace/open-workspace.ts'
import { loadPlaybooks } from './load-playbooks.ts'

interface CheckedPlaybook {
  readonly file: string
  /** Null for a base, and for a text that cannot be read. */
  readonly partner: ActorCode | null
  readonly diagnostics: readonly PlaybookDiagnostic[]
  /** Properties proved, refuted or unknown; none are examined yet. */
  readonly properties: readonly never[]
}

export interface Check {
  /** Whether nothing is an error. */
  readonly ok: boolean
  readonly playbooks: readonly CheckedPlaybook[]
  /** Of the workspace's own instruments. */
  readonly instruments: readonly PlaybookDiagnostic[]
}

/**
 * All that is wrong with the playbooks and the own instruments of a workspace.
 * @throws EntenteError `no-config`, `bad-agreements`.
 */
export function checkPlaybooks(workspace: Workspace): Check {
  const { playbooks, diagnostics: instruments } = loadPlaybooks(workspace)
  const checked = playbooks.map(({ file, playbook, diagnostics }): CheckedPlaybook => ({
    file,
    partner: playbook?.partner ?? null,
    diagnostics,
    properties: [],
  }))
  const all = [...instruments, ...checked.flatMap(({ diagnostics }) => diagnostics)]
  return { ok: all.every(({ severity }) => severity !== 'error'), playbooks: checked, instruments }
}
