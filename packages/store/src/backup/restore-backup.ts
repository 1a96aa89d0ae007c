import { existsSync } from 'node:fs'
import { copyFile, mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { EntenteError } from '@entente/model'
import Database from 'libsql'
import { fileSha256, sync } from '../archive/durable-file.ts'
import { type DataPaths, dataPaths } from '../archive/paths.ts'
import { takeWriterLock } from '../archive/writer-lock.ts'
import { listParts } from '../manifest/list-parts.ts'
import { openManifest } from '../manifest/open-manifest.ts'
import { badBackup, type BackupLabel, readLabel } from './backup-label.ts'
import { writeBeside } from './beside.ts'
import { copyPart } from './copy-part.ts'

export interface RestoreOptions {
  /** What another process is told that wants to write meanwhile. */
  readonly holder: string
  /** Called after each part. */
  readonly onPart?: (done: number, total: number) => void
  readonly signal?: AbortSignal
}

/**
 * Makes the data folder `root` from a backup. Everything is compared with its hash before the folder appears; the backup
 * stays as it is and shares nothing with what is made.
 * @throws EntenteError `archive-not-empty`, `bad-backup`, `journal-newer`, `archive-busy`, `interrupted`.
 */
export async function restoreBackup(backup: string, root: string, options: RestoreOptions): Promise<BackupLabel> {
  const label = await readLabel(backup)
  const from = dataPaths(backup)
  const paths = dataPaths(root)
  refuseUnlessEmpty(paths)
  if (!existsSync(from.journal) || (await fileSha256(from.journal)) !== label.journal)
    throw badBackup('the journal of this backup is missing or damaged')
  return writeBeside(root, async (folder) => {
    await copyInto(from, dataPaths(folder), options)
    await clear(paths, options.holder)
    return label
  })
}

async function copyInto(from: DataPaths, to: DataPaths, options: RestoreOptions): Promise<void> {
  await copyFile(from.journal, to.journal)
  const manifest = openManifest(to.journal, 'delete')
  try {
    const parts = await listParts(manifest)
    await mkdir(to.archive, { recursive: true })
    for (const [at, part] of parts.entries()) {
      if (options.signal?.aborted === true) {
        throw new EntenteError('interrupted', 'stopped before all was restored: nothing is left of it')
      }
      const source = join(from.archive, part.path)
      if (!existsSync(source) || !(await copyPart(source, join(to.archive, part.path), part.sha256, 'copy')))
        throw badBackup(`the part \`${part.path}\` of this backup is missing or damaged`)
      options.onPart?.(at + 1, parts.length)
    }
  } finally {
    await manifest.destroy()
  }
  await sync(to.journal)
}

/** Whatever holds a row anywhere in its journal is not empty, also what this version does not know. */
function refuseUnlessEmpty(paths: DataPaths): void {
  if (!existsSync(paths.journal)) return
  const database = new Database(paths.journal)
  try {
    const tables = database.prepare("select name from sqlite_master where type = 'table'").all() as { name: string }[]
    for (const { name } of tables) {
      if (database.prepare(`select 1 from "${name.replaceAll('"', '""')}" limit 1`).get() === undefined) continue
      throw new EntenteError('archive-not-empty', `\`${paths.root}\` holds data already`, {
        help: 'restore into another folder, or move that one away first',
      })
    }
  } finally {
    database.close()
  }
}

/** Makes room for the rename; what is removed was found empty, and is looked at once more under the lock. */
async function clear(paths: DataPaths, holder: string): Promise<void> {
  if (!existsSync(paths.root)) return
  const lock = await takeWriterLock(paths.lock, { holder })
  try {
    refuseUnlessEmpty(paths)
    await rm(paths.root, { recursive: true, force: true })
  } finally {
    lock.release()
  }
}
