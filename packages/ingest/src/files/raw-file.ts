import { createReadStream } from 'node:fs'
import { open, stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { Writable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { constants, createGunzip, gunzipSync } from 'node:zlib'
import { EntenteError } from '@entente/model'
import { extractOnlyMember } from './zip.ts'

/** A source file, ready for the engine to read. */
export interface RawFile {
  /** As the user named it. */
  readonly path: string
  /** Name of the text file: that of the member where the file is a zip, without `.gz`. */
  readonly name: string
  readonly bytes: number
  readonly sha256: string
  readonly readable: { readonly path: string; readonly compression: 'none' | 'gzip' }
  /** Its first lines, whole, without byte order mark. */
  readonly head: readonly string[]
}

const HEAD_BYTES = 64 * 1024
const HEAD_LINES = 200

/**
 * Looks at a file whose hash is known: how it is packed, what its first lines are. A zip is unpacked into `temporary`.
 * @throws EntenteError `empty-file`, `bad-zip`, `bad-gzip`, `html-page`.
 */
export async function openRawFile(path: string, sha256: string, temporary: string, number: number): Promise<RawFile> {
  const { size } = await stat(path)
  if (size === 0) throw new EntenteError('empty-file', 'the file is empty', { help: 'download it again' })
  const start = await readStart(path)
  if (start[0] === 0x50 && start[1] === 0x4b) {
    const unpacked = join(temporary, `${number}.txt`)
    const member = await extractOnlyMember(path, unpacked)
    const head = lines(await readStart(unpacked))
    return { path, name: member, bytes: size, sha256, readable: { path: unpacked, compression: 'none' }, head }
  }
  const gzip = start[0] === 0x1f && start[1] === 0x8b
  if (gzip) await checkGzip(path)
  const head = lines(gzip ? gunzipSync(start, { finishFlush: constants.Z_SYNC_FLUSH }) : start)
  const name = basename(path).replace(/\.gz$/i, '')
  return { path, name, bytes: size, sha256, readable: { path, compression: gzip ? 'gzip' : 'none' }, head }
}

/** The engine reads a gzip file that is cut off as if it ended there, so it is unpacked once to see that it is whole. */
async function checkGzip(path: string): Promise<void> {
  const nowhere = new Writable({ write: (_chunk, _encoding, done) => done() })
  try {
    await pipeline(createReadStream(path), createGunzip(), nowhere)
  } catch (cause) {
    throw new EntenteError('bad-gzip', 'the gzip file is cut off or damaged', { help: 'download it again', cause })
  }
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

function lines(start: Buffer): string[] {
  const text = start.toString('utf8').replace(/^\uFEFF/, '')
  if (/^\s*<(!doctype|html|\?xml)/i.test(text)) {
    throw new EntenteError('html-page', 'the file holds a web page, not data', {
      help: 'the server answered with a page instead of the file: download it again',
    })
  }
  const all = text.split(/\r?\n/)
  // The last line may be cut off, unless the whole file was read.
  const whole = start.length < HEAD_BYTES ? all : all.slice(0, -1)
  return whole.filter((line) => line !== '').slice(0, HEAD_LINES)
}
