// The example workspaces, opened as a user's would be, without leaving a trace in them.
import { cpSync, existsSync } from 'node:fs'
import { join } from 'node:path'
import { openWorkspace, type WorkspaceConfig } from 'entente'
import { type AgreementFactOfFile, readAgreementFiles } from '../packages/entente/src/playbooks/agreements-file.ts'
import { loadPlaybooks, type Playbooks } from '../packages/entente/src/playbooks/load-playbooks.ts'
import { root } from './shared-data.ts'
import { withFolder } from './temporary-workspace.ts'

/** Below `examples/`. */
export const EXAMPLES = [
  'sample-region',
  'north-america/from-mexico',
  'north-america/from-united-states',
  'post-soviet',
] as const
export type Example = (typeof EXAMPLES)[number]

export interface OpenedExample extends Playbooks {
  readonly config: WorkspaceConfig
  readonly facts: readonly AgreementFactOfFile[]
}

const opened = new Map<Example, Promise<OpenedExample>>()

/** Read once for all tests of a file. */
export function example(name: Example): Promise<OpenedExample> {
  const known = opened.get(name) ?? open(name)
  opened.set(name, known)
  return known
}

function open(name: Example): Promise<OpenedExample> {
  return withFolder(async (folder) => {
    for (const part of ['entente.yaml', 'agreements.yaml', 'agreements', 'playbooks']) {
      const from = join(root, 'examples', name, part)
      if (existsSync(from)) cpSync(from, join(folder, part), { recursive: true })
    }
    const workspace = await openWorkspace(folder, { cwd: folder })
    try {
      if (workspace.config === undefined) throw new Error(`${name} has no entente.yaml`)
      return { ...loadPlaybooks(workspace), config: workspace.config, facts: readAgreementFiles(folder) }
    } finally {
      await workspace.close()
    }
  })
}
