import type { Kysely } from 'kysely'
import type { FeedTime, PublishedFile, SourceFile } from '../archive/entries.ts'
import { insertFile } from './acknowledge.ts'
import type { ManifestTables } from './manifest-schema.ts'
import { clearFaults, pieces } from './note-arrivals.ts'

/**
 * Enters a list of the publisher and the files that it names, all or nothing; `list` is asked when all were read. A file that stood in another list keeps what
 * this one does not say of it.
 */
export async function notePublished(
  manifest: Kysely<ManifestTables>,
  files: AsyncIterable<readonly PublishedFile[]>,
  list: () => SourceFile,
): Promise<void> {
  await manifest.transaction().execute(async (transaction) => {
    const spans = new Map<string, FeedTime>()
    for await (const some of files) {
      for (const file of some) spans.set(file.feed, widen(spans.get(file.feed), file))
      for (const values of pieces(some.map(toRow))) {
        await transaction
          .insertInto('published')
          .values(values)
          .onConflict((conflict) =>
            conflict.column('name').doUpdateSet((row) => ({
              bytes: row.fn.coalesce('excluded.bytes', 'published.bytes'),
              md5: row.fn.coalesce('excluded.md5', 'published.md5'),
            })),
          )
          .execute()
      }
    }
    const file = list()
    const id = await insertFile(transaction, file)
    await clearFaults(transaction, [file])
    if (id === undefined || spans.size === 0) return
    await transaction
      .insertInto('listed')
      .values(
        [...spans.values()].map(({ feed, from, until }) => ({ file_id: id, feed, from_at: from, until_at: until })),
      )
      .execute()
  })
}

function widen(span: FeedTime | undefined, { feed, from, until }: FeedTime): FeedTime {
  if (span === undefined) return { feed, from, until }
  return { feed, from: from < span.from ? from : span.from, until: until > span.until ? until : span.until }
}

function toRow({ name, feed, from, until, bytes, md5 }: PublishedFile) {
  return { name, feed, from_at: from, until_at: until, bytes, md5 }
}
