import { readFile } from 'node:fs/promises'
import { parseMapping } from '@entente/ingest'
import { EntenteError } from '@entente/model'
import { type Clock, type FolderLook, type TakenFile, watchedFolder } from '@entente/watch'
import type { ArchiveDesk } from './archive-desk.ts'
import type { WatchedFeed } from './feed-watch.ts'
import type { Looker } from './looker.ts'

/** A folder whose files are taken in as they appear. */
export function folderLooker(
  path: string,
  everyMs: number,
  { clock, desk }: { readonly clock: Clock; readonly desk: ArchiveDesk },
): Looker {
  const faults = new Map<string, WatchedFeed['faults'][number]>()
  let last: { readonly at: Date; readonly look: FolderLook } | undefined

  const takeIn = async (
    paths: readonly string[],
    mapping: string | undefined,
    signal: AbortSignal,
  ): Promise<readonly TakenFile[]> => {
    if (mapping === undefined) return desk.take(paths, signal)
    try {
      return await desk.take(paths, signal, parseMapping(await readFile(mapping, 'utf8'), 'the mapping beside it'))
    } catch (fault) {
      // A mapping that is wrong says nothing against other files.
      if (!(fault instanceof EntenteError) || !/^(bad-mapping|person-column)$/.test(fault.code)) throw fault
      const error = { code: fault.code, message: fault.message }
      return paths.map((one) => ({ ...nothingOf(one), error }))
    }
  }
  const folder = watchedFolder({ path, everyMs, clock, takeIn })
  return {
    mirror: null,
    from: () => null,
    look: async (signal) => {
      const at = clock.now()
      const look = await folder.look(signal)
      for (const { name, error } of look.taken) {
        const tries = (faults.get(name)?.tries ?? 0) + 1
        if (error === null) faults.delete(name)
        else faults.set(name, { name, ...error, tries, lastAt: at.toISOString() })
      }
      last = { at, look }
      const failed = look.taken.flatMap(({ name, error }) => (error === null ? [] : [{ name, ...error }]))
      const { taken, more, next } = look
      return { feed: 'folder', at: at.toISOString(), taken, faults: failed, gaps: [], more, next }
    },
    health: async () => ({
      feed: 'folder',
      kind: 'folder',
      mirror: null,
      from: null,
      lastLook: last?.at.toISOString() ?? null,
      nextLook: last?.look.next.toISOString() ?? null,
      lastSlot: null,
      behindMinutes: null,
      queue: last?.look.waiting ?? 0,
      gaps: [],
      faults: [...faults.values()],
    }),
  }
}

function nothingOf(path: string): Omit<TakenFile, 'error'> {
  const name = path.split(/[/\\]/).at(-1) ?? path
  return { path, name, sha256: '', status: 'failed', feed: null, rows: 0, kept: 0, rejected: 0 }
}
