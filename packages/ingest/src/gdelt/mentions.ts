import { createReadStream } from 'node:fs'
import { createInterface } from 'node:readline'
import type { RawFile } from '../files/raw-file.ts'
import { type FileLedger, NOTHING } from '../ledger/ledger.ts'

/** Whether a file holds GDELT's mentions: 16 tab-separated columns, an event's id, its time and that of the article. */
export function isMentions(head: readonly string[]): boolean {
  const good = head.filter((line) => /^\d+\t\d{14}\t\d{14}\t/.test(line) && line.split('\t').length === 16).length
  return good > head.length / 2
}

/**
 * Mentions say which articles tell of an event; they are no events, so each row is skipped and counted. The file is not
 * entered in the manifest, so that a version that attaches mentions to their events will take it in.
 */
export async function skipMentions(file: RawFile): Promise<FileLedger> {
  let rows = 0
  for await (const line of createInterface({ input: createReadStream(file.textPath), crlfDelay: Infinity }))
    if (line !== '') rows += 1
  return {
    ...NOTHING,
    path: file.path,
    sha256: file.sha256,
    feed: 'gdelt2-mentions',
    status: 'ingested',
    rows,
    skipped: { mention: rows },
    rejections: [],
    unknownCodes: {},
  }
}
