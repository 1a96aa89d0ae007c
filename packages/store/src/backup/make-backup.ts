import { existsSync } from 'node:fs'
import { readdir, rm, stat, writeFile } from 'node:fs/promises'
import { join, relative, resolve, sep } from 'node:path'
import { EntenteError } from '@entente/model'
import Database from 'libsql'
import { fileSha256, sync } from '../archive/durable-file.ts'
import type { Part } from '../archive/entries.ts'
import { type DataPaths, dataPaths } from '../archive/paths.ts'
import { openManifest } from '../manifest/open-manifest.ts'
import { listParts, sumRows } from '../manifest/list-parts.ts'
import { type BackupLabel, LABEL_FILE } from './backup-label.ts'
import { writeBeside } from './beside.ts'
import { copyPart, type CopyHow } from './copy-part.ts'

export interface BackupOptions {
  readonly now: () => Date
  /** `link` (default) shares the bytes where the file system allows; `copy` makes the backup independent of the disk's errors. */
  readonly how?: CopyHow
  /** Called after each part. */
  readonly onPart?: (done: number, total: number) => void
  readonly signal?: AbortSignal
}

/** A merge may take a part away while it is copied; then the journal is copied again, and with it the list. */
const ATTEMPTS = 5

/**
 * Copies journal and archive as they were at one instant, also while others write: first the journal, then exactly the
 * parts that this copy names, each read back and compared with its hash. The folder appears when it is whole.
 * @throws EntenteError `file-in-the-way`, `bad-place`, `damaged-part`, `interrupted`.
 */
export async function makeBackup(paths: DataPaths, place: string, options: BackupOptions): Promise<BackupLabel> {
  await checkPlace(paths, place)
  return writeBeside(place, async (folder) => {
    const to = dataPaths(folder)
    const { parts, files } = await copyAll(paths, to, options)
    await dropUnnamed(to, parts)
    await sync(to.journal)
    const label: BackupLabel = {
      entente: 'backup/v1',
      madeAt: options.now().toISOString(),
      parts: parts.length,
      reports: sumRows(parts, 'report'),
      files,
      bytes: parts.reduce((sum, part) => sum + part.bytes, (await stat(to.journal)).size),
      journal: await fileSha256(to.journal),
    }
    await writeFile(join(folder, LABEL_FILE), `${JSON.stringify(label, null, 2)}\n`)
    await sync(join(folder, LABEL_FILE))
    // Where an empty folder was named, the rename puts this one in its stead.
    return label
  })
}

async function checkPlace(paths: DataPaths, place: string): Promise<void> {
  const inside = relative(resolve(paths.root), resolve(place))
  if (inside === '' || !inside.startsWith('..')) {
    throw new EntenteError('bad-place', 'a backup cannot lie inside the data that it copies', {
      help: 'name a folder elsewhere, best on another disk',
    })
  }
  const taken = existsSync(place) && (!(await stat(place)).isDirectory() || (await readdir(place)).length > 0)
  if (taken) {
    throw new EntenteError('file-in-the-way', `\`${place}\` is there already`, {
      help: 'name a folder that is not there yet, such as one with the date',
    })
  }
}

async function copyAll(
  from: DataPaths,
  to: DataPaths,
  options: BackupOptions,
): Promise<{ readonly parts: readonly Part[]; readonly files: number }> {
  for (let attempt = 1; ; attempt += 1) {
    const named = await copyJournal(from, to)
    const lost = await copyParts(from, to, named.parts, options)
    if (lost === undefined) return named
    if (attempt === ATTEMPTS || (await namesStill(from, lost))) throw damaged(lost, 'is missing')
  }
}

/** A copy of the journal as one transaction sees it, in one file, without what is retired. */
async function copyJournal(
  from: DataPaths,
  to: DataPaths,
): Promise<{ readonly parts: readonly Part[]; readonly files: number }> {
  await rm(to.journal, { force: true })
  const journal = new Database(from.journal, { timeout: 30_000 })
  try {
    journal.prepare('vacuum into ?').run(to.journal)
  } finally {
    journal.close()
  }
  const copy = openManifest(to.journal, 'delete')
  try {
    await copy.deleteFrom('retired').execute()
    const parts = await listParts(copy)
    const { files } = await copy
      .selectFrom('file')
      .select((count) => count.fn.countAll<number>().as('files'))
      .executeTakeFirstOrThrow()
    return { parts, files }
  } finally {
    await copy.destroy()
  }
}

/** @returns a part that is not on disk, if there is one. */
async function copyParts(
  from: DataPaths,
  to: DataPaths,
  parts: readonly Part[],
  options: BackupOptions,
): Promise<Part | undefined> {
  for (const [at, part] of parts.entries()) {
    if (options.signal?.aborted === true) {
      throw new EntenteError('interrupted', 'stopped before the backup was whole: nothing is left of it')
    }
    const target = join(to.archive, part.path)
    if (!existsSync(target)) {
      try {
        if (!(await copyPart(join(from.archive, part.path), target, part.sha256, options.how ?? 'link')))
          throw damaged(part, 'has other bytes than when it was written')
      } catch (error) {
        if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return part
        throw error
      }
    }
    options.onPart?.(at + 1, parts.length)
  }
  return undefined
}

async function namesStill(from: DataPaths, part: Part): Promise<boolean> {
  const manifest = openManifest(from.journal)
  try {
    return (await listParts(manifest, { feed: part.feed })).some((named) => named.path === part.path)
  } finally {
    await manifest.destroy()
  }
}

/** Parts of an attempt before this one that the last copy of the journal does not name. */
async function dropUnnamed(to: DataPaths, parts: readonly Part[]): Promise<void> {
  if (!existsSync(to.archive)) return
  const named = new Set(parts.map((part) => part.path))
  for (const entry of await readdir(to.archive, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name)
    if (entry.isFile() && !named.has(relative(to.archive, path).split(sep).join('/'))) await rm(path)
  }
}

function damaged(part: Part, how: string): EntenteError {
  return new EntenteError('damaged-part', `the part \`${part.path}\` ${how}`, {
    help: 'entente doctor tells which files it came from',
  })
}
