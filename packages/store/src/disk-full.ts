import { EntenteError } from '@entente/model'

const CODES = new Set(['ENOSPC', 'EDQUOT', 'EFBIG', 'SQLITE_FULL'])
const WORDS = /no space left on device|disk quota exceeded|file too large|database or disk is full|disk full/i
const DEEPEST = 5

/**
 * The error `disk-full` where a fault, or what caused it, is a disk without room: as Node, SQLite and DuckDB tell it,
 * each in its own way. Undefined for every other fault.
 */
export function asDiskFull(fault: unknown): EntenteError | undefined {
  if (fault instanceof EntenteError && fault.code === 'disk-full') return fault
  if (!isDiskFull(fault, 0)) return undefined
  return new EntenteError('disk-full', 'the disk is full; what was acknowledged before is safe', {
    help: 'make room, then run the same command again: entente doctor tells how much is free and what may go',
    cause: fault,
  })
}

function isDiskFull(fault: unknown, depth: number): boolean {
  if (typeof fault !== 'object' || fault === null || depth > DEEPEST) return false
  if ('code' in fault && typeof fault.code === 'string' && CODES.has(fault.code)) return true
  if ('message' in fault && typeof fault.message === 'string' && WORDS.test(fault.message)) return true
  return 'cause' in fault && isDiskFull(fault.cause, depth + 1)
}
