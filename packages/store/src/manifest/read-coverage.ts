import type { Kysely } from 'kysely'
import { mergeSpans } from '../archive/day-spans.ts'
import type { DaySpan } from '../archive/entries.ts'
import type { ManifestTables } from './manifest-schema.ts'

/** Names of the feeds of which a file covers a day, sorted. */
export async function coveredFeeds(manifest: Kysely<ManifestTables>): Promise<string[]> {
  const rows = await manifest.selectFrom('coverage').select('feed').distinct().orderBy('feed').execute()
  return rows.map((row) => row.feed)
}

/** Days a feed covers, sorted and apart: those that one of its files covers. Everybody who speaks of coverage asks here [T8]. */
export async function readCoverage(manifest: Kysely<ManifestTables>, feed: string): Promise<DaySpan[]> {
  const rows = await manifest
    .selectFrom('coverage')
    .select(['from_day as from', 'to_day as to'])
    .where('feed', '=', feed)
    .distinct()
    .execute()
  return mergeSpans(rows as DaySpan[])
}
