import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ingest, type IngestOptions, type Ledger, openWorkspace, type Workspace } from 'entente'

const NOW = (): Date => new Date('2026-01-01T00:00:00Z')

/** A folder that goes away after `use`. */
export async function withFolder<Result>(use: (folder: string) => Promise<Result>): Promise<Result> {
  const folder = await mkdtemp(join(tmpdir(), 'entente-test-'))
  try {
    return await use(folder)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** An empty workspace that goes away after `use`. */
export function withWorkspace<Result>(use: (workspace: Workspace, folder: string) => Promise<Result>): Promise<Result> {
  return withFolder(async (folder) => {
    const workspace = await openWorkspace(folder, { cwd: folder, create: true })
    try {
      return await use(workspace, folder)
    } finally {
      await workspace.close()
    }
  })
}

/** Takes files in at a fixed time. */
export function take(
  workspace: Workspace,
  paths: readonly string[],
  options: Partial<IngestOptions> = {},
): Promise<Ledger> {
  return ingest(workspace.store, paths, { now: NOW, ...options })
}
