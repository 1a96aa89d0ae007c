import { join } from 'node:path'

/** Where a workspace's data lie; everything below `root` can be backed up as one folder. */
export interface DataPaths {
  readonly root: string
  readonly archive: string
  readonly journal: string
  readonly lock: string
  /** Half-written files, what the engine spills, and what the server was sent; empty whenever nobody writes. */
  readonly temporary: string
  /** Where damaged parts go that were forgotten. */
  readonly damaged: string
}

export function dataPaths(root: string): DataPaths {
  return {
    root,
    archive: join(root, 'archive'),
    journal: join(root, 'journal.db'),
    lock: join(root, 'writer.lock'),
    temporary: join(root, 'tmp'),
    damaged: join(root, 'damaged'),
  }
}
