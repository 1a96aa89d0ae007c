import type { Day } from '@entente/model'
import type { Kysely } from 'kysely'
import type { Part, PartKind } from '../archive/entries.ts'
import type { ManifestTables } from './manifest-schema.ts'

/** Narrows what is read; parts that cannot hold such reports are not opened. */
export interface PartFilter {
  readonly feed?: string
  /** Only parts of this kind. */
  readonly kind?: PartKind
  readonly from?: Day
  readonly to?: Day
}

/** The parts that the manifest names at one instant, of all kinds unless one is asked for; by path. */
export async function listParts(manifest: Kysely<ManifestTables>, filter: PartFilter = {}): Promise<Part[]> {
  let query = manifest.selectFrom('part').selectAll().orderBy('path')
  if (filter.feed !== undefined) query = query.where('feed', '=', filter.feed)
  if (filter.kind !== undefined) query = query.where('kind', '=', filter.kind)
  if (filter.from !== undefined) query = query.where('last_day', '>=', filter.from)
  if (filter.to !== undefined) query = query.where('first_day', '<=', filter.to)
  return (await query.execute()).map((row) => ({
    path: row.path,
    feed: row.feed,
    kind: row.kind,
    rows: row.rows,
    firstDay: row.first_day as Day,
    lastDay: row.last_day as Day,
    bytes: row.bytes,
    sha256: row.sha256,
  }))
}

/** How many rows of a kind the parts hold. */
export function sumRows(parts: readonly Part[], kind: PartKind): number {
  return parts.reduce((sum, part) => sum + (part.kind === kind ? part.rows : 0), 0)
}
