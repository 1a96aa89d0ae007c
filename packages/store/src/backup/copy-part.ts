import { constants } from 'node:fs'
import { copyFile, link, mkdir, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import { fileSha256, sync } from '../archive/durable-file.ts'

/** How a copy shares bytes with what it was made from. */
export type CopyHow = 'link' | 'copy'

/**
 * Copies a part, or links to it where that is wished and possible, syncs it to disk and reads it back.
 * @returns whether the copy has this hash; one that has not is removed.
 * @throws where there is no such file (ENOENT), or no room.
 */
export async function copyPart(from: string, to: string, sha256: string, how: CopyHow): Promise<boolean> {
  await mkdir(dirname(to), { recursive: true })
  if (how === 'copy' || !(await linked(from, to))) await copyFile(from, to, constants.COPYFILE_FICLONE)
  await sync(to)
  if ((await fileSha256(to)) === sha256) return true
  await rm(to, { force: true })
  return false
}

/** Other file systems, and some that know no links, take a copy. */
async function linked(from: string, to: string): Promise<boolean> {
  try {
    await link(from, to)
    return true
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined
    if (code === 'EXDEV' || code === 'EPERM' || code === 'ENOTSUP' || code === 'EMLINK' || code === 'ENOSYS')
      return false
    throw error
  }
}
