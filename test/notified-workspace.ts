import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { openWorkspace, type Workspace } from 'entente'
import { DESK_CONFIG } from './desk-config.ts'
import { withFolder } from './temporary-workspace.ts'

/** A key of 32 bytes that every test may know. */
const SECRET = `whsec_${Buffer.from('an example key of thirty-two byt').toString('base64')}`
export const ENV = { HOOK_SECRET: SECRET }

/** Makes a folder a workspace that tells others; `notify` as it stands in entente.yaml, without the key itself. */
async function prepareNotified(folder: string, notify: string): Promise<void> {
  const indented = notify.trim().replaceAll(/^/gm, '  ')
  await writeFile(join(folder, 'entente.yaml'), `${DESK_CONFIG}notify:\n${indented}\n`)
}

/** Such a workspace, which goes away after `use`. */
export function withNotified<Result>(
  notify: string,
  use: (workspace: Workspace, folder: string) => Promise<Result>,
): Promise<Result> {
  return withFolder(async (folder) => {
    await prepareNotified(folder, notify)
    const workspace = await openWorkspace(folder, { cwd: folder, create: true })
    try {
      return await use(workspace, folder)
    } finally {
      await workspace.close()
    }
  })
}
