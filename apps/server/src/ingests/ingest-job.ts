import { type EventEmitter, once } from 'node:events'
import type { Readable } from 'node:stream'
import { type Counts, EntenteError, type FileLedger, ingest, type Scheme, type Store, sumCounts } from 'entente'
import type { Upload } from './upload.ts'

type JobState = 'receiving' | 'waiting' | 'running' | 'done' | 'stopped' | 'failed'

export interface JobRequest {
  readonly feed?: string
  readonly scheme?: Scheme
  readonly dryRun: boolean
}

/** How an ingest stands, with the ledgers of files from `since` on. */
export interface JobView {
  readonly id: string
  readonly state: JobState
  readonly dryRun: boolean
  readonly startedAt: string
  readonly files: { readonly total: number; readonly received: number; readonly done: number; readonly failed: number }
  readonly bytes: { readonly total: number; readonly received: number }
  readonly total: Counts
  readonly waitingFor: string | null
  readonly error: { readonly code: string; readonly message: string; readonly help?: string } | null
  readonly since: number
  readonly ledgers: readonly FileLedger[]
}

/** One ingest that was asked for over HTTP. */
export interface IngestJob {
  readonly id: string
  /** What the ledgers call the files that are sent, in the order of the list. */
  readonly names: readonly string[]
  ended(): boolean
  view(since: number): JobView
  /** Resolves when something has changed, or after so many milliseconds. */
  changed(ms: number): Promise<void>
  /** @throws EntenteError `ingest-begun` when no more files are taken. */
  receive(number: number, body: Readable): Promise<void>
  /** Begins with what has arrived, when its turn comes. @throws EntenteError `ingest-begun`. */
  start(): void
  /** What was acknowledged stays. Resolves when nothing of it runs any more. */
  stop(): Promise<void>
}

export interface JobDesk {
  readonly store: Store
  readonly now: () => Date
  /** What is not meant for users. */
  readonly onFault: (fault: unknown) => void
  /** Runs work when everything that was queued before has ended. */
  readonly queue: (work: () => Promise<void>) => Promise<void>
  /** Paths on this machine, or files that are being sent. */
  readonly source: { readonly paths: readonly string[] } | { readonly upload: Upload }
}

/** One may stop while one waits, so that this is long. */
const WAIT_MS = 600_000
/** How long the server waits for the next file before it gives up. */
const IDLE_MS = 600_000
/** Most ledgers in one view; the next are asked for with `since`. */
const MOST_LEDGERS = 1000
/** Most rejected lines of a file in a view; all of them are at /v1/files/{sha256}. */
const MOST_REJECTIONS = 100

const ENDED: ReadonlySet<JobState> = new Set(['done', 'stopped', 'failed'])

export function ingestJob(id: string, request: JobRequest, desk: JobDesk, changes: EventEmitter): IngestJob {
  const { source } = desk
  const startedAt = desk.now().toISOString()
  const stopping = new AbortController()
  const ledgers: FileLedger[] = []
  let state: JobState = 'receiving'
  let found = 'upload' in source ? source.upload.total.files : source.paths.length
  let total: Counts = sumCounts([])
  let failed = 0
  let waitingFor: string | null = null
  let error: JobView['error'] = null
  let work: Promise<void> = Promise.resolve()
  let idle: NodeJS.Timeout | undefined
  changes.setMaxListeners(0)

  const become = (next: JobState): void => {
    state = next
    if (next !== 'waiting') waitingFor = null
    changes.emit('change')
  }
  const add = (files: readonly FileLedger[]): void => {
    ledgers.push(...files)
    total = sumCounts([total, ...files])
    failed += files.filter((file) => file.status === 'failed').length
    changes.emit('change')
  }
  const end = async (last: JobState): Promise<void> => {
    clearTimeout(idle)
    // What cannot be removed now is swept when this server is gone.
    if ('upload' in source) await source.upload.remove().catch(desk.onFault)
    become(last)
  }
  const awaitNextFile = (): void => {
    clearTimeout(idle)
    idle = setTimeout(() => void end('stopped'), IDLE_MS).unref()
  }

  const run = async (): Promise<void> => {
    if (stopping.signal.aborted) return
    become('running')
    const { paths, missing } = 'upload' in source ? source.upload.arrived() : { paths: source.paths, missing: [] }
    add(missing.map(notReceived))
    try {
      if (paths.length > 0) {
        await ingest(desk.store, paths, {
          ...request,
          now: desk.now,
          holder: 'the server',
          waitMs: WAIT_MS,
          signal: stopping.signal,
          ...('upload' in source ? { root: source.upload.folder } : {}),
          onWait: (holder) => {
            waitingFor = holder
            become('waiting')
          },
          onProgress: (progress) => {
            found = progress.total + missing.length
            if (state !== 'running') become('running')
            add(progress.files)
          },
        })
      }
      await end('done')
    } catch (fault) {
      if (!stopping.signal.aborted) error = toldFault(fault, desk)
      await end(stopping.signal.aborted ? 'stopped' : 'failed')
    }
  }

  const start = (): void => {
    if (state !== 'receiving') throw begun()
    clearTimeout(idle)
    become('waiting')
    work = desk.queue(run)
  }
  if ('upload' in source) awaitNextFile()
  else start()

  return {
    id,
    names: 'upload' in source ? source.upload.names : [],
    start,
    ended: () => ENDED.has(state),
    view: (since) => ({
      id,
      state,
      dryRun: request.dryRun,
      startedAt,
      files: {
        total: found,
        received: 'upload' in source ? source.upload.received().files : found,
        done: ledgers.length,
        failed,
      },
      bytes:
        'upload' in source
          ? { total: source.upload.total.bytes, received: source.upload.received().bytes }
          : { total: 0, received: 0 },
      total,
      waitingFor,
      error,
      since,
      ledgers: ledgers.slice(since, since + MOST_LEDGERS).map(shortened),
    }),
    changed: async (ms) => {
      await once(changes, 'change', { signal: AbortSignal.timeout(ms) }).catch(() => undefined)
    },
    receive: async (number, body) => {
      if (state !== 'receiving' || !('upload' in source)) throw begun()
      clearTimeout(idle)
      try {
        await source.upload.receive(number, body)
      } catch (fault) {
        if (fault instanceof EntenteError && fault.code === 'disk-full') {
          error = toldFault(fault, desk)
          await end('failed')
        }
        throw fault
      } finally {
        if (state === 'receiving') awaitNextFile()
      }
      changes.emit('change')
    },
    stop: async () => {
      if (ENDED.has(state)) return
      stopping.abort()
      // What waits for its turn, or for files, has nothing to wind up.
      if (state !== 'running' && waitingFor === null) await end('stopped')
      else await work
    },
  }
}

function shortened(ledger: FileLedger): FileLedger {
  return { ...ledger, rejections: ledger.rejections.slice(0, MOST_REJECTIONS) }
}

function notReceived(path: string): FileLedger {
  return {
    ...sumCounts([]),
    path,
    sha256: '',
    feed: null,
    status: 'failed',
    rejections: [],
    unknownCodes: {},
    error: { code: 'not-received', message: 'the file did not reach the server', help: 'choose it again' },
  }
}

function toldFault(fault: unknown, desk: JobDesk): JobView['error'] {
  if (!(fault instanceof EntenteError)) desk.onFault(fault)
  const known =
    fault instanceof EntenteError
      ? fault
      : new EntenteError('internal', 'something went wrong', { help: 'the log of the server says more' })
  return { code: known.code, message: known.message, ...(known.help === undefined ? {} : { help: known.help }) }
}

function begun(): EntenteError {
  return new EntenteError('ingest-begun', 'this ingest takes no more files', {
    help: 'begin another: POST /v1/ingests',
  })
}
