// Playbooks that each violate one property, written from the property's line alone; see test/violations/README.md.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ActorCode } from '@entente/model'
import {
  type Playbook,
  PROPERTIES,
  type PropertyName,
  readCatalogue,
  readPlaybook,
  type ReadPlaybook,
  type SourceText,
} from '@entente/playbook'
import { readAgreementFiles } from '../packages/entente/src/playbooks/agreements-file.ts'
import { root } from './shared-data.ts'
import { shippedCatalogue } from './shipped-catalogue.ts'

export interface Violation {
  readonly property: PropertyName
  /** Of the first of its files. */
  readonly file: string
  /** One, or two where the property is of a workspace. */
  readonly read: readonly ReadPlaybook[]
  readonly playbooks: readonly Playbook[]
}

const FOLDER = join(root, 'test/violations')
const PERSPECTIVE = 'XAA' as ActorCode

/** All of them, in the order of the properties and of the files' names. */
export function violations(): readonly Violation[] {
  const files = readdirSync(FOLDER).filter((file) => file.endsWith('.yaml') && file !== 'agreements.yaml')
  const own = readCatalogue(textsOf(join(FOLDER, 'instruments')), shippedCatalogue().catalogue)
  if (own.diagnostics.length > 0) throw new Error(own.diagnostics.map(({ message }) => message).join('; '))
  const environment = { perspective: PERSPECTIVE, catalogue: own.catalogue, agreements: readAgreementFiles(FOLDER) }
  const base = textOf(join(root, 'packages/playbook/base'), 'base.yaml')
  const one = (property: PropertyName, names: readonly string[]): Violation => {
    const read = names.map((file) =>
      readPlaybook(textOf(FOLDER, file), environment, (name) => (name === 'base' ? base : undefined)),
    )
    const playbooks = read.flatMap(({ playbook }) => (playbook === undefined ? [] : [playbook]))
    return { property, file: names[0] ?? '', read, playbooks }
  }
  const of = new Map<PropertyName, string[]>(PROPERTIES.map((property) => [property, []]))
  for (const file of files.toSorted()) of.get(propertyOf(file))?.push(file)
  return [...of].flatMap(([property, names]) =>
    property === 'consistent' ? [one(property, names)] : names.map((file) => one(property, [file])),
  )
}

/** The longest name of a property with which the file's begins. */
function propertyOf(file: string): PropertyName {
  const [longest] = PROPERTIES.filter((name) => file.startsWith(name)).toSorted((a, b) => b.length - a.length)
  if (longest === undefined) throw new Error(`${file} begins with no property's name`)
  return longest
}

function textsOf(folder: string): readonly SourceText[] {
  return readdirSync(folder)
    .toSorted()
    .map((file) => textOf(folder, file))
}

function textOf(folder: string, file: string): SourceText {
  return { file, text: readFileSync(join(folder, file), 'utf8') }
}
