import { statSync } from 'node:fs'
import { join } from 'node:path'
import { glob } from 'node:fs/promises'
import type { ActorCode } from '@entente/model'
import { AGREEMENTS } from '@entente/plan'
import { hashOf, type Playbook } from '@entente/playbook'
import { loadPlaybooks, PLAYBOOKS_FOLDER } from '../playbooks/load-playbooks.ts'
import type { Workspace } from '../workspace/open-workspace.ts'

/** A playbook that can be used, with the hash of its normal form and the desk that looks after the relation. */
export interface PlaybookInUse {
  readonly partner: ActorCode
  readonly desk: string
  readonly playbook: Playbook
  readonly hash: string
}

export interface PlaybooksInUse {
  readonly playbooks: readonly PlaybookInUse[]
  /** Partners of the workspace that nothing is proposed for, and why: no playbook, or one with an error. */
  readonly without: readonly { readonly partner: ActorCode; readonly desk: string; readonly why: string }[]
}

/** The playbooks of a workspace's partners; its files are read again only where one of them changed. */
export function playbooksInUse(workspace: Workspace): () => Promise<PlaybooksInUse> {
  let known: { readonly stamp: string; readonly read: PlaybooksInUse } | undefined
  return async () => {
    const stamp = await stampOf(workspace)
    if (known?.stamp !== stamp) known = { stamp, read: read(workspace) }
    return known.read
  }
}

function read(workspace: Workspace): PlaybooksInUse {
  const partners = workspace.config?.partners ?? []
  if (partners.length === 0) return { playbooks: [], without: [] }
  const loaded = loadPlaybooks(workspace)
  const playbooks: PlaybookInUse[] = []
  const without: PlaybooksInUse['without'][number][] = []
  for (const { actor: partner, desk } of partners) {
    const found = loaded.playbooks.find(({ playbook }) => playbook?.partner === partner)
    const [error] = found?.diagnostics.filter(({ severity }) => severity === 'error') ?? []
    if (found?.playbook === undefined || !found.ok) {
      const why = error === undefined ? 'there is no playbook' : `${error.file}:${error.line}: ${error.message}`
      without.push({ partner, desk, why })
    } else playbooks.push({ partner, desk, playbook: found.playbook, hash: hashOf(found.playbook) })
  }
  return { playbooks, without }
}

/** What the texts are known by: name, size and time of each, and the agreements of the journal. */
async function stampOf({ folder, store }: Workspace): Promise<string> {
  const [agreed] = store.journal.entries({ kinds: AGREEMENTS.kinds, newestFirst: true, limit: 1 })
  const stamps: string[] = [String(agreed?.seq ?? 0)]
  const files = [`${PLAYBOOKS_FOLDER}/**/*.yaml`, 'agreements*.yaml', 'agreements/**/*.yaml', 'instruments/**/*.yaml']
  for await (const file of glob(files, { cwd: folder })) {
    const { size, mtimeMs } = statSync(join(folder, file))
    stamps.push(`${file} ${size} ${mtimeMs}`)
  }
  return stamps.toSorted().join('\n')
}
