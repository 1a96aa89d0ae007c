import { createHash } from 'node:crypto'
import { open, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { PublishedFile } from '@entente/store'
import { DownloadFault } from './download-fault.ts'
import { addressOn } from './mirror.ts'
import { ask, type Wire } from './wire.ts'

/** Largest export of which a list gives no size. GDELT's are below 1 MB. */
const MOST_BYTES = 64 * 1024 * 1024
const PAGE = /^\uFEFF?\s*<(!doctype|html|head|body)/i

/**
 * Gets a file that a list names into a folder, under its own name, once size and MD5 are those of the list.
 * @returns its path.
 * @throws DownloadFault
 */
export async function saveFile(
  wire: Wire,
  mirror: string,
  file: PublishedFile,
  folder: string,
  signal: AbortSignal,
): Promise<string> {
  const path = join(folder, file.name)
  const part = `${path}.part`
  const answer = await ask(wire, addressOn(mirror, file.name), { signal })
  const handle = await open(part, 'w')
  try {
    const md5 = createHash('md5')
    let bytes = 0
    let start = ''
    for await (const chunk of answer?.body ?? []) {
      if (bytes === 0) start = Buffer.from(chunk.subarray(0, 200)).toString('latin1')
      bytes += chunk.length
      if (bytes > (file.bytes ?? MOST_BYTES)) throw tooLong(file, start)
      md5.update(chunk)
      await handle.writeFile(chunk)
    }
    const sameSize = file.bytes === null || file.bytes === bytes
    const sameSum = file.md5 === null || file.md5 === md5.digest('hex')
    if ((!sameSize || !sameSum) && PAGE.test(start)) throw new DownloadFault('html-page')
    if (!sameSize) throw new DownloadFault('wrong-size')
    if (!sameSum) throw new DownloadFault('wrong-checksum')
    await handle.close()
    await rename(part, path)
    return path
  } catch (fault) {
    await handle.close()
    await rm(part, { force: true })
    throw fault
  }
}

function tooLong(file: PublishedFile, start: string): DownloadFault {
  if (PAGE.test(start)) return new DownloadFault('html-page')
  return new DownloadFault(file.bytes === null ? 'too-large' : 'wrong-size')
}
