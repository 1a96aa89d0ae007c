import { type BigIntStats } from 'node:fs'
import { stat } from 'node:fs/promises'
import { EntenteError } from '@entente/model'

/** What tells that a file is still the one that was looked at. */
export interface FileState {
  readonly inode: bigint
  readonly bytes: bigint
  /** Nanoseconds since 1970. */
  readonly changed: bigint
}

/** The state of a file now. */
export async function fileState(path: string): Promise<FileState> {
  const info: BigIntStats = await stat(path, { bigint: true })
  return { inode: info.ino, bytes: info.size, changed: info.mtimeNs }
}

/** The error `file-changed` where a file is no longer as it was, or no longer there. */
export async function changedSince(path: string, before: FileState): Promise<EntenteError | undefined> {
  const now = await fileState(path).catch(() => undefined)
  if (now === undefined) {
    return new EntenteError('file-changed', 'the file went away while it was read', {
      help: 'nothing of it is in the archive: put it back and run the command again',
    })
  }
  if (now.inode === before.inode && now.bytes === before.bytes && now.changed === before.changed) return undefined
  return new EntenteError('file-changed', 'the file changed while it was read', {
    help: 'nothing of it is in the archive: wait until the program that writes it is done, then run the command again',
  })
}
