// The examples of the specification, and what they are read against.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type ActorCode, parseDay } from '@entente/model'
import {
  type AgreementFact,
  type Catalogue,
  type PlaybookEnvironment,
  readCatalogue,
  readPlaybook,
  type ReadPlaybook,
  type SourceText,
} from '@entente/playbook'

export const root: string = fileURLToPath(new URL('../..', import.meta.url))

/** A file of `spec/examples`. */
export function example(file: string): SourceText {
  return { file, text: readFileSync(join(root, 'spec/examples', file), 'utf8') }
}

const OURS = 'XAA' as ActorCode
const THEIRS = 'XAB' as ActorCode

/** The ceasefire of 1994 binds both sides; the declaration on trade is a political text. */
const AGREEMENTS: readonly AgreementFact[] = [
  {
    id: 'ceasefire-1994',
    kind: 'ceasefire',
    parties: [OURS, THEIRS],
    binding: 'legal',
    from: parseDay('1994-05-12'),
    until: null,
    suspended: [{ from: parseDay('2016-04-02'), until: parseDay('2016-04-06') }],
    articles: [{ label: '1' }, { label: '2' }],
    checked: true,
  },
  {
    id: 'trade-declaration',
    kind: 'trade',
    parties: [OURS, THEIRS],
    binding: 'political',
    from: parseDay('2001-01-01'),
    until: null,
    suspended: [],
    articles: [{ label: '2' }],
    checked: true,
  },
]

let catalogue: Catalogue | undefined

function exampleCatalogue(): Catalogue {
  catalogue ??= readCatalogue([example('instruments.yaml')]).catalogue
  return catalogue
}

export function exampleEnvironment(more: Partial<PlaybookEnvironment> = {}): PlaybookEnvironment {
  const desks = ['southern-neighbours']
  return { perspective: OURS, catalogue: exampleCatalogue(), agreements: AGREEMENTS, desks, ...more }
}

/** Reads a text whose bases are those of `spec/examples`, unless `bases` holds another of that name. */
export function readExample(
  text: string,
  bases: Readonly<Record<string, string>> = {},
  more: Partial<PlaybookEnvironment> = {},
): ReadPlaybook {
  return readPlaybook({ file: 'XAB.yaml', text }, exampleEnvironment(more), (name) => {
    const own = bases[name]
    if (own !== undefined) return { file: `${name}.yaml`, text: own }
    return name === 'base' ? example('base.yaml') : undefined
  })
}
