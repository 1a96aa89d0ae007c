import { readdir, stat } from 'node:fs/promises'
import { dirname, join, relative, sep } from 'node:path'
import { EntenteError } from '@entente/model'
import type { Clock } from '../clock.ts'
import type { TakenFile } from './feed-desk.ts'

export interface FolderOptions {
  readonly path: string
  /** How often one looks; a file that did not change for so long has stopped growing. Milliseconds. */
  readonly everyMs: number
  readonly clock: Clock
  /** Takes files in together, those with a mapping by it. */
  readonly takeIn: (
    paths: readonly string[],
    mapping: string | undefined,
    signal: AbortSignal,
  ) => Promise<readonly TakenFile[]>
}

/** What one look at a folder brought. */
export interface FolderLook {
  readonly taken: readonly TakenFile[]
  /** Files that still grow, or wait for their turn. */
  readonly waiting: number
  readonly more: false
  readonly next: Date
}

export interface WatchedFolder {
  /** @throws EntenteError `no-such-folder`. */
  look(signal: AbortSignal): Promise<FolderLook>
}

const NOT_DATA = /\.(part|partial|crdownload|tmp|filepart)$|(^|\.)mapping\.ya?ml$/i
const HIDDEN = new RegExp(`(^|\\${sep})\\.`)

/**
 * Takes in files that appear in a folder or below it, once they have stopped growing; they stay where they are. What was
 * taken in is known by its hash, also after a restart; a file is looked at again when it, or the mapping beside it, changes.
 */
export function watchedFolder({ path, everyMs, clock, takeIn }: FolderOptions): WatchedFolder {
  const handled = new Map<string, string>()
  let before = new Map<string, string>()
  return {
    look: async (signal) => {
      const now = clock.now()
      const files = await listFolder(path)
      const present = new Map<string, string>()
      const ready = new Map<string | undefined, string[]>()
      let waiting = 0
      for (const file of files) {
        const mapping = mappingOf(file.path, files)
        const state = `${file.bytes} ${file.modified} ${mapping?.modified ?? ''}`
        present.set(file.path, state)
        if (handled.get(file.path) === state || NOT_DATA.test(file.path)) continue
        const quiet = before.get(file.path) === state || now.getTime() - file.modified >= everyMs
        if (!quiet) waiting += 1
        else ready.set(mapping?.path, [...(ready.get(mapping?.path) ?? []), file.path])
      }
      before = present
      for (const known of handled.keys()) if (!present.has(known)) handled.delete(known)
      const taken: TakenFile[] = []
      for (const [mapping, paths] of ready) {
        taken.push(...(await takeIn(paths, mapping, signal)))
        for (const one of paths) handled.set(one, present.get(one) ?? '')
      }
      return { taken, waiting, more: false, next: new Date(now.getTime() + everyMs) }
    },
  }
}

interface FoundFile {
  readonly path: string
  readonly bytes: number
  readonly modified: number
}

async function listFolder(path: string): Promise<FoundFile[]> {
  const entries = await readdir(path, { recursive: true, withFileTypes: true }).catch((cause: unknown) => {
    throw new EntenteError('no-such-folder', 'the folder that is watched cannot be read', {
      help: 'make it, or name another one under `feeds.folder.path` in entente.yaml',
      cause,
    })
  })
  const found: FoundFile[] = []
  for (const entry of entries) {
    const file = join(entry.parentPath, entry.name)
    if (!entry.isFile() || HIDDEN.test(relative(path, file))) continue
    // It may be gone by now.
    const info = await stat(file).catch(() => undefined)
    if (info !== undefined) found.push({ path: file, bytes: info.size, modified: info.mtimeMs })
  }
  return found.toSorted((a, b) => (a.path < b.path ? -1 : 1))
}

/** The mapping beside a file: `visits.csv.mapping.yaml`, `visits.mapping.yaml`, or `mapping.yaml` for all of a folder. */
function mappingOf(path: string, files: readonly FoundFile[]): FoundFile | undefined {
  const folder = dirname(path)
  const stem = join(folder, relative(folder, path).split('.')[0] ?? '')
  const names = [`${path}.mapping.yaml`, `${stem}.mapping.yaml`, join(folder, 'mapping.yaml')]
  return names.map((name) => files.find((file) => file.path === name)).find((file) => file !== undefined)
}
