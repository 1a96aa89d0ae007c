import { existsSync } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type ActorCode, displayName, EntenteError } from '@entente/model'
import { stringify } from 'yaml'
import { shippedBase } from '../playbooks/shipped.ts'
import { newPlaybookText } from '../playbooks/write-playbook.ts'
import { CONFIG_FILE, DATA_FOLDER } from './find-workspace.ts'

export interface InitOptions {
  readonly perspective: ActorCode
  readonly partners: readonly ActorCode[]
}

/**
 * Writes a new workspace: `entente.yaml`, `playbooks/base.yaml` and one playbook and one desk per partner.
 * @returns the files written, below `folder`.
 * @throws EntenteError `workspace-exists`, `bad-partners`, `file-in-the-way`.
 */
export async function initWorkspace(folder: string, options: InitOptions): Promise<string[]> {
  if (existsSync(join(folder, CONFIG_FILE))) {
    throw new EntenteError('workspace-exists', `\`${folder}\` holds a workspace already`, {
      help: 'edit its entente.yaml, or choose another folder',
    })
  }
  const partners = [...new Set(options.partners)]
  if (partners.length === 0 || partners.includes(options.perspective)) {
    throw new EntenteError(
      'bad-partners',
      partners.length === 0 ? 'there are no partners' : 'the perspective cannot be its own partner',
      {
        help: 'name the partners as codes or names: --partners ARM,AZE',
      },
    )
  }
  const files = new Map<string, string>([
    [CONFIG_FILE, configText(options.perspective, partners)],
    [join('playbooks', 'base.yaml'), shippedBase().text],
    ...partners.map(
      (partner) => [join('playbooks', `${partner}.yaml`), newPlaybookText(partner, deskOf(partner))] as const,
    ),
    ['.gitignore', `# The archive and the journal: back them up, do not put them into git.\n${DATA_FOLDER}/\n`],
  ])
  // What is there stays: an ignore file of the user's own is kept, anything else in the way stops before the first write.
  if (existsSync(join(folder, '.gitignore'))) files.delete('.gitignore')
  const inTheWay = [...files.keys()].find((name) => existsSync(join(folder, name)))
  if (inTheWay !== undefined) {
    throw new EntenteError('file-in-the-way', `\`${join(folder, inTheWay)}\` is there already`, {
      help: 'move it away, or choose another folder',
    })
  }
  await mkdir(join(folder, 'playbooks'), { recursive: true })
  for (const [name, text] of files) await writeFile(join(folder, name), text, { flag: 'wx' })
  return [...files.keys()]
}

function deskOf(partner: ActorCode): string {
  return `desk-${partner.toLowerCase()}`
}

function configText(perspective: ActorCode, partners: readonly ActorCode[]): string {
  const config = {
    entente: 'workspace/v1',
    name: `Relations of ${displayName(perspective)}`,
    perspective,
    partners: partners.map((partner) => ({ actor: partner, desk: deskOf(partner) })),
    desks: partners.map((partner) => ({ id: deskOf(partner), title: `${displayName(partner)} desk` })),
  }
  return `# Whose chair one sits in, which relations are looked after, and by which desk.\n${stringify(config)}`
}
