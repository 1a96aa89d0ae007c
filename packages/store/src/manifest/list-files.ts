import type { Day } from '@entente/model'
import { type Kysely, sql } from 'kysely'
import type { SourceFile } from '../archive/entries.ts'
import type { ManifestTables } from './manifest-schema.ts'

/** Which files are listed. */
export interface FileFilter {
  /** Only files that cover days of this feed. */
  readonly feed?: string
  /** Only files of which rows were rejected. */
  readonly troubled?: boolean
  /** Most that are listed. Default all. */
  readonly limit?: number
  /** How many to pass over. Default 0. */
  readonly offset?: number
}

/** What the ledgers of all files add up to: rows = kept + duplicates + skipped + rejected. */
export interface FileTotals {
  readonly files: number
  /** Files of which rows were rejected. */
  readonly troubled: number
  readonly rows: number
  readonly kept: number
  readonly duplicates: number
  /** By reason, sorted by it. */
  readonly skipped: Readonly<Record<string, number>>
  readonly rejected: number
}

const REJECTED = sql<number>`ledger ->> '$.rejected'`

/** Files that the manifest names, in the order in which they were taken in. */
export async function listFiles(manifest: Kysely<ManifestTables>, filter: FileFilter = {}): Promise<SourceFile[]> {
  let query = manifest.selectFrom('file').selectAll().orderBy('id')
  if (filter.troubled === true) query = query.where(REJECTED, '>', 0)
  if (filter.feed !== undefined) {
    query = query.where('id', 'in', manifest.selectFrom('coverage').select('file_id').where('feed', '=', filter.feed))
  }
  // SQLite knows no offset without a limit; -1 is none.
  query = query.limit(filter.limit ?? -1).offset(filter.offset ?? 0)
  return (await query.execute()).map((row) => toFile(row, []))
}

/** The file with these bytes, with the days it covers. */
export async function findFile(manifest: Kysely<ManifestTables>, sha256: string): Promise<SourceFile | undefined> {
  const row = await manifest.selectFrom('file').selectAll().where('sha256', '=', sha256).executeTakeFirst()
  if (row === undefined) return undefined
  const spans = await manifest
    .selectFrom('coverage')
    .select(['feed', 'from_day', 'to_day'])
    .where('file_id', '=', row.id)
    .orderBy('feed')
    .orderBy('from_day')
    .execute()
  return toFile(
    row,
    spans.map((span) => ({ feed: span.feed, from: span.from_day as Day, to: span.to_day as Day })),
  )
}

/** The sums are made by the database: thirty-five thousand ledgers would take a quarter of a second to read here. */
export async function sumFiles(manifest: Kysely<ManifestTables>): Promise<FileTotals> {
  const counts = await manifest
    .selectFrom('file')
    .select([
      sql<number>`count(*)`.as('files'),
      sql<number>`coalesce(sum(${REJECTED} > 0), 0)`.as('troubled'),
      sql<number>`coalesce(sum(ledger ->> '$.rows'), 0)`.as('rows'),
      sql<number>`coalesce(sum(ledger ->> '$.kept'), 0)`.as('kept'),
      sql<number>`coalesce(sum(ledger ->> '$.duplicates'), 0)`.as('duplicates'),
      sql<number>`coalesce(sum(${REJECTED}), 0)`.as('rejected'),
    ])
    .executeTakeFirstOrThrow()
  const { rows: skipped } = await sql<{ reason: string; count: number }>`
    select key as reason, sum(value) as count from file, json_each(ledger, '$.skipped') group by key order by key`.execute(
    manifest,
  )
  return { ...counts, skipped: Object.fromEntries(skipped.map(({ reason, count }) => [reason, count])) }
}

interface FileRow {
  readonly sha256: string
  readonly name: string
  readonly feed: string
  readonly bytes: number
  readonly ingested_at: string
  readonly ledger: string
}

function toFile(row: FileRow, coverage: SourceFile['coverage']): SourceFile {
  return {
    sha256: row.sha256,
    name: row.name,
    feed: row.feed,
    bytes: row.bytes,
    ingestedAt: row.ingested_at,
    ledger: JSON.parse(row.ledger) as unknown,
    coverage,
  }
}
