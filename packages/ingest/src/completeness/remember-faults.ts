import { basename } from 'node:path'
import type { ArchiveWriter, Fault } from '@entente/store'
import type { FileLedger } from '../ledger/ledger.ts'
import { slotOfName } from './slot-of-name.ts'

/** What is said of files that may be anything: where the name does not tell a feed's file either, nothing is missed. */
const NOT_OF_A_FEED: ReadonlySet<string> = new Set([
  'unknown-layout',
  'scheme-needed',
  'scheme-mismatch',
  'feed-mismatch',
  'no-such-column',
])

/** Notes the files of a run that brought nothing: those that failed, and those of which every row was rejected. */
export async function rememberFaults(
  writer: ArchiveWriter | undefined,
  ledgers: readonly FileLedger[],
  now: () => Date,
): Promise<void> {
  const at = now().toISOString()
  await writer?.noteFaults(
    ledgers.flatMap((ledger): Fault[] => {
      const wrong = faultOf(ledger)
      if (wrong === undefined) return []
      const name = basename(ledger.path)
      const place = slotOfName(name)
      if (place === undefined && NOT_OF_A_FEED.has(wrong.code)) return []
      return [{ name, sha256: ledger.sha256, at, ...wrong, ...(place === undefined ? {} : { place }) }]
    }),
  )
}

function faultOf({ error, status, rows, rejected }: FileLedger): { code: string; message: string } | undefined {
  if (error !== undefined) return { code: error.code, message: error.message }
  if (status === 'failed' || rows === 0 || rejected < rows) return undefined
  return { code: 'all-rejected', message: `every row of it was rejected (${rows})` }
}
