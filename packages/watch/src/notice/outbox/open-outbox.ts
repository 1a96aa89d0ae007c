import { EntenteError } from '@entente/model'
import Database from 'libsql'

/** A notice that could not be delivered to an endpoint yet, or was given up. What it says stays in the journal. */
export interface Letter {
  readonly id: number
  readonly endpoint: string
  /** Of the notice. */
  readonly seq: number
  readonly state: 'waiting' | 'dead'
  readonly attempts: number
  /** When it is tried next; null for a dead one. ISO 8601, UTC. */
  readonly dueAt: string | null
  /** Why the last attempt failed; null where none was made. */
  readonly reason: string | null
  /** When the last attempt was made, or it was put here. */
  readonly at: string
}

/** How far an endpoint is. */
export interface Progress {
  readonly endpoint: string
  /** A first attempt was made for every notice up to this row. */
  readonly taken: number
  /** For a digest: when it is sent next. */
  readonly dueAt: string | null
  readonly attempts: number
  readonly reason: string | null
}

/** What an endpoint has before it and behind it. */
export interface Tally {
  readonly waiting: number
  readonly dead: number
  /** Every notice up to this row is delivered or dead. */
  readonly settled: number
  readonly nextAt: string | null
}

/** What waits to be delivered, kept on disk: at least once, also through a kill at any moment. */
export interface Outbox {
  /** How far an endpoint is; one that is new begins as is said. */
  begin(endpoint: string, as: Pick<Progress, 'taken' | 'dueAt'>): Progress
  progress(endpoint: string): Progress | undefined
  setProgress(progress: Progress): void
  /** The first attempt for a notice succeeded, or nobody wanted it. */
  took(endpoint: string, seq: number): void
  /** The first attempt failed, or must wait for an earlier notice of the same subject; both in one transaction. */
  keep(letter: Omit<Letter, 'id' | 'state'>, subject: string | null): void
  /** What is due first and does not wait for an earlier one of its subject. */
  due(endpoint: string): Letter | undefined
  isWaiting(endpoint: string, subject: string): boolean
  /** A later attempt failed: when it is tried next; null gives it up. */
  failed(id: number, tried: Pick<Letter, 'dueAt' | 'reason' | 'at'>): void
  /** A later attempt succeeded, or there is nothing to tell any more. */
  delivered(id: number): void
  tally(endpoint: string): Tally
  /** Endpoints that were ever begun. */
  endpoints(): readonly string[]
  /** Newest first. */
  letters(filter: { readonly state?: Letter['state']; readonly before?: number; readonly limit: number }): Letter[]
  /** Puts a dead letter back, to be tried from the start. @throws EntenteError `no-such-delivery`, `not-dead`. */
  resend(id: number, at: string): Letter
  close(): void
}

interface Row {
  readonly id: number
  readonly endpoint: string
  readonly seq: number
  readonly state: Letter['state']
  readonly attempts: number
  readonly due_at: string | null
  readonly reason: string | null
  readonly at: string
}

interface ProgressRow {
  readonly id: string
  readonly taken: number
  readonly due_at: string | null
  readonly attempts: number
  readonly reason: string | null
}

const VERSION = 1
const TABLES = `
  create table endpoint (id text primary key, taken integer not null, due_at text, attempts integer not null default 0,
    reason text) strict;
  create table letter (id integer primary key autoincrement, endpoint text not null, seq integer not null, subject text,
    state text not null check (state in ('waiting', 'dead')), attempts integer not null, due_at text, reason text,
    at text not null, unique (endpoint, seq)) strict;
  create index letter_due on letter (endpoint, state, subject, seq);
  pragma user_version = ${VERSION};`

/** Waiting, and none of its subject before it is. */
const FREE = `l.endpoint = ? and l.state = 'waiting' and not exists (select 1 from letter e where e.endpoint = l.endpoint
  and e.state = 'waiting' and e.subject = l.subject and e.seq < l.seq)`

/**
 * Opens the outbox in a file, making it where there is none.
 * @throws EntenteError `outbox-newer` when a later version of Entente wrote it.
 */
export function openOutbox(path: string): Outbox {
  const database = new Database(path, { timeout: 10_000 })
  database.exec('pragma journal_mode = wal')
  // A kill loses nothing. A power cut can take the last rows back, all that came after the first of them, too: then what
  // they told is told again, which is at least once, and no letter waits for the disk.
  database.exec('pragma synchronous = normal')
  prepareTables(database)
  // Each is read by the engine once: it runs for every notice.
  const known = new Map<string, Database.Statement>()
  const statement = (sql: string): Database.Statement => {
    const made = known.get(sql) ?? database.prepare(sql)
    known.set(sql, made)
    return made
  }
  const letter = (id: number): Row | undefined =>
    statement('select * from letter where id = ?').get(id) as Row | undefined
  const progress = (endpoint: string): Progress | undefined => {
    const row = statement('select * from endpoint where id = ?').get(endpoint) as ProgressRow | undefined
    return row === undefined ? undefined : toProgress(row)
  }
  const setTaken = (endpoint: string, seq: number): void =>
    void statement('update endpoint set taken = ? where id = ?').run(seq, endpoint)

  return {
    progress,
    begin: (endpoint, { taken, dueAt }) => {
      const begun = progress(endpoint)
      if (begun !== undefined) return begun
      statement('insert or ignore into endpoint (id, taken, due_at) values (?, ?, ?)').run(endpoint, taken, dueAt)
      return progress(endpoint) ?? { endpoint, taken, dueAt, attempts: 0, reason: null }
    },
    setProgress: ({ endpoint, taken, dueAt, attempts, reason }) =>
      void statement('update endpoint set taken = ?, due_at = ?, attempts = ?, reason = ? where id = ?').run(
        taken,
        dueAt,
        attempts,
        reason,
        endpoint,
      ),
    took: setTaken,
    keep: ({ endpoint, seq, attempts, dueAt, reason, at }, subject) => {
      const write = database.transaction(() => {
        statement(
          `insert or ignore into letter (endpoint, seq, subject, state, attempts, due_at, reason, at)
             values (?, ?, ?, 'waiting', ?, ?, ?, ?)`,
        ).run(endpoint, seq, subject, attempts, dueAt, reason, at)
        setTaken(endpoint, seq)
      })
      write()
    },
    due: (endpoint) => {
      const row = statement(`select l.* from letter l where ${FREE} order by l.due_at, l.seq limit 1`).get(endpoint)
      return row === undefined ? undefined : toLetter(row as Row)
    },
    isWaiting: (endpoint, subject) =>
      statement(`select 1 from letter where endpoint = ? and state = 'waiting' and subject = ? limit 1`).get(
        endpoint,
        subject,
      ) !== undefined,
    failed: (id, { dueAt, reason, at }) =>
      void statement(
        'update letter set attempts = attempts + 1, due_at = ?, reason = ?, at = ?, state = ? where id = ?',
      ).run(dueAt, reason, at, dueAt === null ? 'dead' : 'waiting', id),
    delivered: (id) => void statement('delete from letter where id = ?').run(id),
    tally: (endpoint) => {
      const { waiting, dead, first } = statement(
        `select count(*) filter (where state = 'waiting') as waiting, count(*) filter (where state = 'dead') as dead,
           min(seq) filter (where state = 'waiting') as first from letter where endpoint = ?`,
      ).get(endpoint) as { readonly waiting: number; readonly dead: number; readonly first: number | null }
      const taken = progress(endpoint)?.taken ?? 0
      const next = statement(`select min(l.due_at) as at from letter l where ${FREE}`).get(endpoint)
      const nextAt = (next as { readonly at: string | null }).at
      return { waiting, dead, settled: first === null ? taken : Math.min(taken, first - 1), nextAt }
    },
    endpoints: () =>
      (statement('select id from endpoint order by id').all() as { readonly id: string }[]).map(({ id }) => id),
    letters: ({ state, before = Number.MAX_SAFE_INTEGER, limit }) =>
      (
        statement(`select * from letter where id < ? and state in (?, ?) order by id desc limit ?`).all(
          before,
          state ?? 'waiting',
          state ?? 'dead',
          limit,
        ) as Row[]
      ).map(toLetter),
    resend: (id, at) => {
      const row = letter(id)
      if (row === undefined) {
        throw new EntenteError('no-such-delivery', `there is no delivery ${id} that waits or was given up`, {
          help: 'entente notices dead lists them',
        })
      }
      if (row.state !== 'dead') {
        throw new EntenteError('not-dead', `delivery ${id} is still being tried`, { help: 'it needs nothing' })
      }
      statement(`update letter set state = 'waiting', attempts = 0, due_at = ? where id = ?`).run(at, id)
      return { ...toLetter(row), state: 'waiting', attempts: 0, dueAt: at }
    },
    close: () => database.close(),
  }
}

function prepareTables(database: Database.Database): void {
  const versionOf = (): number =>
    (database.prepare('pragma user_version').get() as { readonly user_version: number }).user_version
  if (versionOf() > VERSION) {
    throw new EntenteError('outbox-newer', `notices.db has version ${versionOf()}, this program knows ${VERSION}`, {
      help: 'use the version of Entente that wrote it, or a later one',
    })
  }
  if (versionOf() === VERSION) return
  database.exec('begin immediate')
  try {
    // Another process may have made them while this one waited.
    if (versionOf() === 0) database.exec(TABLES)
    database.exec('commit')
  } catch (error) {
    if (database.inTransaction) database.exec('rollback')
    throw error
  }
}

function toProgress({ id, taken, due_at: dueAt, attempts, reason }: ProgressRow): Progress {
  return { endpoint: id, taken, dueAt, attempts, reason }
}

function toLetter({ id, endpoint, seq, state, attempts, due_at: dueAt, reason, at }: Row): Letter {
  return { id, endpoint, seq, state, attempts, dueAt, reason, at }
}
