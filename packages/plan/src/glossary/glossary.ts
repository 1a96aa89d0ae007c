import { EntenteError } from '@entente/model'
import { type Language, LANGUAGES } from '../documents/document.ts'
import { type InstrumentName, INSTRUMENTS } from './instruments.ts'
import { MISSIONS_TERMS } from './missions-terms.ts'
import { SETTLEMENT_TERMS } from './settlement-terms.ts'
import { TREATY_TERMS } from './treaty-terms.ts'

/** A term in one language; `verified` where its source has a text in that language that the term is vouched for in. */
export interface Rendering {
  readonly text: string
  readonly verified: boolean
}

export interface Term {
  readonly id: string
  readonly instrument: InstrumentName
  /** The article or paragraph, such as `9`; empty where the source is one list. */
  readonly place: string
  readonly renderings: Readonly<Record<Language, Rendering>>
}

let terms: readonly Term[] | undefined

/** The terms of diplomacy in the five languages, by id. */
export function glossary(): readonly Term[] {
  terms ??= [MISSIONS_TERMS, TREATY_TERMS, SETTLEMENT_TERMS]
    .flatMap((table) => table.trim().split('\n'))
    .map(readTerm)
    .sort((a, b) => (a.id < b.id ? -1 : 1))
  return terms
}

/** Where a term stands, in words: the instrument and the place in it. */
export function sourceOf({ instrument, place }: Term): string {
  const { title } = INSTRUMENTS[instrument]
  return place === '' ? title : `${title}, ${place}`
}

function readTerm(line: string): Term {
  const [id = '', source = '', ...texts] = line.split('|').map((cell) => cell.trim())
  const [name = '', ...place] = source.split(' ')
  if (!isInstrument(name) || texts.length !== LANGUAGES.length || texts.includes(''))
    throw new EntenteError('bad-glossary', `the term \`${id}\` is not written in full`, {
      help: 'give it an id, a source of instruments.ts and a rendering in each language',
    })
  const vouched = INSTRUMENTS[name].languages
  const rendering = (language: Language): Rendering => {
    const text = texts[LANGUAGES.indexOf(language)] ?? ''
    return { text: text.replace(/^~/, ''), verified: vouched.includes(language) && !text.startsWith('~') }
  }
  const renderings = {
    en: rendering('en'),
    ru: rendering('ru'),
    es: rendering('es'),
    fr: rendering('fr'),
    ar: rendering('ar'),
  }
  return { id, instrument: name, place: place.join(' '), renderings }
}

function isInstrument(name: string): name is InstrumentName {
  return Object.hasOwn(INSTRUMENTS, name)
}
