import { randomBytes } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { ADMINISTRATORS, type Author, type Day, EntenteError, type WriterRole, roleFor } from '@entente/model'
import Database from 'libsql'
import { asDiskFull } from '../disk-full.ts'
import { chain, NO_HASH } from './chain.ts'
import type { ChainedEntry, Entry, Head, NewEntry } from './entry.ts'
import type { Fold } from './fold.ts'
import { ERASED, type Verification, verifyChain } from './verify-chain.ts'

export interface EntryFilter {
  /** Only later ones. */
  readonly after?: number
  readonly kinds?: readonly string[]
  /** Only earlier ones. */
  readonly before?: number
  /** The last row first. */
  readonly newestFirst?: boolean
  /** At most so many, from the first of that order. */
  readonly limit?: number
}

/** What the desk did and knows: rows that are only added, each chained to the one before by its hash. */
export interface Journal {
  /**
   * Adds what `decide` returns, all or nothing, in one of the roles that are allowed; nobody else writes meanwhile, so what
   * `view` says inside `decide` still holds when it is written. When the promise resolves the rows are on disk.
   * @throws EntenteError `not-your-role`, `journal-busy`, `disk-full`, and what `decide` throws.
   */
  append(
    author: Author,
    allowed: readonly WriterRole[],
    decide: (at: string) => readonly NewEntry[],
  ): Promise<readonly Entry[]>
  /** The state that follows from all rows now. It is kept and brought up to date; do not change it. */
  view<State>(fold: Fold<State>): State
  /** Rows in their order; officers only where `author` is an administrator. */
  entries(filter?: EntryFilter, author?: Author): Entry[]
  chained(author?: Author): Iterable<ChainedEntry>
  /** Whether an officer wrote a row. */
  isBy(seq: number, author: Author): boolean
  /** How many rows of a kind there are, those whose text was erased too: the next id is one more. */
  count(kind: string): number
  /** The last row before the first that was written after a day (UTC); 0 where there is none. */
  lastBy(day: Day): number
  /** Every kind that a row has, in the order of the alphabet. */
  kinds(): string[]
  head(): Head | undefined
  /**
   * Calls `listener` each time this process has written rows and they are on disk; rows of other processes are not told, so
   * look at `head` now and then as well. It must not throw. @returns what ends it.
   */
  onAppended(listener: () => void): () => void
  verify(anchors?: readonly Head[]): Verification
  /**
   * Erases the texts or the officers of rows for good, and says so in a new row; the chain stays whole. What says that others
   * were erased, or that a token was revoked, keeps its text.
   * @throws EntenteError `not-your-role`, `no-such-entry`, `not-to-erase`.
   */
  erase(author: Author, what: 'payload' | 'officer', seqs: readonly number[], because: string): Promise<void>
  close(): void
}

export interface JournalOptions {
  /** Unguessable text of a new row. Default: 16 random bytes. */
  readonly salt?: () => string
}

interface Row {
  readonly seq: number
  readonly at: string
  readonly role: WriterRole
  readonly officer: string | null
  readonly kind: string
  readonly payload: string | null
  readonly salt: string | null
  readonly officer_salt: string | null
  readonly payload_hash: string
  readonly officer_hash: string
  readonly previous: string
  readonly hash: string
}

/** Rows that keep their text: without it nobody knew what was erased, and a token that was revoked would be good again. */
const KEPT = [ERASED, 'token/revoked']

const WAIT_MS = 30_000
const STEP_MS = 10

/** Opens the journal in a database that `openManifest` has made. */
export function openJournal(path: string, options: JournalOptions = {}): Journal {
  // Another connection of this process may be amid a transaction: to wait inside the driver would wait for ever.
  const database = new Database(path, { timeout: 0 })
  database.exec('pragma synchronous = full')
  // What is erased is overwritten on disk, too.
  database.exec('pragma secure_delete = on')
  const salt = options.salt ?? (() => randomBytes(16).toString('hex'))
  const kept = new Map<Fold<unknown>, { state: unknown; seq: number }>()
  const insert = database.prepare(`insert into entry (seq, at, role, officer, kind, payload, salt, officer_salt,
    payload_hash, officer_hash, previous, hash) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`)

  // Asked for at every look, so the engine reads it once.
  const lastRow = database.prepare('select seq, hash from entry order by seq desc limit 1')
  const head = (): Head | undefined => lastRow.get() as Head | undefined

  const rows = (filter: EntryFilter = {}): Row[] => {
    const { after = 0, before = Number.MAX_SAFE_INTEGER, kinds, newestFirst = false, limit = -1 } = filter
    const condition = kinds === undefined ? '' : `and kind in (${kinds.map(() => '?').join(', ')})`
    return database
      .prepare(
        `select * from entry where seq > ? and seq < ? ${condition} order by seq ${newestFirst ? 'desc' : ''} limit ?`,
      )
      .all(after, before, ...(kinds ?? []), limit) as Row[]
  }

  const view = <State>(fold: Fold<State>): State => {
    const known = kept.get(fold) ?? { state: fold.empty(), seq: 0 }
    const found = rows({ after: known.seq, kinds: [...fold.kinds, ERASED] })
    // What was erased leaves the state as well: it is made anew from what is left.
    const anew = known.seq > 0 && found.some((row) => row.kind === ERASED)
    const state = anew ? fold.empty() : known.state
    for (const row of anew ? rows({ kinds: fold.kinds }) : found) {
      if (row.payload !== null && row.kind !== ERASED) fold.apply(state as State, toEntry(row))
    }
    kept.set(fold, { state, seq: Math.max(known.seq, found.at(-1)?.seq ?? 0) })
    return state as State
  }

  const listeners = new Set<() => void>()
  const tell = (): void => {
    for (const listener of listeners) listener()
  }

  /** Runs `work` while nobody else writes, in one go, so that this process is not amid another either. */
  const exclusively = async <Result>(work: () => Result): Promise<Result> => {
    for (let waited = 0; !tryToBegin(database, waited >= WAIT_MS); waited += STEP_MS) await pause(STEP_MS)
    try {
      const result = work()
      database.exec('commit')
      return result
    } catch (error) {
      if (database.inTransaction) database.exec('rollback')
      throw asDiskFull(error) ?? error
    }
  }

  const write = (author: Author, role: WriterRole, at: string, entries: readonly NewEntry[]): Entry[] => {
    let last = head()
    return entries.map(({ kind, payload }) => {
      const row = chain({
        seq: (last?.seq ?? 0) + 1,
        at,
        role,
        officer: author.officer,
        kind,
        payload: JSON.stringify(payload),
        salt: salt(),
        officerSalt: salt(),
        previous: last?.hash ?? NO_HASH,
      })
      insert.run(
        row.seq,
        row.at,
        row.role,
        row.officer,
        row.kind,
        row.payload,
        row.salt,
        row.officerSalt,
        row.payloadHash,
        row.officerHash,
        row.previous,
        row.hash,
      )
      last = row
      return { seq: row.seq, at, role, officer: author.officer, kind, payload }
    })
  }

  /** The first row of each day that is later than those of all rows before it, and up to which row they are known. */
  const firsts: { readonly seq: number; readonly day: string }[] = []
  let known = 0
  const firstAfter = (day: Day): number | undefined => {
    const last = head()?.seq ?? 0
    const found = database
      .prepare(
        'select min(seq) as seq, substr(at, 1, 10) as day from entry where seq > ? and seq <= ? group by 2 order by 1',
      )
      .all(known, last) as (typeof firsts)[number][]
    for (const row of found) if (row.day > (firsts.at(-1)?.day ?? '')) firsts.push(row)
    known = last
    return firsts.find((first) => first.day > day)?.seq
  }

  return {
    view,
    head,
    append: async (author, allowed, decide) => {
      const role = roleFor(author, allowed)
      const written = await exclusively(() => {
        const at = author.now().toISOString()
        return write(author, role, at, decide(at))
      })
      if (written.length > 0) tell()
      return written
    },
    entries: (filter, author) => rows(filter).map((row) => hide(toEntry(row), author)),
    chained: function* (author) {
      for (const row of rows()) yield hideChained(toChained(row), author)
    },
    count: (kind) =>
      (database.prepare('select count(*) as n from entry where kind = ?').get(kind) as { readonly n: number }).n,
    lastBy: (day) => {
      const later = firstAfter(day)
      return later === undefined ? (head()?.seq ?? 0) : later - 1
    },
    kinds: () =>
      (database.prepare('select distinct kind from entry order by kind').all() as Pick<Row, 'kind'>[]).map(
        ({ kind }) => kind,
      ),
    isBy: (seq, { officer }) =>
      officer !== null &&
      database.prepare('select 1 from entry where seq = ? and officer = ?').get(seq, officer) !== undefined,
    verify: (anchors) => verifyChain(rows().map(toChained), anchors),
    erase: async (author, what, seqs, because) => {
      const role = roleFor(author, ADMINISTRATORS)
      await exclusively(() => {
        const missing = seqs.find((seq) => seq > (head()?.seq ?? 0) || seq < 1)
        if (missing !== undefined) {
          throw new EntenteError('no-such-entry', `the journal has no entry ${missing}`, {
            help: 'entente journal show lists them',
          })
        }
        const told = what === 'payload' ? rows({ kinds: KEPT }).find((row) => seqs.includes(row.seq)) : undefined
        if (told !== undefined) {
          throw new EntenteError(
            'not-to-erase',
            `row ${told.seq} says what was erased or taken away, and keeps its text`,
            {
              help: 'leave it out; nothing was erased',
            },
          )
        }
        const columns = what === 'payload' ? 'payload = null, salt = null' : 'officer = null, officer_salt = null'
        const update = database.prepare(`update entry set ${columns} where seq = ?`)
        for (const seq of seqs) update.run(seq)
        write(author, role, author.now().toISOString(), [{ kind: ERASED, payload: { what, seqs, because } }])
      })
      database.exec('pragma wal_checkpoint(truncate)')
      tell()
    },
    onAppended: (listener) => {
      // A listener that is given twice is two.
      const own = (): void => listener()
      listeners.add(own)
      return () => void listeners.delete(own)
    },
    close: () => database.close(),
  }
}

/** @returns whether a transaction has begun; false where another connection is amid one and it is not the last try. */
function tryToBegin(database: Database.Database, last: boolean): boolean {
  try {
    database.exec('begin immediate')
    return true
  } catch (cause) {
    const busy = cause instanceof Error && 'code' in cause && String(cause.code).startsWith('SQLITE_BUSY')
    if (busy && !last) return false
    if (!busy) throw cause
    throw new EntenteError('journal-busy', 'another process is writing to the journal', { help: 'try again', cause })
  }
}

function toEntry(row: Row): Entry {
  const { seq, at, role, officer, kind } = row
  return { seq, at, role, officer, kind, payload: row.payload === null ? null : JSON.parse(row.payload) }
}

function toChained(row: Row): ChainedEntry {
  const { seq, at, role, officer, kind, payload, salt, previous, hash } = row
  const hashes = { payloadHash: row.payload_hash, officerHash: row.officer_hash, officerSalt: row.officer_salt }
  return { seq, at, role, officer, kind, payload, salt, previous, hash, ...hashes }
}

function maySee(author: Author | undefined): boolean {
  return author?.roles.includes('administrator') === true
}

function hide(entry: Entry, author: Author | undefined): Entry {
  return maySee(author) ? entry : { ...entry, officer: null }
}

function hideChained(entry: ChainedEntry, author: Author | undefined): ChainedEntry {
  return maySee(author) ? entry : { ...entry, officer: null, officerSalt: null }
}
