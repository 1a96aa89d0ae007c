import { existsSync, readFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { dirname, join, relative, sep } from 'node:path'
import { type ActorCode, EntenteError } from '@entente/model'
import { type Agreement, AGREEMENTS } from '@entente/plan'
import type { Playbook } from '@entente/playbook'
import { readAgreementFiles } from '../playbooks/agreements-file.ts'
import { environmentOf, errorOf, readBeside } from '../playbooks/load-playbooks.ts'
import { readInstruments } from '../playbooks/read-instruments.ts'
import { parseConfig, type WorkspaceConfig } from '../workspace/config.ts'
import { CONFIG_FILE, DATA_FOLDER, findWorkspace } from '../workspace/find-workspace.ts'
import { openWorkspace } from '../workspace/open-workspace.ts'

/**
 * The other chair's playbook toward us: a file in a workspace of its own, read with the bases, agreements and instruments of
 * that workspace. Nothing is written there.
 * @param path absolute.
 * @throws EntenteError `no-such-file`, `no-workspace`, `bad-agreements`, `bad-playbook`, `other-perspective`, `other-partner`.
 */
export async function readTheirPlaybook(path: string, us: ActorCode): Promise<Playbook> {
  if (!existsSync(path)) {
    throw new EntenteError('no-such-file', `there is no file \`${path}\``, {
      help: 'give the path of the playbook that the other side has for you',
    })
  }
  const { folder, config } = await workspaceAbove(path)
  if (config.perspective === us) {
    throw new EntenteError('other-perspective', `\`${path}\` is seen from ${us} too, and not from the other chair`, {
      help: `a pair takes the playbook that a partner has for ${us}, from a workspace whose perspective is that partner`,
    })
  }
  const { catalogue } = readInstruments(folder)
  const agreements = [...readAgreementFiles(folder), ...(await agreementsOfJournal(folder))]
  const file = relative(folder, path).split(sep).join('/')
  const environment = environmentOf({ folder, config }, { catalogue, agreements })
  const { ok, playbook, diagnostics } = readBeside(folder, environment, { file, text: readFileSync(path, 'utf8') })
  if (!ok || playbook === undefined) throw errorOf(diagnostics)
  if (playbook.partner === us) return playbook
  throw new EntenteError('other-partner', `\`${path}\` is for ${playbook.partner ?? 'no partner'}, not ${us}`, {
    help: `a pair takes the playbook that ${config.perspective} has for ${us}: partner: ${us}`,
  })
}

async function workspaceAbove(path: string): Promise<{ readonly folder: string; readonly config: WorkspaceConfig }> {
  const folder = findWorkspace(dirname(path))
  const file = folder === undefined ? undefined : join(folder, CONFIG_FILE)
  if (folder !== undefined && file !== undefined && existsSync(file)) {
    return { folder, config: parseConfig(await readFile(file, 'utf8'), file) }
  }
  throw new EntenteError('no-workspace', `no folder above \`${path}\` holds ${CONFIG_FILE}`, {
    help: 'the other chair has a workspace of its own: entente init DIR --perspective USA --partners MEX',
  })
}

async function agreementsOfJournal(folder: string): Promise<readonly Agreement[]> {
  if (!existsSync(join(folder, DATA_FOLDER))) return []
  const workspace = await openWorkspace(folder, { cwd: folder })
  try {
    return [...workspace.store.journal.view(AGREEMENTS).values()]
  } finally {
    await workspace.close()
  }
}
