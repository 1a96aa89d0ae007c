import { EntenteError } from 'entente'

const MOST_SEGMENTS = 32
/** What file systems allow one name, in bytes. */
const MOST_BYTES = 255
/** Control and invisible characters, and those that mean something in a path of some system. */
const UNSAFE = /[\p{C}\\:*?"<>|]/gu

/**
 * The path below the folder of an upload at which a file is kept: folders of a dropped folder stay, and nothing leads out.
 * @throws EntenteError `bad-file-name`, which gives the place in the list and not the name.
 */
export function uploadPath(given: string, at: number): string {
  const segments = given.split('/').map((segment) => segment.replace(UNSAFE, '_'))
  const sound = segments.every(
    (segment) =>
      segment.trim() !== '' && segment !== '.' && segment !== '..' && Buffer.byteLength(segment) <= MOST_BYTES,
  )
  if (sound && segments.length <= MOST_SEGMENTS) return segments.join('/')
  throw new EntenteError('bad-file-name', `the name of file ${at + 1} of the list cannot be kept`, {
    help: 'give a name, or a path below a folder without `..`, of at most 255 bytes a step',
  })
}

/**
 * A path for each file; where two have the same one, or one is a folder on the way to another, the later lies in a numbered
 * folder of its own. Small and capital letters are one, as on some systems.
 */
export function uploadPaths(given: readonly string[]): string[] {
  const files = new Set<string>()
  const folders = new Set<string>()
  return given.map((name, at) => {
    const path = uploadPath(name, at)
    for (let number = 1; ; number += 1) {
      const tried = number === 1 ? path : `${number}/${path}`
      const key = tried.toLowerCase()
      const above = foldersOf(key)
      if (files.has(key) || folders.has(key) || above.some((folder) => files.has(folder))) continue
      files.add(key)
      for (const folder of above) folders.add(folder)
      return tried
    }
  })
}

function foldersOf(path: string): string[] {
  const segments = path.split('/').slice(0, -1)
  return segments.map((_, at) => segments.slice(0, at + 1).join('/'))
}
