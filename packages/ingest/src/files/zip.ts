import { createWriteStream } from 'node:fs'
import { pipeline } from 'node:stream/promises'
import { EntenteError } from '@entente/model'
import yauzl from 'yauzl'

/**
 * Unpacks the only file in a zip to `to` and returns the member's name. The name is never used as a path.
 * @throws EntenteError `bad-zip` when it cannot be read or does not hold exactly one file.
 */
export async function extractOnlyMember(path: string, to: string): Promise<string> {
  let zip: yauzl.ZipFile | undefined
  try {
    zip = await yauzl.openPromise(path, { lazyEntries: true, autoClose: false, validateEntrySizes: true })
    const entries: yauzl.Entry[] = []
    for await (const entry of zip.eachEntry()) if (!entry.fileName.endsWith('/')) entries.push(entry)
    const [entry] = entries
    if (entry === undefined || entries.length > 1) {
      throw new EntenteError('bad-zip', `the zip holds ${entries.length} files instead of one`, {
        help: 'unpack it and give the files inside',
      })
    }
    await pipeline(await zip.openReadStreamPromise(entry), createWriteStream(to))
    return entry.fileName.split('/').at(-1) ?? entry.fileName
  } catch (cause) {
    if (cause instanceof EntenteError) throw cause
    throw new EntenteError('bad-zip', 'the file begins like a zip but cannot be unpacked', {
      help: 'download it again',
      cause,
    })
  } finally {
    zip?.close()
  }
}
