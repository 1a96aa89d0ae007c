import type { Generated } from 'kysely'
import type { PartKind } from '../archive/entries.ts'

/** One Parquet file of the archive. What this table does not name does not exist. */
interface PartTable {
  id: Generated<number>
  /** Path below the archive's folder, with forward slashes. */
  path: string
  feed: string
  kind: PartKind
  rows: number
  /** First and last day of occurrence (of mentions: of being mentioned) in it. */
  first_day: string
  last_day: string
  bytes: number
  sha256: string
}

/** One source file that was taken in; `sha256` is that of its bytes as they lie on disk. */
interface FileTable {
  id: Generated<number>
  sha256: string
  name: string
  feed: string
  bytes: number
  ingested_at: string
  /** The ledger of the file, as JSON. */
  ledger: string
}

/** Days that a file covers, both ends included. */
interface CoverageTable {
  file_id: number
  feed: string
  from_day: string
  to_day: string
}

/**
 * Which files the rows of a part came from: those of the batches that wrote it. By hash, so that it holds also for a file
 * that was forgotten and taken in again.
 */
interface PartFileTable {
  part_id: number
  file_sha256: string
}

/** A part that was merged into another: nobody is told of it any more, its file stays for those who were. */
interface RetiredTable {
  path: string
  bytes: number
  /** ISO 8601, UTC. */
  retired_at: string
}

/**
 * Publishing times whose file a source file brought, joined where they touch; only of feeds that publish by the quarter
 * of an hour. `YYYY-MM-DDTHH:MMZ`, the end not included.
 */
interface SlotTable {
  file_id: number
  feed: string
  from_at: string
  until_at: string
}

/** A file that a list of the publisher names, with the time it is for. */
interface PublishedTable {
  name: string
  feed: string
  from_at: string
  until_at: string
  bytes: number | null
  md5: string | null
}

/** The time from the first to the last file of a feed that a list names: what it does not name there was not published. */
interface ListedTable {
  file_id: number
  feed: string
  from_at: string
  until_at: string
}

/**
 * A file that was given and could not be read, or whose reports were lost, until one in its place is taken in. Feed and time
 * are what its name tells, or what it had brought; a row for each stretch of time.
 */
interface FaultTable {
  name: string
  sha256: string
  at: string
  code: string
  message: string
  feed: string | null
  from_at: string | null
  until_at: string | null
  /** How often, and since when; what was noted before this was counted has no first time. */
  tries: Generated<number>
  first_at: string | null
}

export interface ManifestTables {
  slot: SlotTable
  published: PublishedTable
  listed: ListedTable
  fault: FaultTable
  part: PartTable
  part_file: PartFileTable
  retired: RetiredTable
  file: FileTable
  coverage: CoverageTable
}

/** Statements that bring the database from one version to the next; `PRAGMA user_version` counts them. */
export const MIGRATIONS: readonly (readonly string[])[] = [
  [
    `create table part (id integer primary key, path text not null unique, feed text not null, rows integer not null,
      first_day text not null, last_day text not null, bytes integer not null, sha256 text not null)`,
    `create table file (id integer primary key, sha256 text not null unique, name text not null, feed text not null,
      bytes integer not null, ingested_at text not null, ledger text not null)`,
    `create table coverage (file_id integer not null references file (id), feed text not null,
      from_day text not null, to_day text not null)`,
    `create index coverage_by_feed on coverage (feed, from_day)`,
  ],
  [
    `create table retired (path text primary key, bytes integer not null, retired_at text not null)`,
    `create table part_file (part_id integer not null references part (id), file_sha256 text not null,
      primary key (part_id, file_sha256)) without rowid`,
    // Version 1 did not say which files a part came from: those that cover its days are the closest.
    `insert into part_file select distinct part.id, file.sha256 from part join coverage
      on coverage.feed = part.feed and coverage.from_day <= part.last_day and coverage.to_day >= part.first_day
      join file on file.id = coverage.file_id`,
  ],
  [
    `create table slot (file_id integer not null references file (id), feed text not null,
      from_at text not null, until_at text not null)`,
    `create index slot_by_feed on slot (feed, from_at, until_at)`,
    `create index slot_by_file on slot (file_id)`,
    `create index coverage_by_file on coverage (file_id)`,
    `create index coverage_of_days on coverage (feed, from_day, to_day) where to_day > from_day`,
    `create table published (name text primary key, feed text not null, from_at text not null, until_at text not null,
      bytes integer, md5 text) without rowid`,
    `create index published_by_feed on published (feed, from_at, until_at)`,
    `create table listed (file_id integer not null references file (id), feed text not null,
      from_at text not null, until_at text not null)`,
    `create table fault (name text not null, sha256 text not null, at text not null, code text not null,
      message text not null, feed text, from_at text, until_at text)`,
    `create index fault_by_name on fault (name, sha256)`,
    // Version 2 did not say which quarter of an hour a file is for: the names that GDELT gives tell.
    `insert into slot select file_id, feed, start, strftime('%Y-%m-%dT%H:%MZ', start, '+15 minutes') from (
      select coverage.file_id, coverage.feed, strftime('%Y-%m-%dT%H:%MZ', substr(name, 1, 4) || '-' || substr(name, 5, 2)
        || '-' || substr(name, 7, 2) || ' ' || substr(name, 9, 2) || ':' || substr(name, 11, 2)) as start
      from file join coverage on coverage.file_id = file.id
      where coverage.feed in ('gdelt2', 'gdelt2-translingual') and name glob '${'[0-9]'.repeat(10)}[0134][05]00.*xport.*'
        and coverage.from_day = substr(name, 1, 4) || '-' || substr(name, 5, 2) || '-' || substr(name, 7, 2))
      where start is not null`,
  ],
  [`alter table part add column kind text not null default 'report'`],
  [
    `create table entry (seq integer primary key, at text not null, role text not null, officer text, kind text not null,
      payload text, salt text, officer_salt text, payload_hash text not null, officer_hash text not null,
      previous text not null, hash text not null)`,
    `create index entry_by_kind on entry (kind, seq)`,
  ],
  [`alter table fault add column tries integer not null default 1`, `alter table fault add column first_at text`],
]
