import { EntenteError } from '@entente/model'

const CODES = new Set(['ENOSPC', 'EDQUOT', 'EFBIG', 'SQLITE_FULL', 'SQLITE_IOERR_SHMSIZE'])
/** SQLite does not say why a write failed: a limit on the size of files, or a disk at its end. */
const REFUSED = 'SQLITE_IOERR_WRITE'
const WORDS = /no space left on device|disk quota exceeded|file too large|database or disk is full|disk full/i
const DEEPEST = 5

/**
 * The error `disk-full` where a fault, or what caused it, is a disk without room: as Node, SQLite and DuckDB tell it,
 * each in its own way. Undefined for every other fault.
 */
export function asDiskFull(fault: unknown): EntenteError | undefined {
  if (fault instanceof EntenteError && fault.code === 'disk-full') return fault
  const how = whyNoRoom(fault, 0)
  if (how === undefined) return undefined
  return new EntenteError('disk-full', `the disk ${how}; what was acknowledged before is safe`, {
    help: 'make room, then run the same command again: entente doctor tells how much is free and what may go',
    cause: fault,
  })
}

function whyNoRoom(fault: unknown, depth: number): string | undefined {
  if (typeof fault !== 'object' || fault === null || depth > DEEPEST) return undefined
  const code = 'code' in fault && typeof fault.code === 'string' ? fault.code : ''
  if (code === REFUSED) return 'refuses to be written'
  if (CODES.has(code)) return 'is full'
  if ('message' in fault && typeof fault.message === 'string' && WORDS.test(fault.message)) return 'is full'
  return 'cause' in fault ? whyNoRoom(fault.cause, depth + 1) : undefined
}
