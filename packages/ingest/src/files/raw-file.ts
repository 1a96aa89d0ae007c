import { createReadStream } from 'node:fs'
import { copyFile, open, rm, symlink } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import { pipeline } from 'node:stream'
import { constants, createGunzip, gunzipSync } from 'node:zlib'
import { EntenteError } from '@entente/model'
import { type FileState, fileState } from './file-state.ts'
import { checkFormat } from './other-formats.ts'
import { type ByteFaults, ByteScan } from './scan-bytes.ts'
import { checkUnpacked } from './unpack-limit.ts'
import { extractOnlyMember } from './zip.ts'

/** A source file, ready for the engine to read. */
export interface RawFile {
  /** As the user named it. */
  readonly path: string
  /** Name of the text file: that of the member where the file is a zip, without `.gz`. */
  readonly name: string
  readonly bytes: number
  readonly sha256: string
  /** What the file was when it was looked at. */
  readonly state: FileState
  readonly readable: Readable
  readonly faults: ByteFaults
  /** A gzip file with zeros after its end, as tapes and crashes leave them: whole, but the engine does not take it. */
  readonly padded: boolean
  /** Its first lines, whole, without byte order mark. */
  readonly head: readonly string[]
}

interface Readable {
  readonly path: string
  readonly compression: 'none' | 'gzip'
}

const HEAD_BYTES = 64 * 1024
const HEAD_LINES = 200
/** Checksum and length at the end of a gzip file. */
const GZIP_TRAILER = 8
/** Chunks that are scanned; larger ones are read at no greater speed. */
const CHUNK = 256 * 1024

/**
 * Looks at a file whose hash and state are known: how it is packed, what its first lines are, whether its bytes are sound.
 * A zip is unpacked into `temporary`.
 * @throws EntenteError `empty-file`, `bad-zip`, `bad-gzip`, `zip-bomb`, `html-page`, `not-utf8`, `other-format`.
 */
export async function openRawFile(
  path: string,
  sha256: string,
  state: FileState,
  temporary: string,
  number: number,
): Promise<RawFile> {
  const bytes = Number(state.bytes)
  const outer = await readStart(path)
  const known = { path, bytes, sha256, state }
  if (!isZip(outer)) {
    const readable = await plainPath(path, join(temporary, `${number}.link`))
    return { ...known, name: withoutGz(basename(path)), ...(await readText(readable, outer, bytes)) }
  }
  const unpacked = join(temporary, `${number}.txt`)
  const member = await extractOnlyMember(path, unpacked)
  const inner = await readStart(unpacked)
  if (isZip(inner)) {
    throw new EntenteError('bad-zip', 'the zip holds another zip', { help: 'unpack it and give the file inside' })
  }
  return { ...known, name: withoutGz(member), ...(await readText(unpacked, inner, (await fileState(unpacked)).bytes)) }
}

async function readText(
  path: string,
  start: Buffer,
  bytes: number | bigint,
): Promise<Pick<RawFile, 'readable' | 'faults' | 'padded' | 'head'>> {
  const compression = start[0] === 0x1f && start[1] === 0x8b ? 'gzip' : 'none'
  const readable = { path, compression } as const
  const faults = await scan(readable, Number(bytes))
  const text = compression === 'gzip' ? gunzipSync(start, { finishFlush: constants.Z_SYNC_FLUSH }) : start
  checkFormat(text)
  return { readable, faults, padded: compression === 'gzip' && (await endsInZeros(path)), head: lines(text) }
}

/** The text of a file that is packed with gzip or not at all. */
export function openText({ path, compression }: Readable): AsyncIterable<Buffer> {
  const source = createReadStream(path, { highWaterMark: CHUNK })
  if (compression === 'none') return source
  // What goes wrong destroys the last stream, so whoever reads it is told.
  return pipeline(source, createGunzip({ chunkSize: CHUNK }), () => undefined)
}

/** Reads all of it once. The engine reads a gzip file that is cut off as if it ended there: here it is found out. */
async function scan(readable: Readable, bytes: number): Promise<ByteFaults> {
  const scanned = new ByteScan()
  let unpacked = 0
  try {
    for await (const chunk of openText(readable)) {
      unpacked += chunk.length
      if (readable.compression === 'gzip') checkUnpacked(bytes, unpacked)
      scanned.push(chunk)
    }
  } catch (cause) {
    if (cause instanceof EntenteError || readable.compression === 'none') throw cause
    throw new EntenteError('bad-gzip', 'the gzip file is cut off or damaged', { help: 'download it again', cause })
  }
  return scanned.end()
}

function isZip(start: Buffer): boolean {
  return start[0] === 0x50 && start[1] === 0x4b && start[2] !== undefined && start[2] < 9
}

function withoutGz(name: string): string {
  return name.replace(/\.gz$/i, '')
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

async function endsInZeros(path: string): Promise<boolean> {
  const handle = await open(path, 'r')
  try {
    const { size } = await handle.stat()
    const end = Buffer.alloc(GZIP_TRAILER, 1)
    await handle.read(end, 0, GZIP_TRAILER, Math.max(0, size - GZIP_TRAILER))
    return end.every((byte) => byte === 0)
  } finally {
    await handle.close()
  }
}

function lines(start: Buffer): string[] {
  const text = start.toString('utf8').replace(/^\uFEFF/, '')
  if (/^\s*<(!doctype|html|\?xml)/i.test(text)) {
    throw new EntenteError('html-page', 'the file holds a web page, not data', {
      help: 'the server answered with a page instead of the file: download it again',
    })
  }
  if (text.trim() === '') {
    throw new EntenteError('empty-file', 'the file is empty', { help: 'download it again' })
  }
  const all = text.split(text.includes('\n') ? /\r?\n/ : '\r')
  // The last line may be cut off, unless the whole file was read.
  const whole = start.length < HEAD_BYTES ? all : all.slice(0, -1)
  return whole.filter((line) => line !== '').slice(0, HEAD_LINES)
}

/** Removes what stands in the temporary folder for a file that was taken in: it may be far larger than the file. */
export async function discardCopy({ readable }: RawFile, temporary: string): Promise<void> {
  if (dirname(readable.path) === temporary) await rm(readable.path, { force: true })
}
