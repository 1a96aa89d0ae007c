import { join, resolve } from 'node:path'
import { discoverStructure, type Drift, drift } from '@entente/measure'
import { type ActorCode, EntenteError } from '@entente/model'
import type { Workspace } from '../workspace/open-workspace.ts'

/**
 * Drift of a partner toward ourselves and toward `third` states, from the files under `structure` in entente.yaml; without that
 * key, from those in the workspace's folder `structure` that are known by their columns.
 * @throws EntenteError `no-perspective` without entente.yaml; `no-structural-file`, `bad-structural-file`,
 * `two-structural-files`, `bad-regression`.
 */
export async function driftOfPartner(
  { config, folder, store }: Workspace,
  partner: ActorCode,
  third: readonly ActorCode[],
): Promise<Drift> {
  if (config === undefined)
    throw new EntenteError('no-perspective', 'this folder says not whose relations it looks after', {
      help: 'make a workspace with: entente init DIR --perspective KAZ --partners ARM,AZE',
    })
  const files =
    config.structure?.map((file) => ({ ...file, file: resolve(folder, file.file) })) ??
    (await discoverStructure(store.engine, join(folder, 'structure')))
  return drift(store.engine, { partner, toward: [...new Set([config.perspective, ...third])], files })
}
