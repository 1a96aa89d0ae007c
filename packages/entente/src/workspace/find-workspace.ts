import { existsSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'

export const CONFIG_FILE = 'entente.yaml'
/** Below a workspace: the archive and the journal. Meant to be backed up, not to be put into git. */
export const DATA_FOLDER = '.entente'

/** The workspace that holds `start`: the nearest folder upward with `entente.yaml` or data of its own. */
export function findWorkspace(start: string): string | undefined {
  for (let folder = resolve(start); ; folder = dirname(folder)) {
    if (existsSync(join(folder, CONFIG_FILE)) || existsSync(join(folder, DATA_FOLDER))) return folder
    if (dirname(folder) === folder) return undefined
  }
}
