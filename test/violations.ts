// Playbooks that each violate one property, written from the property's line alone; see test/violations/README.md.
import { basename, join } from 'node:path'
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
import { shippedBase, shippedCatalogue, textsIn } from '../packages/entente/src/playbooks/shipped.ts'
import { root } from './shared-data.ts'

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
  const own = readCatalogue(textsIn(join(FOLDER, 'instruments'), 'instruments'), shippedCatalogue())
  if (own.diagnostics.length > 0) throw new Error(own.diagnostics.map(({ message }) => message).join('; '))
  const environment = { perspective: PERSPECTIVE, catalogue: own.catalogue, agreements: readAgreementFiles(FOLDER) }
  const one = (property: PropertyName, texts: readonly SourceText[]): Violation => {
    const read = texts.map((text) =>
      readPlaybook(text, environment, (name) => (name === 'base' ? shippedBase() : undefined)),
    )
    const playbooks = read.flatMap(({ playbook }) => (playbook === undefined ? [] : [playbook]))
    return { property, file: basename(texts[0]?.file ?? ''), read, playbooks }
  }
  const texts = textsIn(FOLDER, 'violations').filter(({ file }) => basename(file) !== 'agreements.yaml')
  return PROPERTIES.flatMap((property) => {
    const of = texts.filter(({ file }) => propertyOf(basename(file)) === property)
    return property === 'consistent' ? [one(property, of)] : of.map((text) => one(property, [text]))
  })
}

/** The longest name of a property with which the file's begins. */
function propertyOf(file: string): PropertyName {
  const [longest] = PROPERTIES.filter((name) => file.startsWith(name)).toSorted((a, b) => b.length - a.length)
  if (longest === undefined) throw new Error(`${file} begins with no property's name`)
  return longest
}
