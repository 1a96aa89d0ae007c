import { glob, readdir, stat } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import { EntenteError } from '@entente/model'

/**
 * The files that paths, folders (with all below them) and glob patterns stand for: sorted, each once, without
 * hidden files and folders below a folder. Links to files are followed, links to folders are not.
 * @throws EntenteError `no-such-file` when one of them stands for nothing.
 */
export async function listFiles(paths: readonly string[]): Promise<string[]> {
  const found = new Set<string>()
  for (const path of paths) {
    const files = await expand(path)
    if (files.length === 0) {
      throw new EntenteError('no-such-file', `there is nothing at \`${path}\``, {
        help: 'give files, folders, or a pattern in quotes such as "feed/2016*.export.CSV.gz"',
      })
    }
    for (const file of files) found.add(file)
  }
  return [...found].sort()
}

async function expand(path: string): Promise<string[]> {
  const info = await stat(path).catch(() => undefined)
  if (info?.isFile() === true) return [path]
  if (info?.isDirectory() === true) {
    const entries = await readdir(path, { recursive: true, withFileTypes: true })
    const files = await Promise.all(
      entries.map(async (entry) => {
        const file = join(entry.parentPath, entry.name)
        return entry.isFile() || (entry.isSymbolicLink() && (await isFile(file))) ? [file] : []
      }),
    )
    return files.flat().filter(
      (file) =>
        !relative(path, file)
          .split(sep)
          .some((segment) => segment.startsWith('.')),
    )
  }
  const matches: string[] = []
  for await (const match of glob(path)) {
    if (await isFile(match)) matches.push(match)
  }
  return matches
}

/** A file, or a link to one; not a pipe, a socket or a link to nothing, which would never end or never begin. */
async function isFile(path: string): Promise<boolean> {
  const info = await stat(path).catch(() => undefined)
  return info?.isFile() === true
}
