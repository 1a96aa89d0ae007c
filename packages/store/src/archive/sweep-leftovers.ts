import type { Dirent } from 'node:fs'
import { mkdir, readdir, rm } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import type { Kysely } from 'kysely'
import type { ManifestTables } from '../manifest/manifest-schema.ts'
import { isAlive } from './process-alive.ts'
import type { DataPaths } from './paths.ts'

/** How long a part that was merged into another stays for those who read it still: ten minutes. */
const GRACE_MS = 600_000

/** What lies in an archive's folders without being a part of it; paths are whole. */
export interface Leftovers {
  /** Half-written files, and what a dead process spilled or was sent. */
  readonly temporary: readonly string[]
  /** Parquet files (or others) below `archive` that the manifest does not name. */
  readonly strays: readonly string[]
  /** Merged parts whose time to be read is over, as the manifest names them. */
  readonly retired: readonly string[]
}

/**
 * Looks for what a process left that died, and for merged parts that nobody reads any more. While another process
 * writes, what it has not committed yet is among them: only the holder of the lock may sweep.
 */
export async function findLeftovers(paths: DataPaths, manifest: Kysely<ManifestTables>, now: Date): Promise<Leftovers> {
  const temporary = (await listed(paths.temporary))
    .map((entry) => entry.name)
    .filter((name) => !isOfLiving(name))
    .map((name) => join(paths.temporary, name))
  // The disk first, the manifest second: a part that is committed in between is not taken for a stray.
  const found = (await listed(paths.archive, true))
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
  const retired = await manifest.selectFrom('retired').selectAll().orderBy('path').execute()
  const named = new Set((await manifest.selectFrom('part').select('path').execute()).map((part) => part.path))
  for (const part of retired) named.add(part.path)
  const over = new Date(now.getTime() - GRACE_MS).toISOString()
  return {
    temporary: temporary.toSorted(),
    strays: found.filter((path) => !named.has(relative(paths.archive, path).split(sep).join('/'))).toSorted(),
    retired: retired.filter((part) => part.retired_at <= over).map((part) => part.path),
  }
}

/** Removes leftovers; only the holder of the lock may. Stopped in the middle, the next one removes the rest. */
export async function sweepLeftovers(
  paths: DataPaths,
  manifest: Kysely<ManifestTables>,
  now: Date,
): Promise<Leftovers> {
  await mkdir(paths.temporary, { recursive: true })
  await mkdir(paths.archive, { recursive: true })
  const left = await findLeftovers(paths, manifest, now)
  for (const path of left.temporary) await rm(path, { recursive: true, force: true })
  for (const path of left.strays) await rm(path, { force: true })
  for (const path of left.retired) {
    await rm(join(paths.archive, path), { force: true })
    await manifest.deleteFrom('retired').where('path', '=', path).execute()
  }
  return left
}

/** The folder that one process spills into, so that two never meet there. */
export function spillFolder(paths: DataPaths, unique: string): string {
  return join(paths.temporary, `spill-${process.pid}-${unique}`)
}

/** The folder in which one process collects files that it is sent; swept like any other once that process is gone. */
export function uploadFolder(paths: DataPaths, unique: string): string {
  return join(paths.temporary, `upload-${process.pid}-${unique}`)
}

function isOfLiving(name: string): boolean {
  const pid = /^(?:spill|upload)-(\d+)-/.exec(name)?.[1]
  return pid !== undefined && isAlive(Number(pid))
}

async function listed(folder: string, recursive = false): Promise<Dirent[]> {
  try {
    return await readdir(folder, { recursive, withFileTypes: true })
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return []
    throw error
  }
}
