import { createWriteStream } from 'node:fs'
import { mkdir, rm, statfs } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { asDiskFull, EntenteError } from 'entente'
import { uploadPaths } from './upload-path.ts'

/** A file that is to come, as the one who sends it names it. */
export interface DeclaredFile {
  readonly path: string
  readonly bytes: number
}

/** A folder that collects the files of one ingest, until it is removed. */
export interface Upload {
  readonly folder: string
  /** What the ledgers call each file, in the order of the list. */
  readonly names: readonly string[]
  readonly total: { readonly files: number; readonly bytes: number }
  received(): { readonly files: number; readonly bytes: number }
  /** Where received files lie, in the order of the list; and the names of those that did not come. */
  arrived(): { readonly paths: readonly string[]; readonly missing: readonly string[] }
  /** @throws EntenteError `no-such-upload`, `disk-full`, `upload-broken`. */
  receive(number: number, body: Readable): Promise<void>
  /** Ends what is being received, and removes the copies. */
  remove(): Promise<void>
}

/**
 * Makes room for files; `onBytes` is called as they come.
 * @throws EntenteError `bad-file-name`, `disk-full`.
 */
export async function openUpload(
  folder: string,
  declared: readonly DeclaredFile[],
  onBytes: () => void,
): Promise<Upload> {
  const names = uploadPaths(declared.map((file) => file.path))
  const total = { files: declared.length, bytes: declared.reduce((sum, file) => sum + file.bytes, 0) }
  await mkdir(folder, { recursive: true })
  try {
    await checkRoom(folder, total.bytes)
  } catch (error) {
    await rm(folder, { recursive: true, force: true })
    throw error
  }
  const done = new Set<number>()
  const coming = new Map<number, Promise<void>>()
  const ended = new AbortController()
  let bytes = 0

  const write = async (path: string, body: Readable): Promise<void> => {
    let own = 0
    try {
      await mkdir(dirname(path), { recursive: true })
      await pipeline(
        body,
        async function* (chunks: AsyncIterable<Buffer>) {
          for await (const chunk of chunks) {
            own += chunk.length
            bytes += chunk.length
            onBytes()
            yield chunk
          }
        },
        createWriteStream(path),
        { signal: ended.signal },
      )
    } catch (fault) {
      bytes -= own
      await rm(path, { force: true })
      throw asDiskFull(fault) ?? broken(fault)
    }
  }

  return {
    folder,
    names,
    total,
    received: () => ({ files: done.size, bytes }),
    arrived: () => ({
      paths: names.filter((_, at) => done.has(at)).map((name) => join(folder, name)),
      missing: names.filter((_, at) => !done.has(at)),
    }),
    receive: async (number, body) => {
      const name = names[number]
      // A connection that broke may still be wound up when the file is sent again.
      await coming.get(number)?.catch(() => undefined)
      if (name === undefined || done.has(number) || coming.has(number)) throw noSuchUpload(number)
      const writing = write(join(folder, name), body)
      coming.set(number, writing)
      try {
        await writing
        done.add(number)
      } finally {
        coming.delete(number)
      }
    },
    remove: async () => {
      ended.abort()
      await Promise.allSettled(coming.values())
      await rm(folder, { recursive: true, force: true })
    },
  }
}

async function checkRoom(folder: string, bytes: number): Promise<void> {
  const { bavail, bsize } = await statfs(folder)
  if (bytes <= bavail * bsize) return
  const millions = (count: number): string => (count / 1e6).toFixed(0)
  throw new EntenteError(
    'disk-full',
    `the files take ${millions(bytes)} MB, the disk of the archive has ${millions(bavail * bsize)} MB`,
    {
      help: 'make room, or take in the files from where they lie: entente ingest FILES',
    },
  )
}

function noSuchUpload(number: number): EntenteError {
  return new EntenteError('no-such-upload', `file ${number + 1} was not announced, or is here already`, {
    help: 'announce all files with POST /v1/ingests, then send each once',
  })
}

function broken(cause: unknown): EntenteError {
  return new EntenteError('upload-broken', 'the file did not arrive whole', { help: 'send it again', cause })
}
