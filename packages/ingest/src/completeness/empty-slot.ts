import { basename } from 'node:path'
import { addDays, type Day } from '@entente/model'
import type { ArchiveWriter, DaySpan, FeedTime } from '@entente/store'
import type { RawFile } from '../files/raw-file.ts'
import { type FileLedger, NOTHING } from '../ledger/ledger.ts'
import { scheduleOf } from './schedules.ts'
import { slotOfName } from './slot-of-name.ts'

/**
 * Whether a file is a packed export without a row: GDELT publishes such now and then. A file of no bytes at all is none,
 * it is a download that failed.
 */
export function isEmptySlot(file: RawFile): boolean {
  const packed = /\.(zip|gz)$/i.test(basename(file.path))
  return packed && file.head.length === 0 && placeOf(file) !== undefined
}

/** Takes in an export without a row: its time came, and holds nothing. Without a writer it only counts. */
export async function takeEmptySlot(
  writer: ArchiveWriter | undefined,
  file: RawFile,
  now: () => Date,
): Promise<FileLedger> {
  const place = placeOf(file)
  const ledger: FileLedger = {
    ...NOTHING,
    path: file.path,
    sha256: file.sha256,
    feed: place?.feed ?? null,
    status: 'ingested',
    rejections: [],
    unknownCodes: {},
  }
  if (place === undefined) return ledger
  await writer?.commit(
    [],
    [
      {
        sha256: file.sha256,
        name: basename(file.path),
        feed: place.feed,
        bytes: file.bytes,
        ingestedAt: now().toISOString(),
        ledger,
        coverage: [{ feed: place.feed, ...daysOf(place) }],
        slots: scheduleOf(place.feed)?.every === 'quarter-hour' ? [place] : [],
      },
    ],
  )
  return ledger
}

/** An empty back file says nothing of a whole year: only files of a slot or a day count. */
function placeOf(file: RawFile): FeedTime | undefined {
  const place = slotOfName(basename(file.path)) ?? slotOfName(file.name)
  return place?.feed === 'gdelt1-back' ? undefined : place
}

function daysOf({ from, until }: FeedTime): DaySpan {
  const last = until.slice(0, 10) as Day
  return { from: from.slice(0, 10) as Day, to: until.endsWith('T00:00Z') ? addDays(last, -1) : last }
}
