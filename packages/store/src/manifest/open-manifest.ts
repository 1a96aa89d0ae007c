import { EntenteError } from '@entente/model'
import { Kysely, SqliteDialect } from 'kysely'
import Database from 'libsql'
import { type ManifestTables, MIGRATIONS } from './manifest-schema.ts'

/**
 * Opens the journal's database, making or migrating it where needed. A commit is on disk before it is acknowledged.
 * A copy that nobody else uses is opened in mode `delete`: it then stays one file.
 * @throws EntenteError `journal-newer` when a later version of Entente wrote it.
 */
export function openManifest(path: string, mode: 'wal' | 'delete' = 'wal'): Kysely<ManifestTables> {
  const database = new Database(path, { timeout: 30_000 })
  database.exec(`pragma journal_mode = ${mode}`)
  database.exec('pragma synchronous = full')
  database.exec('pragma foreign_keys = on')
  migrate(database)
  // On a full disk SQLite rolls back by itself; Kysely's own rollback would then fail, and its error hide the first one.
  const prepare = (sql: string): Database.Statement =>
    database.prepare(sql === 'rollback' && !database.inTransaction ? 'select 1' : sql)
  return new Kysely<ManifestTables>({
    dialect: new SqliteDialect({ database: { prepare, close: () => database.close() } }),
  })
}

function migrate(database: Database.Database): void {
  const version = readVersion(database)
  if (version > MIGRATIONS.length) {
    throw new EntenteError(
      'journal-newer',
      `the journal has version ${version}, this program knows ${MIGRATIONS.length}`,
      {
        help: 'use the version of Entente that wrote it, or a later one',
      },
    )
  }
  if (version === MIGRATIONS.length) return
  database.exec('begin immediate')
  try {
    // Another process may have migrated it while this one waited for the lock.
    for (const statements of MIGRATIONS.slice(readVersion(database))) {
      for (const statement of statements) database.exec(statement)
    }
    database.exec(`pragma user_version = ${MIGRATIONS.length}`)
    database.exec('commit')
  } catch (error) {
    database.exec('rollback')
    throw error
  }
}

function readVersion(database: Database.Database): number {
  const row = database.prepare('pragma user_version').get() as { user_version: number }
  return row.user_version
}
