import { readFileSync, writeFileSync } from 'node:fs'
import { EntenteError } from '@entente/model'
import Database from 'libsql'

export interface WriterLock {
  release(): void
}

/**
 * Takes the right to write to an archive. It is a lock of the operating system on a small database file, so it is free
 * again the moment its holder dies, however it dies.
 * @throws EntenteError `archive-busy` when another process holds it.
 */
export function takeWriterLock(path: string, holder: string): WriterLock {
  const database = new Database(path, { timeout: 200 })
  try {
    database.exec('begin exclusive')
  } catch (cause) {
    database.close()
    throw new EntenteError('archive-busy', `another process is writing to this archive (${readHolder(path)})`, {
      help: 'wait until it has finished, then run the command again',
      cause,
    })
  }
  writeFileSync(`${path}.holder`, holder)
  return { release: () => database.close() }
}

function readHolder(path: string): string {
  try {
    return readFileSync(`${path}.holder`, 'utf8')
  } catch {
    return 'unknown'
  }
}
