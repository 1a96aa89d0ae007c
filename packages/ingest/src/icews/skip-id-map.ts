import { isIdMap, readIdMap } from '../files/id-map.ts'
import type { RawFile } from '../files/raw-file.ts'
import { type FileLedger, NOTHING } from '../ledger/ledger.ts'

/** Whether a file names the ids of an extract, or only says how many there are (`stat.txt`). */
export function isBesideExtract(file: RawFile): boolean {
  return isIdMap(file.head) || isCounts(file)
}

/** The names of ids are read with the files that hold them, and are no events: each is skipped and counted. */
export function skipIdMap(file: RawFile): FileLedger {
  const rows = isCounts(file) ? file.head.length : readIdMap(file.textPath).size
  return {
    ...NOTHING,
    path: file.path,
    sha256: file.sha256,
    feed: 'icews-ids',
    status: 'ingested',
    rows,
    skipped: { 'id-map': rows },
    rejections: [],
    unknownCodes: {},
  }
}

function isCounts(file: RawFile): boolean {
  return file.name === 'stat.txt' && file.head.length === 1 && /^\d+\t\d+(\t\d+)?\s*$/.test(file.head[0] ?? '')
}
