import { cp, mkdtemp, rename, rm } from 'node:fs/promises'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { openWorkspace, type Workspace } from 'entente'
import { inject } from 'vitest'
import { generateSampleRegion } from '../scripts/sample-region/generate-sample-region.ts'
import { root } from './shared-data.ts'
import { take } from './temporary-workspace.ts'

/**
 * Puts the sample region into an empty folder: its `entente.yaml`, its feed, and the archive with all of it. It is made and
 * taken in by the first test of a run that asks; the others get a copy.
 */
export async function copySampleRegion(folder: string): Promise<void> {
  const made = join(inject('runFolder'), 'sample-region')
  if (!existsSync(made)) await makeSampleRegion(made)
  await cp(made, folder, { recursive: true })
}

/** A workspace of its own with the sample region. */
export async function openSampleRegion(folder: string): Promise<Workspace> {
  await copySampleRegion(folder)
  return openWorkspace(folder, { cwd: folder })
}

async function makeSampleRegion(made: string): Promise<void> {
  const folder = await mkdtemp(`${made}-`)
  await cp(join(root, 'examples/sample-region/entente.yaml'), join(folder, 'entente.yaml'))
  const { files } = await generateSampleRegion(join(folder, 'feed'))
  const workspace = await openWorkspace(folder, { cwd: folder, create: true })
  try {
    await take(workspace, files)
  } finally {
    await workspace.close()
  }
  // Where another test made it meanwhile, that one stays.
  await rename(folder, made).catch(() => rm(folder, { recursive: true }))
}
