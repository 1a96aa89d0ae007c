import { existsSync, readFileSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { type ActorCode, EntenteError } from '@entente/model'
import { type Playbook, readPlaybook } from '@entente/playbook'
import { ownersOf } from '../workspace/config.ts'
import type { Workspace } from '../workspace/open-workspace.ts'
import { errorOf, PLAYBOOKS_FOLDER, type Playbooks } from './load-playbooks.ts'
import { shippedBase } from './shipped.ts'

/**
 * Another playbook for a partner, from any file; bases are looked for beside it, then in the workspace.
 * @throws EntenteError `no-such-file`, `bad-playbook`, `other-partner`.
 */
export function loadOther(
  { folder, config }: Workspace,
  { catalogue, agreements }: Playbooks,
  partner: ActorCode,
  path: string,
): Playbook {
  const place = resolve(path)
  if (!existsSync(place)) {
    throw new EntenteError('no-such-file', `there is no file \`${path}\``, { help: 'give the path of a playbook' })
  }
  const beside = [dirname(place), join(folder, PLAYBOOKS_FOLDER)]
  const read = readPlaybook(
    { file: basename(path), text: readFileSync(place, 'utf8') },
    {
      perspective: config?.perspective ?? ('' as ActorCode),
      catalogue,
      agreements,
      desks: ownersOf(config?.desks ?? []).map(({ id }) => id),
    },
    (name) => {
      const found = beside.map((one) => join(one, `${name}.yaml`)).find((one) => existsSync(one))
      if (found !== undefined) return { file: `${name}.yaml`, text: readFileSync(found, 'utf8') }
      return name === 'base' ? shippedBase() : undefined
    },
  )
  if (!read.ok || read.playbook === undefined) throw errorOf(read.diagnostics)
  if (read.playbook.partner !== partner) {
    throw new EntenteError(
      'other-partner',
      `\`${path}\` is for ${read.playbook.partner ?? 'no partner'}, not ${partner}`,
      {
        help: `both playbooks are for the same partner: set partner: ${partner}`,
      },
    )
  }
  return read.playbook
}
