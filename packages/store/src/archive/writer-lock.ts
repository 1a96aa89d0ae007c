import { readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'
import { EntenteError } from '@entente/model'
import Database from 'libsql'

export interface WriterLock {
  release(): void
}

/** Who holds the right to write, or held it when it died. */
export interface LockHolder {
  /** In words, such as `entente ingest, process 4711`. */
  readonly holder: string
  /** Its process on the machine it runs on. */
  readonly pid: number | null
}

export interface LockOptions {
  /** What another process is told that finds the archive busy. */
  readonly holder: string
  /** How long to wait for another writer, in milliseconds. Default 0: not at all. */
  readonly waitMs?: number
  /** Called once when the wait begins, with who is waited for. */
  readonly onWait?: (holder: string) => void
  /** Ends the wait. */
  readonly signal?: AbortSignal
}

const STEP_MS = 100

/**
 * Takes the right to write to an archive. It is a lock of the operating system on a small database file, so it is free
 * again the moment its holder dies, however it dies. Who holds it stands in a file beside it, which is a courtesy: it
 * goes with the release, so that one which is left tells of a writer that died.
 * @throws EntenteError `archive-busy` when another process still holds it after `waitMs`; `interrupted`.
 */
export async function takeWriterLock(path: string, options: LockOptions): Promise<WriterLock> {
  const waitMs = options.waitMs ?? 0
  for (let waited = 0; ; waited += STEP_MS) {
    const lock = tryLock(path, options.holder)
    if (lock !== undefined) return lock
    const holder = readHolder(path)?.holder ?? 'unknown'
    if (waited >= waitMs) throw busy(holder, waitMs)
    if (waited === 0) options.onWait?.(holder)
    await pause(STEP_MS, undefined, options.signal === undefined ? {} : { signal: options.signal }).catch(
      (cause: unknown) => {
        throw new EntenteError('interrupted', 'stopped while another process was writing', { cause })
      },
    )
  }
}

/** Whether somebody writes at this moment; does not disturb. A lock that was never taken is free. */
export function isLocked(path: string): boolean {
  if (statSync(path, { throwIfNoEntry: false }) === undefined) return false
  const database = openExclusive(path)
  database?.close()
  return database === undefined
}

/** Who wrote the name beside the lock; undefined where nobody did since the last orderly release. */
export function readHolder(path: string): LockHolder | undefined {
  let text: string
  try {
    text = readFileSync(holderPath(path), 'utf8')
  } catch {
    return undefined
  }
  const [holder = '', pid = ''] = text.split('\n')
  return { holder, pid: /^\d+$/.test(pid) ? Number(pid) : null }
}

/** Where the name of the holder stands. */
function holderPath(path: string): string {
  return `${path}.holder`
}

function tryLock(path: string, holder: string): WriterLock | undefined {
  const database = openExclusive(path)
  if (database === undefined) return undefined
  try {
    writeFileSync(holderPath(path), `${holder}\n${process.pid}\n`)
  } catch {
    // The lock itself is what counts; on a full disk there may be no room even for a name.
  }
  return {
    release: () => {
      rmSync(holderPath(path), { force: true })
      database.close()
    },
  }
}

function openExclusive(path: string): Database.Database | undefined {
  const database = new Database(path, { timeout: 0 })
  try {
    database.exec('begin exclusive')
    return database
  } catch (cause) {
    database.close()
    if (cause instanceof Error && 'code' in cause && String(cause.code).startsWith('SQLITE_BUSY')) return undefined
    throw cause
  }
}

function busy(holder: string, waitMs: number): EntenteError {
  const waited = waitMs === 0 ? '' : ` after ${Math.round(waitMs / 100) / 10} s`
  return new EntenteError('archive-busy', `another process is still writing to this archive${waited} (${holder})`, {
    help: 'wait until it has finished, then run the command again',
  })
}
