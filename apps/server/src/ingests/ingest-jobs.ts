import { randomUUID } from 'node:crypto'
import { EventEmitter } from 'node:events'
import { EntenteError, type Store, uploadFolder } from 'entente'
import { ingestJob, type IngestJob, type JobRequest } from './ingest-job.ts'
import { type DeclaredFile, openUpload } from './upload.ts'

/** The ingests that were asked for over HTTP; they run one after another. */
export interface IngestJobs {
  begin(request: JobRequest, source: { readonly paths: readonly string[] }): Promise<IngestJob>
  /** @throws EntenteError `bad-file-name`, `disk-full`. */
  receive(request: JobRequest, files: readonly DeclaredFile[]): Promise<IngestJob>
  /** Latest first. */
  list(): IngestJob[]
  /** @throws EntenteError `no-such-ingest`. */
  find(id: string): IngestJob
  /** Stops all of them. */
  close(): Promise<void>
}

/** How many that ended are remembered. */
const REMEMBERED = 20

export function ingestJobs(store: Store, now: () => Date, onFault: (fault: unknown) => void): IngestJobs {
  const jobs = new Map<string, IngestJob>()
  let last: Promise<void> = Promise.resolve()
  const queue = (work: () => Promise<void>): Promise<void> => (last = last.then(work))
  const desk = { store, now, onFault, queue }
  const keep = (job: IngestJob): IngestJob => {
    jobs.set(job.id, job)
    const ended = [...jobs.values()].filter((one) => one.ended())
    for (const old of ended.slice(0, Math.max(0, ended.length - REMEMBERED))) jobs.delete(old.id)
    return job
  }
  return {
    begin: async (request, source) => keep(ingestJob(randomUUID(), request, { ...desk, source }, new EventEmitter())),
    receive: async (request, files) => {
      const id = randomUUID()
      const changes = new EventEmitter()
      const upload = await openUpload(uploadFolder(store.paths, id), files, () => changes.emit('change'))
      return keep(ingestJob(id, request, { ...desk, source: { upload } }, changes))
    },
    list: () => [...jobs.values()].toReversed(),
    find: (id) => {
      const job = jobs.get(id)
      if (job !== undefined) return job
      throw new EntenteError('no-such-ingest', 'the server knows no such ingest', {
        help: 'it remembers the last ones until it is stopped: GET /v1/ingests',
      })
    },
    close: async () => {
      await Promise.all([...jobs.values()].map((job) => job.stop()))
      await last
    },
  }
}
