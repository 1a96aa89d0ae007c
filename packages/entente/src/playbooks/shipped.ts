import { readFileSync, readdirSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { type Catalogue, readCatalogue, type SourceText } from '@entente/playbook'

const folder = dirname(createRequire(import.meta.url).resolve('@entente/playbook/package.json'))

let catalogue: ReturnType<typeof readCatalogue> | undefined

/** The instrument catalogue that comes with the program, a file a family; read once, for it takes most of a second. */
export function shippedCatalogue(): Catalogue {
  catalogue ??= readCatalogue(textsIn(join(folder, 'instruments'), 'instruments'))
  return catalogue.catalogue
}

/** Marks a text that is no file of the workspace. */
export const SHIPPED = ' (shipped)'

/** The base playbook that comes with the program. */
export function shippedBase(): SourceText {
  return { file: `base.yaml${SHIPPED}`, text: readFileSync(join(folder, 'base', 'base.yaml'), 'utf8') }
}

/** All YAML files of a folder, named as below `shown`; none where there is no folder. */
export function textsIn(place: string, shown: string): readonly SourceText[] {
  let names: readonly string[]
  try {
    names = readdirSync(place)
  } catch {
    return []
  }
  return names
    .filter((name) => name.endsWith('.yaml') || name.endsWith('.yml'))
    .toSorted()
    .map((name) => ({ file: `${shown}/${name}`, text: readFileSync(join(place, name), 'utf8') }))
}
