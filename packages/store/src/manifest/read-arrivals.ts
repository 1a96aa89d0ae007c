import { type Day, addDays } from '@entente/model'
import { type Kysely, sql } from 'kysely'
import type { Fault, PublishedFile, TimeSpan } from '../archive/entries.ts'
import type { ManifestTables } from './manifest-schema.ts'
import { pieces } from './note-arrivals.ts'

/** A source file that covers a day, with the publishing times of that day that it brought. */
export interface ArrivedFile {
  readonly name: string
  readonly sha256: string
  /** Empty where its feed does not publish by the quarter of an hour, or where the times are not known. */
  readonly slots: readonly TimeSpan[]
}

/** A file whose size is not the one that the publisher's list gives for it. */
export interface DifferingFile {
  readonly name: string
  readonly feed: string
  readonly bytes: number
  readonly listedBytes: number
}

/** What came after a file. */
export interface ArrivedSince {
  /** Number of the last file; 0 where there is none. Numbers only grow. */
  readonly last: number
  /** Feeds that files came of, with the earliest publishing time they brought; null where their feed tells none. */
  readonly feeds: readonly { readonly feed: string; readonly from: string | null }[]
}

/** What came, what was published and what failed. Spans are sorted and apart. */
export interface Arrivals {
  /** Publishing times whose file came; none for a feed that does not publish by the quarter of an hour. */
  slots(feed: string): Promise<TimeSpan[]>
  /** Publishing times that a list of the publisher names. */
  published(feed: string): Promise<TimeSpan[]>
  /** The files of a feed that the publisher's lists name, for times from `from` on, by time. */
  publishedFiles(feed: string, from: string): Promise<PublishedFile[]>
  /** Times over which a list tells what was published and what was not. */
  listed(feed: string): Promise<TimeSpan[]>
  /** Files that could not be read and in whose place none has come; by time, those of no known time last. */
  faults(): Promise<Fault[]>
  /** The files that cover a day of a feed, by time and name. */
  filesOf(feed: string, day: Day): Promise<ArrivedFile[]>
  /** What was taken in after the file of this number. */
  since(last: number): Promise<ArrivedSince>
  /** Files of another size than the publisher's list says. */
  differing(): Promise<DifferingFile[]>
}

export function arrivals(manifest: Kysely<ManifestTables>): Arrivals {
  return {
    slots: (feed) => islands(manifest, 'slot', feed),
    published: (feed) => islands(manifest, 'published', feed),
    publishedFiles: (feed, from) => publishedFiles(manifest, feed, from),
    listed: (feed) => islands(manifest, 'listed', feed),
    faults: () => readFaults(manifest),
    filesOf: (feed, day) => filesOf(manifest, feed, day),
    since: (last) => arrivedSince(manifest, last),
    differing: async () => {
      const found = await sql<DifferingFile>`select file.name, published.feed, file.bytes,
        published.bytes as listedBytes from file join published on published.name = file.name
        where published.bytes <> file.bytes order by file.name`.execute(manifest)
      return found.rows
    },
  }
}

async function arrivedSince(manifest: Kysely<ManifestTables>, last: number): Promise<ArrivedSince> {
  const found = await sql<{ last: number | null }>`select max(id) as last from file`.execute(manifest)
  const now = found.rows[0]?.last ?? 0
  if (now <= last) return { last: now, feeds: [] }
  const feeds = await sql<{ feed: string; from: string | null }>`
    select coverage.feed as feed, min(slot.from_at) as "from" from coverage
      left join slot on slot.file_id = coverage.file_id and slot.feed = coverage.feed
      where coverage.file_id > ${last} group by coverage.feed order by coverage.feed`.execute(manifest)
  return { last: now, feeds: feeds.rows }
}

/** Characters of a time. */
const TIME = 'YYYY-MM-DDTHH:MMZ'.length

/**
 * The spans of one table, joined where they overlap or touch. A full archive of GDELT 2.0 has 400,000 of them: one long
 * text brings them several times as fast as rows do.
 */
async function islands(
  manifest: Kysely<ManifestTables>,
  table: 'slot' | 'published' | 'listed',
  feed: string,
): Promise<TimeSpan[]> {
  const found = await sql<{ times: string | null }>`select group_concat(from_at || until_at, '') as times
    from (select from_at, until_at from ${sql.table(table)} where feed = ${feed} order by from_at, until_at)`.execute(
    manifest,
  )
  const times = found.rows.at(0)?.times ?? ''
  const joined: { from: string; until: string }[] = []
  for (let at = 0; at < times.length; at += 2 * TIME) {
    const from = times.slice(at, at + TIME)
    const until = times.slice(at + TIME, at + 2 * TIME)
    const last = joined.at(-1)
    if (last === undefined || from > last.until) joined.push({ from, until })
    else if (until > last.until) last.until = until
  }
  return joined
}

async function publishedFiles(manifest: Kysely<ManifestTables>, feed: string, from: string): Promise<PublishedFile[]> {
  return manifest
    .selectFrom('published')
    .select(['name', 'feed', 'from_at as from', 'until_at as until', 'bytes', 'md5'])
    .where('feed', '=', feed)
    .where('from_at', '>=', from)
    .orderBy('from_at')
    .orderBy('name')
    .execute()
}

async function readFaults(manifest: Kysely<ManifestTables>): Promise<Fault[]> {
  const rows = await manifest
    .selectFrom('fault')
    .selectAll()
    .orderBy((row) => row.fn.coalesce('from_at', sql.lit('~')))
    .orderBy('name')
    .execute()
  return rows.map(({ name, sha256, at, code, message, feed, from_at: from, until_at: until, ...counted }) => ({
    name,
    sha256,
    at,
    code,
    message,
    tries: counted.tries,
    firstAt: counted.first_at ?? at,
    ...(feed === null || from === null || until === null ? {} : { place: { feed, from, until } }),
  }))
}

async function filesOf(manifest: Kysely<ManifestTables>, feed: string, day: Day): Promise<ArrivedFile[]> {
  const files = await sql<{ id: number; name: string; sha256: string }>`
    select id, name, sha256 from file where id in (
      select file_id from coverage where feed = ${feed} and from_day = ${day}
      union select file_id from coverage
        where feed = ${feed} and from_day < ${day} and to_day >= ${day} and to_day > from_day)
    order by name`.execute(manifest)
  const ids = files.rows.map((file) => file.id)
  const slots: { file_id: number; from: string; until: string }[] = []
  for (const some of pieces(ids)) {
    slots.push(
      ...(await manifest
        .selectFrom('slot')
        .select(['file_id', 'from_at as from', 'until_at as until'])
        .where('file_id', 'in', some)
        .where('feed', '=', feed)
        .where('from_at', '<', `${addDays(day, 1)}T00:00Z`)
        .where('until_at', '>', `${day}T00:00Z`)
        .orderBy('from_at')
        .execute()),
    )
  }
  const byFile = Map.groupBy(slots, (slot) => slot.file_id)
  return files.rows.map(({ id, name, sha256 }) => ({
    name,
    sha256,
    slots: (byFile.get(id) ?? []).map(({ from, until }) => ({ from, until })),
  }))
}
