import { existsSync } from 'node:fs'
import { mkdir, rename } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { dataPaths } from '../archive/paths.ts'
import { sweepLeftovers } from '../archive/sweep-leftovers.ts'
import { type LockOptions, takeWriterLock } from '../archive/writer-lock.ts'
import { noteLost, pieces } from '../manifest/note-arrivals.ts'
import { openManifest } from '../manifest/open-manifest.ts'
import type { Finding } from './finding.ts'

/**
 * Sweeps what can be swept without touching what the manifest names, under the right to write.
 * @returns the findings, with those that are done marked so.
 * @throws EntenteError `archive-busy`.
 */
export async function fixFindings(
  root: string,
  findings: readonly Finding[],
  options: LockOptions & { readonly now: () => Date },
): Promise<Finding[]> {
  if (!findings.some((found) => found.fixable)) return [...findings]
  const paths = dataPaths(root)
  const lock = await takeWriterLock(paths.lock, options)
  const manifest = openManifest(paths.journal)
  try {
    await sweepLeftovers(paths, manifest, options.now())
  } finally {
    await manifest.destroy()
    lock.release()
  }
  return findings.map((found) => (found.fixable ? { ...found, fixed: true } : found))
}

/**
 * Takes missing and damaged parts out of the manifest, with the files they came from, so that these can be taken in again
 * (until then they count as failed);
 * their rows in other parts stay and count as duplicates then. What is left of a damaged part is moved to `damaged`.
 * @returns the findings, with those that are done marked so.
 * @throws EntenteError `archive-busy`.
 */
export async function forgetDamaged(
  root: string,
  findings: readonly Finding[],
  options: LockOptions & { readonly now: () => Date },
): Promise<Finding[]> {
  const broken = findings.filter((found) => found.code === 'part-missing' || found.code === 'part-damaged')
  if (broken.length === 0) return [...findings]
  const paths = dataPaths(root)
  const lock = await takeWriterLock(paths.lock, options)
  const manifest = openManifest(paths.journal)
  try {
    for (const { paths: inRoot, files } of broken) {
      const hashes = files.map((file) => file.sha256)
      const names = inRoot.map((path) => path.replaceAll('\\', '/').replace(/^archive\//, ''))
      await manifest.transaction().execute(async (transaction) => {
        const parts = transaction.selectFrom('part').select('id').where('path', 'in', names)
        await transaction.deleteFrom('part_file').where('part_id', 'in', parts).execute()
        await transaction.deleteFrom('part').where('path', 'in', names).execute()
        for (const some of pieces(hashes)) {
          await noteLost(transaction, some, options.now().toISOString())
          const ids = transaction.selectFrom('file').select('id').where('sha256', 'in', some)
          await transaction.deleteFrom('coverage').where('file_id', 'in', ids).execute()
          await transaction.deleteFrom('slot').where('file_id', 'in', ids).execute()
          await transaction.deleteFrom('file').where('sha256', 'in', some).execute()
        }
      })
      for (const path of inRoot) {
        if (!existsSync(join(root, path))) continue
        await mkdir(paths.damaged, { recursive: true })
        await rename(join(root, path), join(paths.damaged, basename(path)))
      }
    }
  } finally {
    await manifest.destroy()
    lock.release()
  }
  return findings.map((found) => (broken.includes(found) ? { ...found, fixed: true } : found))
}
