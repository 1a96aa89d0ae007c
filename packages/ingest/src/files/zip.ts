import { createWriteStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { pipeline } from 'node:stream/promises'
import { EntenteError } from '@entente/model'
import yauzl from 'yauzl'
import { checkUnpacked, unpackLimit } from './unpack-limit.ts'

const METHODS = new Set([0, 8])

/**
 * Unpacks the only file in a zip to `to` and returns the member's name without its folders. The name is never used as a
 * path, so it may be anything. What a Mac puts beside the file is not counted.
 * @throws EntenteError `bad-zip` when it cannot be read or does not hold exactly one file, `zip-bomb`.
 */
export async function extractOnlyMember(path: string, to: string): Promise<string> {
  let zip: yauzl.ZipFile | undefined
  try {
    // Names are taken as bytes: as text they would be refused where they are no good as a path.
    zip = await yauzl.openPromise(path, {
      lazyEntries: true,
      autoClose: false,
      validateEntrySizes: true,
      decodeStrings: false,
    })
    const entries: (readonly [name: string, entry: yauzl.Entry])[] = []
    for await (const entry of zip.eachEntry()) {
      const name = String(entry.fileName)
      if (!isBeside(name)) entries.push([name, entry])
    }
    const { size } = await stat(path)
    const [name, entry] = onlyOne(entries)
    checkUnpacked(size, entry.uncompressedSize)
    await pipeline(await zip.openReadStreamPromise(entry), unpackLimit(size), createWriteStream(to))
    return name.split(/[/\\]/).at(-1) ?? name
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

/** Folders, and what the Finder of a Mac adds. */
function isBeside(name: string): boolean {
  return name.endsWith('/') || name.startsWith('__MACOSX/') || /(^|\/)\.DS_Store$/.test(name)
}

function onlyOne(entries: readonly (readonly [name: string, entry: yauzl.Entry])[]): readonly [string, yauzl.Entry] {
  const [first] = entries
  if (entries.some(([name]) => name === '[Content_Types].xml')) {
    throw new EntenteError('bad-zip', 'the file is a workbook or a document of an office program, not data', {
      help: 'save the sheet as "CSV UTF-8" and give that',
    })
  }
  if (first === undefined || entries.length > 1) {
    throw new EntenteError('bad-zip', `the zip holds ${entries.length} files instead of one`, {
      help: 'unpack it and give the files inside',
    })
  }
  const [, entry] = first
  if (entry.isEncrypted() || !METHODS.has(entry.compressionMethod)) {
    const how = entry.isEncrypted() ? 'is locked with a password' : 'is packed in a way that is not read here'
    throw new EntenteError('bad-zip', `the zip ${how}`, { help: 'unpack it yourself and give the file inside' })
  }
  return first
}
