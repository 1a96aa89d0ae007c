import { existsSync } from 'node:fs'
import { readFile, stat } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { EntenteError } from '@entente/model'
import { openStore, type Store, type StoreOptions } from '@entente/store'
import { parseConfig, type WorkspaceConfig } from './config.ts'
import { CONFIG_FILE, DATA_FOLDER, findWorkspace } from './find-workspace.ts'

/** A folder with what is intended (`entente.yaml`), what happened (the archive) and what was done (the journal). */
export interface Workspace {
  readonly folder: string
  /** Undefined where a folder holds data only, as after an ingest without `entente init`. */
  readonly config: WorkspaceConfig | undefined
  readonly store: Store
  close(): Promise<void>
}

/**
 * Opens a workspace: `folder`, or else the one that holds the current folder `cwd`.
 * @throws EntenteError `no-workspace`, `bad-workspace`, `journal-newer`.
 */
export async function openWorkspace(
  folder: string | undefined,
  options: StoreOptions & { readonly cwd: string; readonly create?: boolean },
): Promise<Workspace> {
  const place = await locateWorkspace(folder, options)
  const configPath = join(place, CONFIG_FILE)
  const config = existsSync(configPath) ? parseConfig(await readFile(configPath, 'utf8'), configPath) : undefined
  const store = await openStore(join(place, DATA_FOLDER), options)
  return { folder: place, config, store, close: () => store.close() }
}

/**
 * Where a workspace is, without opening it.
 * @throws EntenteError `no-workspace`.
 */
export async function locateWorkspace(
  folder: string | undefined,
  options: { readonly cwd: string; readonly create?: boolean },
): Promise<string> {
  const help = 'make one with: entente init DIR --perspective KAZ --partners ARM,AZE'
  if (folder !== undefined) {
    const place = resolve(options.cwd, folder)
    const info = await stat(place).catch(() => undefined)
    if (info === undefined && options.create !== true)
      throw new EntenteError('no-workspace', `there is no folder \`${folder}\``, { help })
    if (info !== undefined && !info.isDirectory())
      throw new EntenteError('no-workspace', `\`${folder}\` is not a folder`, { help })
    const isWorkspace = existsSync(join(place, CONFIG_FILE)) || existsSync(join(place, DATA_FOLDER))
    if (!isWorkspace && options.create !== true)
      throw new EntenteError('no-workspace', `\`${folder}\` holds no workspace`, { help })
    return place
  }
  const found = findWorkspace(options.cwd)
  if (found !== undefined) return found
  if (options.create === true) return options.cwd
  throw new EntenteError('no-workspace', 'there is no workspace here or above', {
    help: `${help}; or take in files first: entente ingest FILES`,
  })
}
