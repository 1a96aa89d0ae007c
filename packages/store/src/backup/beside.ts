import { randomUUID } from 'node:crypto'
import { mkdir, readdir, rename, rm } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { sync } from '../archive/durable-file.ts'
import { isAlive } from '../archive/process-alive.ts'

/**
 * Makes a folder whole or not at all: it is written beside its place under another name, synced, and renamed at the
 * end. What a process left that died at this is removed first.
 */
export async function writeBeside<Result>(place: string, write: (folder: string) => Promise<Result>): Promise<Result> {
  const parent = dirname(place)
  await mkdir(parent, { recursive: true })
  await sweepPartial(place)
  const folder = join(parent, `${partialName(place)}${process.pid}-${randomUUID().slice(0, 8)}`)
  await mkdir(folder)
  try {
    const result = await write(folder)
    await syncFolders(folder)
    await rename(folder, place)
    await sync(parent)
    return result
  } catch (error) {
    await rm(folder, { recursive: true, force: true })
    throw error
  }
}

async function sweepPartial(place: string): Promise<void> {
  const name = partialName(place)
  for (const entry of await readdir(dirname(place))) {
    if (!entry.startsWith(name)) continue
    const pid = Number.parseInt(entry.slice(name.length), 10)
    if (Number.isNaN(pid) || !isAlive(pid)) await rm(join(dirname(place), entry), { recursive: true, force: true })
  }
}

function partialName(place: string): string {
  return `.${basename(place)}.partial-`
}

async function syncFolders(folder: string): Promise<void> {
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    if (entry.isDirectory()) await syncFolders(join(folder, entry.name))
  }
  await sync(folder)
}
