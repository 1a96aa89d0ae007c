import { addDays } from '@entente/model'
import { type Kysely, sql, type Transaction } from 'kysely'
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
  for (const { name, sha256, feed, from_at: from, until_at: until } of faults) {
    const replaced = times.some(
      (time) => time.feed === feed && from !== null && until !== null && time.from <= from && until <= time.until,
    )
    if (!replaced && !names.has(name)) continue
    let gone = transaction.deleteFrom('fault').where('name', '=', name).where('sha256', '=', sha256)
    if (!names.has(name)) gone = gone.where('feed', '=', feed).where('from_at', '=', from)
    await gone.execute()
  }
}

/** The times a file brought; of a feed that does not publish by the quarter of an hour, its days. */
function timesOf(file: SourceFile): readonly FeedTime[] {
  if (file.slots !== undefined && file.slots.length > 0) return file.slots
  return file.coverage.map(({ feed, from, to }) => ({
    feed,
    from: `${from}T00:00Z`,
    until: `${addDays(to, 1)}T00:00Z`,
  }))
}

/**
 * Enters files that could not be read; of the same bytes under the same name the last account stays, with how often it
 * came to that and since when.
 */
export async function noteFaults(manifest: Kysely<ManifestTables>, faults: readonly Fault[]): Promise<void> {
  if (faults.length === 0) return
  await manifest.transaction().execute(async (transaction) => {
    const before = new Map<string, { readonly tries: number; readonly firstAt: string }>()
    for (const { name, sha256 } of faults) {
      const known = await transaction
        .deleteFrom('fault')
        .where('name', '=', name)
        .where('sha256', '=', sha256)
        .returning(['tries', 'first_at', 'at'])
        .execute()
      const [one] = known
      if (one !== undefined) before.set(`${sha256} ${name}`, { tries: one.tries, firstAt: one.first_at ?? one.at })
    }
    for (const some of pieces(faults)) {
      const values = some.map(({ name, sha256, at, code, message, place }) => ({
        name,
        sha256,
        at,
        code,
        message,
        feed: place?.feed ?? null,
        from_at: place?.from ?? null,
        until_at: place?.until ?? null,
        tries: (before.get(`${sha256} ${name}`)?.tries ?? 0) + 1,
        first_at: before.get(`${sha256} ${name}`)?.firstAt ?? at,
      }))
      await transaction.insertInto('fault').values(values).execute()
    }
  })
}

/** Forgets the faults of files by their names: what was wanted came otherwise. */
export async function forgetFaults(manifest: Kysely<ManifestTables>, names: readonly string[]): Promise<void> {
  for (const some of pieces(names)) await manifest.deleteFrom('fault').where('name', 'in', some).execute()
}

/** Notes of files that are about to be forgotten which times they had brought; a file of mentions brings none. */
export async function noteLost(
  transaction: Transaction<ManifestTables>,
  hashes: readonly string[],
  at: string,
): Promise<void> {
  await sql`
    insert into fault (name, sha256, at, code, message, feed, from_at, until_at)
    select file.name, file.sha256, ${at}, 'part-lost', ${LOST}, brought.feed, from_at, until_at from (
      select file_id, feed, from_at, until_at from slot
      union all select file_id, feed, from_day || 'T00:00Z', date(to_day, '+1 day') || 'T00:00Z' from coverage
        where not exists (select 1 from slot where slot.file_id = coverage.file_id and slot.feed = coverage.feed)
      union all select id, null, null, null from file
        where not exists (select 1 from coverage where coverage.file_id = file.id)) brought
      join file on file.id = brought.file_id where file.sha256 in (${sql.join(hashes)})`.execute(transaction)
}

const LOST = 'it was taken in, and the part that held its rows was lost: ingest it again'
