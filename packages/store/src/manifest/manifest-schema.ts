import type { Generated } from 'kysely'

/** One Parquet file of the archive. What this table does not name does not exist. */
interface PartTable {
  id: Generated<number>
  /** Path below the archive's folder, with forward slashes. */
  path: string
  feed: string
  rows: number
  /** First and last day of occurrence in it. */
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

export interface ManifestTables {
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
]
