import { createReadStream } from 'node:fs'
import { copyFile, open, readFile, rm, stat, symlink } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import { pipeline } from 'node:stream'
import { createGunzip, gunzipSync } from 'node:zlib'
import { EntenteError } from '@entente/model'
import type { FileState } from './file-state.ts'
import { checkFormat, emptyFile } from './other-formats.ts'
import { type ByteFaults, ByteScan } from './scan-bytes.ts'
import { checkUnpacked } from './unpack-limit.ts'
import { extractOnlyMember } from './zip.ts'

/** A source file, ready for the engine to read. */
export interface RawFile {
  /** As the user named it. */
  readonly path: string
  /** Name of the text file: that of the member where the file is a zip, without `.gz`. */
  readonly name: string
  /** As it lies on disk, packed or not. */
  readonly bytes: number
  readonly sha256: string
  /** What the file was when it was looked at. */
  readonly state: FileState
  /** Where its text can be read: in the file itself, or in a copy in the temporary folder where it was packed. */
  readonly textPath: string
  readonly textBytes: number
  readonly faults: ByteFaults
  /** Its first lines, whole, without byte order mark; none only where a packed file holds nothing. */
  readonly head: readonly string[]
}

const HEAD_BYTES = 64 * 1024
const HEAD_LINES = 200
/** Chunks that are scanned; larger ones are read at no greater speed. */
const CHUNK = 256 * 1024
/** What is packed into less is unpacked at once; gzip cannot make more than 68 MB of it. */
const SMALL_PACKED = 64 * 1024

/**
 * Looks at a file whose hash and state are known: how it is packed, what its first lines are, whether its bytes are sound.
 * What is packed is unpacked into `temporary`, once: the engine would take a gzip file that is cut off for a whole one.
 * @throws EntenteError `empty-file`, `bad-zip`, `bad-gzip`, `zip-bomb`, `html-page`, `not-utf8`, `other-format`.
 */
export async function openRawFile(
  path: string,
  sha256: string,
  state: FileState,
  temporary: string,
  number: number,
): Promise<RawFile> {
  const member = join(temporary, `${number}.member`)
  const text = join(temporary, `${number}.txt`)
  try {
    const zipped = isZip(await readStart(path))
    const name = zipped ? await extractOnlyMember(path, member) : basename(path)
    const source = zipped ? member : path
    const start = await readStart(source)
    if (zipped && isZip(start)) {
      throw new EntenteError('bad-zip', 'the zip holds another zip', { help: 'unpack it and give the file inside' })
    }
    const gzipped = start[0] === 0x1f && start[1] === 0x8b
    const textPath = gzipped ? text : zipped ? member : await plainPath(path, join(temporary, `${number}.link`))
    const found = gzipped ? await unpackGzip(source, text) : await examine(chunksOf(source))
    if (gzipped && zipped) await rm(member)
    return {
      path,
      name: name.replace(/\.gz$/i, ''),
      bytes: Number(state.bytes),
      sha256,
      state,
      textPath,
      textBytes: found.bytes,
      faults: found.faults,
      head: headOf(found.start, gzipped || zipped),
    }
  } catch (error) {
    await Promise.all([member, text].map((copy) => rm(copy, { force: true })))
    throw error
  }
}

/** The text of a file, in chunks. */
export function openText(path: string): AsyncIterable<Buffer> {
  return createReadStream(path, { highWaterMark: CHUNK })
}

/** What there is to know of a text that was read through once. */
interface Examined {
  readonly start: Buffer
  readonly bytes: number
  readonly faults: ByteFaults
}

/** Reads a text through, and lets `onChunk` see each piece with how much there was before it. */
async function examine(
  chunks: AsyncIterable<Buffer>,
  onChunk?: (chunk: Buffer, before: number) => Promise<void>,
): Promise<Examined> {
  const scanned = new ByteScan()
  let start = Buffer.alloc(0)
  let bytes = 0
  for await (const chunk of chunks) {
    await onChunk?.(chunk, bytes)
    scanned.push(chunk)
    if (bytes < HEAD_BYTES) start = Buffer.concat([start, chunk.subarray(0, HEAD_BYTES - bytes)])
    bytes += chunk.length
  }
  return { start, bytes, faults: scanned.end() }
}

/** Small files are read at once: there are many of them, and a stream costs more than such a file. */
async function* chunksOf(path: string): AsyncGenerator<Buffer> {
  if ((await stat(path)).size <= CHUNK) yield await readFile(path)
  else yield* openText(path)
}

async function* gunzipped(path: string): AsyncGenerator<Buffer> {
  if ((await stat(path)).size <= SMALL_PACKED) yield gunzipSync(await readFile(path))
  // What goes wrong destroys the last stream, so that the loop is told.
  else
    yield* pipeline(
      createReadStream(path, { highWaterMark: CHUNK }),
      createGunzip({ chunkSize: CHUNK }),
      () => undefined,
    )
}

async function unpackGzip(path: string, to: string): Promise<Examined> {
  const { size } = await stat(path)
  const handle = await open(to, 'w')
  try {
    return await examine(gunzipped(path), async (chunk, before) => {
      checkUnpacked(size, before + chunk.length)
      await handle.writeFile(chunk)
    })
  } catch (cause) {
    if (cause instanceof EntenteError || isSystemError(cause)) throw cause
    throw new EntenteError('bad-gzip', 'the gzip file is cut off or damaged', { help: 'download it again', cause })
  } finally {
    await handle.close()
  }
}

/** Of the disk, not of the packing. */
function isSystemError(cause: unknown): boolean {
  return cause instanceof Error && 'syscall' in cause
}

function isZip(start: Buffer): boolean {
  return start[0] === 0x50 && start[1] === 0x4b && start[2] !== undefined && start[2] < 9
}

/** The engine takes `[`, `*` and `?` in a path for a pattern: such a file is read under another name. */
async function plainPath(path: string, link: string): Promise<string> {
  if (!/[*?[\]]/.test(path)) return path
  // Not every system lets everybody make links.
  await symlink(resolve(path), link).catch(() => copyFile(path, link))
  return link
}

async function readStart(path: string): Promise<Buffer> {
  const handle = await open(path, 'r')
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, 0)
    return buffer.subarray(0, bytesRead)
  } finally {
    await handle.close()
  }
}

function headOf(start: Buffer, packed: boolean): string[] {
  // Only what was packed may hold nothing: a time at which nothing was published.
  if (start.length === 0 && packed) return []
  checkFormat(start)
  const text = start.toString('utf8').replace(/^\uFEFF/, '')
  if (/^\s*<(!doctype|html|\?xml)/i.test(text)) {
    throw new EntenteError('html-page', 'the file holds a web page, not data', {
      help: 'the server answered with a page instead of the file: download it again',
    })
  }
  if (text.trim() === '') throw emptyFile()
  const all = text.split(text.includes('\n') ? /\r?\n/ : '\r')
  // The last line may be cut off, unless the whole file was read.
  const whole = start.length < HEAD_BYTES ? all : all.slice(0, -1)
  return whole.filter((line) => line !== '').slice(0, HEAD_LINES)
}

/** Removes what stands in the temporary folder for a file that was taken in: it may be far larger than the file. */
export async function discardCopy({ textPath }: RawFile, temporary: string): Promise<void> {
  if (dirname(textPath) === temporary) await rm(textPath, { force: true })
}
