import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { EntenteError } from '@entente/model'

/** Reads a file that a user named. @throws EntenteError `no-such-file`. */
export async function readGiven(cwd: string, file: string): Promise<Buffer> {
  return readFile(resolve(cwd, file)).catch((cause: unknown) => {
    throw new EntenteError('no-such-file', `\`${file}\` cannot be read`, { help: 'name a file that is there', cause })
  })
}

/** The same as JSON. @throws EntenteError `no-such-file`, `bad-json`. */
export async function readGivenJson(cwd: string, file: string): Promise<unknown> {
  const text = (await readGiven(cwd, file)).toString('utf8')
  try {
    return JSON.parse(text)
  } catch (cause) {
    // The parser's own words quote what stands there [G4].
    throw new EntenteError('bad-json', `\`${file}\` is not JSON`, { help: 'see docs/reference/command.md', cause })
  }
}
