import type { Kysely, Transaction } from 'kysely'
import type { Part, SourceFile } from '../archive/entries.ts'
import type { ManifestTables } from './manifest-schema.ts'
import { clearFaults, insertSlots } from './note-arrivals.ts'

/** Enters parts and the files they came from in the manifest, all or nothing. */
export async function acknowledge(
  manifest: Kysely<ManifestTables>,
  parts: readonly Part[],
  files: readonly SourceFile[],
): Promise<void> {
  await manifest.transaction().execute(async (transaction) => {
    for (const file of files) await insertFile(transaction, file)
    await clearFaults(transaction, files)
    const hashes = new Set(files.map((file) => file.sha256))
    for (const part of parts) {
      const id = await insertPart(transaction, part)
      for (const sha256 of hashes) {
        await transaction.insertInto('part_file').values({ part_id: id, file_sha256: sha256 }).execute()
      }
    }
  })
}

/** Enters one part. @returns its id. */
export async function insertPart(transaction: Transaction<ManifestTables>, part: Part): Promise<number> {
  const { id } = await transaction
    .insertInto('part')
    .values({
      path: part.path,
      feed: part.feed,
      kind: part.kind,
      rows: part.rows,
      first_day: part.firstDay,
      last_day: part.lastDay,
      bytes: part.bytes,
      sha256: part.sha256,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  // A name comes from the bytes: what was merged away and is written again is a part once more.
  await transaction.deleteFrom('retired').where('path', '=', part.path).execute()
  return id
}

/** Enters a source file with the days and times it brought. @returns its id; undefined where its bytes are in already. */
export async function insertFile(
  transaction: Transaction<ManifestTables>,
  file: SourceFile,
): Promise<number | undefined> {
  const inserted = await transaction
    .insertInto('file')
    .values({
      sha256: file.sha256,
      name: file.name,
      feed: file.feed,
      bytes: file.bytes,
      ingested_at: file.ingestedAt,
      ledger: JSON.stringify(file.ledger),
    })
    // Two files of one ingest may have the same bytes: the second brings nothing.
    .onConflict((conflict) => conflict.column('sha256').doNothing())
    .returning('id')
    .executeTakeFirst()
  if (inserted === undefined) return undefined
  for (const span of file.coverage) {
    await transaction
      .insertInto('coverage')
      .values({ file_id: inserted.id, feed: span.feed, from_day: span.from, to_day: span.to })
      .execute()
  }
  await insertSlots(transaction, inserted.id, file.slots ?? [])
  return inserted.id
}
