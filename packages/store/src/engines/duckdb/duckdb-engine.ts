import { type DuckDBConnection, DuckDBInstance, type DuckDBValue } from '@duckdb/node-api'
import { EntenteError } from '@entente/model'
import { asDiskFull } from '../../disk-full.ts'
import type { Engine, EngineSession, SqlValue } from '../engine.ts'
import { type PlainValue, plainValue } from './plain-value.ts'

export interface DuckDbOptions {
  /** Memory the engine may take before it spills to `temporaryFolder`. Default 400 MB. */
  readonly memory?: string
  readonly temporaryFolder: string
  /** Threads, all cores by default. */
  readonly threads?: number
}

/**
 * Opens an embedded DuckDB that holds no data of its own: it reads and writes the archive's Parquet files.
 * The time zone is UTC whatever the machine's is; no extension is loaded from outside.
 */
export async function openDuckDb(options: DuckDbOptions): Promise<Engine> {
  const instance = await DuckDBInstance.create(':memory:', {
    memory_limit: options.memory ?? '400MB',
    temp_directory: options.temporaryFolder,
    autoinstall_known_extensions: 'false',
    autoload_known_extensions: 'true',
    ...(options.threads === undefined ? {} : { threads: String(options.threads) }),
  })
  // A connection does one statement at a time: questions that come together get one each, and give it back.
  const idle: DuckDBConnection[] = []
  const lend = async <Result>(use: (connection: DuckDBConnection) => Promise<Result>): Promise<Result> => {
    const connection = idle.pop() ?? (await connect(instance))
    try {
      return await use(connection)
    } finally {
      idle.push(connection)
    }
  }
  return {
    run: (sql, values) => lend((connection) => run(connection, sql, values)),
    all: (sql, values) => lend((connection) => all(connection, sql, values)),
    session: async () => openSession(await connect(instance)),
    close: () => {
      for (const connection of idle) connection.closeSync()
      instance.closeSync()
    },
  }
}

async function connect(instance: DuckDBInstance): Promise<DuckDBConnection> {
  const connection = await instance.connect()
  // Parts never change once they are named, so what is known of them may be kept.
  await connection.run(
    "SET TimeZone = 'UTC'; SET Calendar = 'gregorian'; SET enable_progress_bar = false; SET parquet_metadata_cache = true",
  )
  return connection
}

function openSession(connection: DuckDBConnection): EngineSession {
  return {
    run: (sql, values) => run(connection, sql, values),
    all: (sql, values) => all(connection, sql, values),
    table: (name, columns, rows) => makeTable(connection, name, columns, rows),
    interrupt: () => connection.interrupt(),
    close: () => connection.closeSync(),
  }
}

async function run(connection: DuckDBConnection, sql: string, values: readonly SqlValue[] = []): Promise<void> {
  try {
    await connection.run(sql, values as DuckDBValue[])
  } catch (cause) {
    throw engineError(cause, sql)
  }
}

async function all<Row extends object>(
  connection: DuckDBConnection,
  sql: string,
  values: readonly SqlValue[] = [],
): Promise<Row[]> {
  try {
    const reader = await connection.runAndReadAll(sql, values as DuckDBValue[])
    return reader.convertRowObjects<PlainValue>(plainValue) as Row[]
  } catch (cause) {
    throw engineError(cause, sql)
  }
}

async function makeTable(
  connection: DuckDBConnection,
  name: string,
  columns: Readonly<Record<string, string>>,
  rows: Iterable<readonly SqlValue[]>,
): Promise<void> {
  const text = `${name}_text`
  const names = Object.keys(columns)
  await run(
    connection,
    `CREATE OR REPLACE TEMP TABLE ${text} (${names.map((column) => `${column} VARCHAR`).join(', ')})`,
  )
  const appender = await connection.createAppender(text, 'main', 'temp')
  for (const row of rows) {
    for (const value of row) {
      if (value === null) appender.appendNull()
      else appender.appendVarchar(String(value))
    }
    appender.endRow()
  }
  appender.closeSync()
  const casts = names.map((column) => `CAST(${column} AS ${columns[column] ?? ''}) AS ${column}`).join(', ')
  await run(connection, `CREATE OR REPLACE TEMP TABLE ${name} AS SELECT ${casts} FROM ${text}; DROP TABLE ${text}`)
}

/** The engine's own message can quote a row, and a row can hold a person's name: only its class is shown [G4]. */
function engineError(cause: unknown, sql: string): EntenteError {
  const full = asDiskFull(cause)
  if (full !== undefined) return full
  const kind = cause instanceof Error ? (/^[A-Z][\w ]* Error/.exec(cause.message)?.[0] ?? 'Error') : 'Error'
  return new EntenteError('engine', `the engine refused a statement (${kind.toLowerCase()})`, { cause: { cause, sql } })
}
