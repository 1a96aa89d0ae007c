import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { mkdir, open, readFile, rename, stat } from 'node:fs/promises'
import { dirname } from 'node:path'
import { pipeline } from 'node:stream/promises'

/** What is smaller is read at once: streams cost more than such a file. */
const SMALL_BYTES = 1024 * 1024

/** SHA-256 of a file's bytes, in lower-case hexadecimal. */
export async function fileSha256(path: string): Promise<string> {
  const hash = createHash('sha256')
  if ((await stat(path)).size <= SMALL_BYTES) return hash.update(await readFile(path)).digest('hex')
  await pipeline(createReadStream(path, { highWaterMark: 1024 * 1024 }), hash)
  return hash.digest('hex')
}

/** Moves a finished file to its place so that it is there, whole, even after the power fails. */
export async function placeDurably(from: string, to: string): Promise<void> {
  await sync(from)
  await mkdir(dirname(to), { recursive: true })
  await rename(from, to)
  await sync(dirname(to))
}

/** Brings what was written to a file or folder to disk. */
export async function sync(path: string): Promise<void> {
  const handle = await open(path, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}
