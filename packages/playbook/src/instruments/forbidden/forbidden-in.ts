import type { Instrument } from '../instrument.ts'
import { type Found, PhraseIndex } from './find-phrase.ts'
import { withoutLegitimate } from './legitimate.ts'
import { MIXED_WORD, SIGN_FOR_LETTER } from './look-alikes.ts'
import { readings } from './readings.ts'
import type { Rule } from './rule.ts'
import { ASSOCIATIONS } from './rules/associations.ts'
import { DIASPORAS } from './rules/diasporas.ts'
import { FORCES } from './rules/force.ts'
import { HIDDEN_ACTS } from './rules/hidden-acts.ts'
import { OTHER_LANGUAGES } from './rules/other-languages.ts'
import { OUTLETS } from './rules/outlets.ts'
import { PARTIES } from './rules/parties.ts'
import { PERSONS } from './rules/persons.ts'
import { SILENCING } from './rules/silencing.ts'
import { UNTRUTH } from './rules/untruth.ts'
import { WATCHING } from './rules/watching.ts'
import { wordsOf } from './words.ts'

/** A place in an instrument that says what none may. */
export interface Forbidden {
  readonly path: readonly (string | number)[]
  /** The words found, as the rules read them. */
  readonly given: string
  /** Why, in a few words. */
  readonly why: string
}

/** Greek letters in symbols of units and of differences. */
const UNITS = /[μΩΔ]/gu

const RULES: readonly Rule[] = [
  ...PARTIES,
  ...OUTLETS,
  ...DIASPORAS,
  ...ASSOCIATIONS,
  ...PERSONS,
  ...HIDDEN_ACTS,
  ...UNTRUTH,
  ...SILENCING,
  ...WATCHING,
  ...FORCES,
  ...OTHER_LANGUAGES,
]

const OF_ACTS = indexOf(RULES)
const OF_HISTORY = indexOf(RULES.filter(({ inHistory }) => inHistory))

/**
 * What an instrument says that none may (DESIGN.md section 12, G3): whom it addresses, and what it does; the first find of
 * each text. The rules can never be complete: words that nobody thought of pass, so a person reads what a workspace adds.
 */
export function* forbiddenIn(instrument: Instrument): Generator<Forbidden> {
  for (const [path, text] of actsOf(instrument)) yield* forbiddenWords(path, text, OF_ACTS)
  for (const [path, text] of historyOf(instrument)) yield* forbiddenWords(path, text, OF_HISTORY)
}

type Text = readonly [Forbidden['path'], string]

/** What it is and does. */
function actsOf({ id, name, what, parameters, lasting, basis, unseen }: Instrument): readonly Text[] {
  return [
    [['id'], id],
    [['name'], name],
    [['what'], what],
    [['basis'], basis],
    ...(lasting === undefined ? [] : [[['lasting', 'lift'], lasting.lift] as const]),
    ...(unseen === undefined ? [] : [[['unseen'], unseen] as const]),
    ...Object.entries(parameters).flatMap(([key, values]) => [
      [['parameters', key], key] as const,
      ...values.map((value, at) => [['parameters', key, at], value] as const),
    ]),
  ]
}

/** What was done and what came of it. Sources are left out: they are titles that others gave. */
function historyOf({ effect, used }: Instrument): readonly Text[] {
  return [
    [['effect'], effect],
    [['used', 'what'], used.what],
  ]
}

function* forbiddenWords(path: Forbidden['path'], text: string, rules: PhraseIndex<Rule>): Generator<Forbidden> {
  for (const reading of readings(text)) {
    const words = withoutLegitimate(wordsOf(reading))
    const found = rules.first(words)
    if (found !== undefined) return yield { path, given: given(words, found), why: found.of.why }
  }
  const mixed = MIXED_WORD.exec(text.normalize('NFKC').replaceAll(UNITS, '')) ?? SIGN_FOR_LETTER.exec(text)
  if (mixed !== null) yield { path, given: mixed[0], why: 'letters of two alphabets, or a sign, hide a word' }
}

function given(words: readonly string[], { start, end }: Found<Rule>): string {
  return words.slice(start, end).join(' ')
}

function indexOf(rules: readonly Rule[]): PhraseIndex<Rule> {
  const index = new PhraseIndex<Rule>()
  for (const rule of rules) for (const phrase of rule.phrases) index.add(phrase, rule)
  return index
}
