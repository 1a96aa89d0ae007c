import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join, relative, sep } from 'node:path'
import { EntenteError } from '@entente/model'
import { type ArchiveWriter, asDiskFull, type EngineSession, fileSha256, type Store } from '@entente/store'
import { isEmptySlot, takeEmptySlot } from './completeness/empty-slot.ts'
import { rememberFaults } from './completeness/remember-faults.ts'
import type { Feed } from './feed.ts'
import { changedSince, fileState } from './files/file-state.ts'
import { listFiles } from './files/list-files.ts'
import { FILE_LIST, isFileList, refuseAsData, takeFileList } from './gdelt/file-list.ts'
import { discardCopy, openRawFile, type RawFile } from './files/raw-file.ts'
import { emptyFile } from './files/other-formats.ts'
import { unreadable } from './files/unreadable.ts'
import { isBesideExtract, skipIdMap } from './icews/skip-id-map.ts'
import { type StagedBatch, stageBatch } from './ingest-batch.ts'
import { asAlreadyIngested, type FileLedger, type Ledger, NOTHING, sumCounts } from './ledger/ledger.ts'
import { mend } from './mending/mend.ts'
import { recognise, type RecogniseOptions } from './recognise.ts'
import type { Deduplication } from './staging/duplicates.ts'
import { loadCrosswalk } from './staging/load-lookups.ts'
import { setToday } from './staging/possible-day.ts'

export interface IngestOptions extends RecogniseOptions {
  /** Count everything, write nothing. */
  readonly dryRun?: boolean
  /** How rows are told that are there already. Default `id`. */
  readonly deduplication?: Deduplication
  /** Bytes of text, unpacked, that are read and acknowledged together. Default 400 MiB. */
  readonly batchBytes?: number
  /** The time of ingest, for the manifest. */
  readonly now: () => Date
  /** What another process is told that finds the archive busy. */
  readonly holder?: string
  /** How long to wait for another writer, in milliseconds. Default 0: not at all. */
  readonly waitMs?: number
  /** Called once when the wait begins, with who is waited for. */
  readonly onWait?: (holder: string) => void
  /** Called at the end where small parts should have been merged and could not be; all files are in. */
  readonly onUnmerged?: (fault: unknown) => void
  /** Called at the start, and whenever files are acknowledged or have failed, with how many are done so far. */
  readonly onProgress?: (progress: IngestProgress) => void
  /** Folder that the ledgers name files relative to, with forward slashes. Default: as they were given. */
  readonly root?: string
  /** Stops at once; what was acknowledged stays, nothing else does. */
  readonly signal?: AbortSignal
}

export interface IngestProgress {
  readonly files: readonly FileLedger[]
  readonly done: number
  readonly total: number
}

interface Batch {
  readonly feed: Feed
  readonly files: RawFile[]
  bytes: number
}

/** A temporary folder, a session of the engine, and a writer unless nothing is to be written. */
interface Desk {
  readonly session: EngineSession
  readonly temporary: string
  readonly writer: ArchiveWriter | undefined
  release(): Promise<void>
}

const BATCH_BYTES = 400 * 1024 * 1024
const BATCH_FILES = 500
const LOOKED_AT_ONCE = 8

/**
 * Takes files into the archive and accounts for every row of them.
 *
 * 1. list the files; 2. look at each (packing, hash, layout), leave out what is in already; 3. read files of one feed
 * together, in batches; 4. write the new rows as parts; 5. acknowledge parts and files in one transaction; 6. merge small
 * parts where that pays.
 *
 * A file that cannot be read is in the ledger as failed and stops no other.
 * @throws EntenteError `no-such-file`, `archive-busy`, `disk-full`, `interrupted`.
 */
export async function ingest(store: Store, paths: readonly string[], options: IngestOptions): Promise<Ledger> {
  const files = await listFiles(paths)
  const desk = await openDesk(store, options)
  const ledgers: FileLedger[] = []
  const done = (list: readonly FileLedger[]): void => {
    const told = list.map((ledger) => toldFrom(options.root, ledger))
    ledgers.push(...told)
    options.onProgress?.({ files: told, done: ledgers.length, total: files.length })
  }
  done([])
  const interrupt = (): void => desk.session.interrupt()
  options.signal?.addEventListener('abort', interrupt)
  try {
    await loadCrosswalk(desk.session)
    await setToday(desk.session, options.now())
    const batches = new Map<string, Batch>()
    for await (const looked of lookAhead(store, files, desk, options)) {
      if ('status' in looked) {
        done([looked])
        continue
      }
      const key = JSON.stringify(looked.feed)
      const batch = batches.get(key) ?? { feed: looked.feed, files: [], bytes: 0 }
      batches.set(key, batch)
      batch.files.push(looked.file)
      batch.bytes += looked.file.textBytes
      if (batch.bytes >= (options.batchBytes ?? BATCH_BYTES) || batch.files.length >= BATCH_FILES) {
        batches.delete(key)
        done(await takeIn(store, desk, batch, options))
      }
    }
    for (const batch of batches.values()) done(await takeIn(store, desk, batch, options))
    await rememberFaults(desk.writer, ledgers, options.now)
    await mergeSmallParts(desk, options)
  } catch (error) {
    // A statement of the engine that was interrupted fails in its own words.
    stopIfAborted(options.signal)
    throw asDiskFull(error) ?? error
  } finally {
    options.signal?.removeEventListener('abort', interrupt)
    await desk.release()
  }
  ledgers.sort((a, b) => (a.path < b.path ? -1 : 1))
  return { files: ledgers, total: sumCounts(ledgers) }
}

async function openDesk(store: Store, options: IngestOptions): Promise<Desk> {
  if (options.dryRun === true) {
    const temporary = await mkdtemp(join(tmpdir(), 'entente-'))
    const session = await store.engine.session()
    const release = async (): Promise<void> => {
      session.close()
      await rm(temporary, { recursive: true, force: true })
    }
    return { session, temporary, writer: undefined, release }
  }
  const writer = await store.write({
    holder: options.holder ?? 'an ingest',
    now: options.now,
    ...(options.waitMs === undefined ? {} : { waitMs: options.waitMs }),
    ...(options.onWait === undefined ? {} : { onWait: options.onWait }),
    ...(options.signal === undefined ? {} : { signal: options.signal }),
  })
  return { session: writer.session, temporary: writer.temporary, writer, release: () => writer.release() }
}

/** Everything is acknowledged by now: that parts stay small is no fault of the ingest. */
async function mergeSmallParts(desk: Desk, options: IngestOptions): Promise<void> {
  try {
    await desk.writer?.compact({
      whereItPays: true,
      ...(options.signal === undefined ? {} : { signal: options.signal }),
    })
  } catch (fault) {
    if (options.signal?.aborted !== true) options.onUnmerged?.(fault)
  }
}

type Looked = { readonly file: RawFile; readonly feed: Feed } | FileLedger

/** Looks at some files at a time, the next ones while the engine reads those before; gives them in their order. */
async function* lookAhead(
  store: Store,
  files: readonly string[],
  desk: Desk,
  options: IngestOptions,
): AsyncGenerator<Looked> {
  const lookFrom = (first: number): Promise<Looked[]> => {
    const some = files.slice(first, first + LOOKED_AT_ONCE)
    const looked = Promise.all(some.map((path, at) => look(store, path, first + at, desk, options)))
    // It may fail before anybody waits for it; who does then is told.
    looked.catch(() => undefined)
    return looked
  }
  let next = lookFrom(0)
  try {
    for (let first = 0; first < files.length; first += LOOKED_AT_ONCE) {
      stopIfAborted(options.signal)
      const some = await next
      next = lookFrom(first + LOOKED_AT_ONCE)
      yield* some
    }
  } finally {
    // Whoever stops early takes the temporary folder away: nothing may still be written to it.
    await Promise.allSettled([next])
  }
}

/** What a file is; or, where there is nothing to read, its ledger. */
async function look(store: Store, path: string, number: number, desk: Desk, options: IngestOptions): Promise<Looked> {
  let sha256 = ''
  try {
    const state = await fileState(path)
    sha256 = await fileSha256(path)
    const before = await store.file(sha256)
    if (before?.feed === FILE_LIST) refuseAsData(basename(path))
    if (before !== undefined) return asAlreadyIngested(before.ledger as FileLedger, path)
    const file = await openRawFile(path, sha256, state, desk.temporary, number)
    if (isEmptySlot(file)) return await takeEmptySlot(desk.writer, file, options.now)
    if (file.head.length === 0) throw emptyFile()
    if (options.mapping === undefined && isFileList(file.head))
      return await takeFileList(desk.writer, file, options.now)
    if (options.mapping === undefined && isBesideExtract(file)) return skipIdMap(file)
    return await mend({ file, feed: recognise(file, options) }, desk.temporary, number)
  } catch (error) {
    // A full disk says nothing about the file.
    const full = asDiskFull(error)
    if (full !== undefined) throw full
    return failed(path, sha256, error)
  }
}

function failed(path: string, sha256: string, error: unknown): FileLedger {
  const known = error instanceof EntenteError ? error : unreadable(path, error)
  return {
    ...NOTHING,
    path,
    sha256,
    feed: null,
    status: 'failed',
    rejections: [],
    unknownCodes: {},
    error: { code: known.code, message: known.message, ...(known.help === undefined ? {} : { help: known.help }) },
  }
}

/** Takes in a batch, without the files that changed since they were looked at; its copies of files go away. */
async function takeIn(store: Store, desk: Desk, batch: Batch, options: IngestOptions): Promise<FileLedger[]> {
  try {
    return await takeInUnchanged(store, desk, batch, options)
  } finally {
    await Promise.all(batch.files.map((file) => discardCopy(file, desk.temporary)))
  }
}

/** Reads a batch and acknowledges it; where it cannot be read, its files are tried one by one to find which. */
async function takeInUnchanged(store: Store, desk: Desk, batch: Batch, options: IngestOptions): Promise<FileLedger[]> {
  stopIfAborted(options.signal)
  let staged: StagedBatch | undefined
  let fault: unknown
  try {
    staged = await stageBatch(desk.session, store, batch.feed, batch.files, options.deduplication ?? 'id')
  } catch (error) {
    stopIfAborted(options.signal)
    const full = asDiskFull(error)
    if (full !== undefined) throw full
    fault = error
  }
  const { failures, rest } = await leaveOutChanged(batch)
  if (failures.length > 0) {
    return rest.files.length === 0 ? failures : [...failures, ...(await takeInUnchanged(store, desk, rest, options))]
  }
  if (staged !== undefined) {
    if (desk.writer !== undefined) await acknowledge(desk.writer, batch, staged, options)
    return [...staged.ledgers]
  }
  const [file] = batch.files
  if (file !== undefined && batch.files.length === 1) return [failed(file.path, file.sha256, fault)]
  const ledgers: FileLedger[] = []
  for (const one of batch.files) {
    ledgers.push(
      ...(await takeInUnchanged(store, desk, { feed: batch.feed, files: [one], bytes: one.textBytes }, options)),
    )
  }
  return ledgers
}

/** Files that changed while they were read have failed; what was read of them is not what their hash says. */
async function leaveOutChanged(batch: Batch): Promise<{ failures: FileLedger[]; rest: Batch }> {
  const faults = await Promise.all(batch.files.map((file) => changedSince(file.path, file.state)))
  const failures = batch.files.flatMap((file, at) =>
    faults[at] === undefined ? [] : [failed(file.path, file.sha256, faults[at])],
  )
  const files = batch.files.filter((_, at) => faults[at] === undefined)
  return { failures, rest: { ...batch, files } }
}

async function acknowledge(
  writer: ArchiveWriter,
  batch: Batch,
  staged: StagedBatch,
  options: IngestOptions,
): Promise<void> {
  const parts = []
  for (const feed of staged.feeds) parts.push(await writer.writePart('fresh', feed, staged.kind))
  stopIfAborted(options.signal)
  const ingestedAt = options.now().toISOString()
  await writer.commit(
    parts,
    batch.files.map((file, at) => ({
      sha256: file.sha256,
      name: basename(file.path),
      feed: batch.feed.name,
      bytes: file.bytes,
      ingestedAt,
      ledger: toldFrom(options.root, staged.ledgers[at]),
      coverage: staged.coverage[at] ?? [],
      slots: staged.slots[at] ?? [],
    })),
  )
}

function toldFrom<Told extends FileLedger | undefined>(root: string | undefined, ledger: Told): Told {
  if (root === undefined || ledger === undefined) return ledger
  return { ...ledger, path: relative(root, ledger.path).split(sep).join('/') }
}

function stopIfAborted(signal: AbortSignal | undefined): void {
  if (signal?.aborted === true) {
    throw new EntenteError('interrupted', 'stopped before the end', {
      help: 'what was acknowledged is in the archive; run the command again to take in the rest',
    })
  }
}
