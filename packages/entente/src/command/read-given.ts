import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { EntenteError } from '@entente/model'

/** Reads a file that a user named. @throws EntenteError `no-such-file`. */
export async function readGiven(cwd: string, file: string): Promise<Buffer> {
  return readFile(resolve(cwd, file)).catch((cause: unknown) => {
    throw new EntenteError('no-such-file', `\`${file}\` cannot be read`, { help: 'name a file that is there', cause })
  })
}
