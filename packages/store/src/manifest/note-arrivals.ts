import { addDays } from '@entente/model'
import type { Kysely, Transaction } from 'kysely'
import type { Fault, FeedTime, SourceFile } from '../archive/entries.ts'
import type { ManifestTables } from './manifest-schema.ts'

/** Rows of one statement; SQLite takes 32,766 values. */
const AT_ONCE = 1000

/** Cuts a list into pieces that fit one statement. */
export function* pieces<Item>(list: readonly Item[]): Generator<readonly Item[]> {
  for (let first = 0; first < list.length; first += AT_ONCE) yield list.slice(first, first + AT_ONCE)
}

/** Enters the publishing times that a file brought. */
export async function insertSlots(
  transaction: Transaction<ManifestTables>,
  fileId: number,
  slots: readonly FeedTime[],
): Promise<void> {
  for (const some of pieces(slots)) {
    const values = some.map(({ feed, from, until }) => ({ file_id: fileId, feed, from_at: from, until_at: until }))
    await transaction.insertInto('slot').values(values).execute()
  }
}

/** Forgets the faults in whose place files have come: of the same name, or for the same time of the same feed. */
export async function clearFaults(
  transaction: Transaction<ManifestTables>,
  files: readonly SourceFile[],
): Promise<void> {
  const faults = await transaction.selectFrom('fault').selectAll().execute()
  if (faults.length === 0) return
  const names = new Set(files.map((file) => file.name))
  const times = files.flatMap(timesOf)
  for (const fault of faults) {
    const { feed, from_at: from, until_at: until } = fault
    const replaced = times.some(
      (time) => time.feed === feed && from !== null && until !== null && time.from <= from && until <= time.until,
    )
    if (!replaced && !names.has(fault.name)) continue
    await transaction
      .deleteFrom('fault')
      .where('name', '=', fault.name)
      .where('sha256', '=', fault.sha256)
      .execute()
  }
}

/** The times a file brought; of a feed that does not publish by the quarter of an hour, its days. */
function timesOf(file: SourceFile): readonly FeedTime[] {
  if (file.slots !== undefined && file.slots.length > 0) return file.slots
  return file.coverage.map(({ feed, from, to }) => ({ feed, from: `${from}T00:00Z`, until: `${addDays(to, 1)}T00:00Z` }))
}

/** Enters files that could not be read; of one that is in already with the same bytes, the last account stays. */
export async function noteFaults(manifest: Kysely<ManifestTables>, faults: readonly Fault[]): Promise<void> {
  if (faults.length === 0) return
  await manifest.transaction().execute(async (transaction) => {
    for (const some of pieces(faults)) {
      await transaction
        .replaceInto('fault')
        .values(
          some.map(({ name, sha256, at, code, message, place }) => ({
            name,
            sha256,
            at,
            code,
            message,
            feed: place?.feed ?? null,
            from_at: place?.from ?? null,
            until_at: place?.until ?? null,
          })),
        )
        .execute()
    }
  })
}
