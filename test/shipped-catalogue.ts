import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readCatalogue } from '@entente/playbook'

const FOLDER = join(import.meta.dirname, '../packages/playbook/instruments')

/** The catalogue that comes with the program, with what is wrong with it. */
export function shippedCatalogue(): ReturnType<typeof readCatalogue> {
  return readCatalogue(
    readdirSync(FOLDER)
      .toSorted()
      .map((file) => ({ file, text: readFileSync(join(FOLDER, file), 'utf8') })),
  )
}
