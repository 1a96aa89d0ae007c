import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The repository's root. */
export const root: string = fileURLToPath(new URL('..', import.meta.url))

/** Real files that lie beside the repository; a user's clone has none, and tests that need them are skipped there. */
const shared = join(root, '../shared/data')
export const hasShared: boolean = existsSync(shared)

/** A file of the real event data, by its path below `events`. */
export function events(path: string): string {
  return join(shared, 'events', path)
}

/** A file of the structural data, by its path below `structure`. */
export function structure(path: string): string {
  return join(shared, 'structure', path)
}
