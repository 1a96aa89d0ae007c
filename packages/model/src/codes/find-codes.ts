import { normaliseName } from '../actors/normalise-name.ts'
import { readTable, splitCell } from '../table.ts'
import type { ActCode } from './code.ts'
import { CODE_WORDS } from './code-words.ts'
import { codes } from './codes.ts'

/** Words that say nothing of the act. */
const EMPTY = new Set(
  'a an and are at be been by for from has have his her in into is it its of off on or our out some that their them they this to us was we were with'.split(
    ' ',
  ),
)

/** Weights of a typed word: the label has it, a phrase of ours has it, or only its beginning is there. */
const IN_LABEL = 1
const IN_PHRASE = 0.85
const BEGINNING = 0.6
/** Of a phrase whose words are all typed. */
const WHOLE_PHRASE = 1.5
/** Taken off for each word of the label that was not typed: of two that fit, the plainer one. */
const UNSAID = 0.04

interface Entry {
  readonly code: ActCode
  readonly label: readonly string[]
  readonly phrases: readonly (readonly string[])[]
  readonly words: ReadonlySet<string>
}

const PHRASES: ReadonlyMap<string, readonly string[]> = new Map(
  readTable(CODE_WORDS, 2).map(([code = '', phrases = '']) => [code, splitCell(phrases, ';')]),
)
const ENTRIES: readonly Entry[] = codes('cameo').map((code) => {
  const label = stemsOf(code.label)
  const phrases = [label, ...(PHRASES.get(code.code) ?? []).map(stemsOf)]
  return { code, label, phrases, words: new Set(phrases.flat()) }
})
const SPREAD = new Map<string, number>()
for (const { words } of ENTRIES) for (const word of words) SPREAD.set(word, (SPREAD.get(word) ?? 0) + 1)

/**
 * CAMEO codes by the words one would say, best first: their labels and a table of other words for the same, without regard to
 * case, accents, endings; the last word may be unfinished. Digits find the codes that begin with them. At most `limit`,
 * default 8. The same words give the same list everywhere.
 */
export function findCodes(words: string, limit: number = 8): readonly ActCode[] {
  const digits = words.trim()
  if (/^\d+$/.test(digits)) {
    return codes('cameo')
      .filter(({ code }) => code.startsWith(digits))
      .slice(0, limit)
  }
  const typed = [...new Set(stemsOf(words))]
  return ENTRIES.map((entry) => ({ code: entry.code, score: score(entry, typed) }))
    .filter((found) => found.score > 0)
    .toSorted((a, b) => b.score - a.score || compare(a.code.code, b.code.code))
    .slice(0, limit)
    .map((found) => found.code)
}

/** Rare words count more than common ones (their inverse document frequency); what is not found takes off in proportion. */
function score(entry: Entry, typed: readonly string[]): number {
  let found = 0
  let all = 0
  for (const [at, word] of typed.entries()) {
    const rarity = rarityOf(word)
    all += rarity
    found += rarity * fit(entry, word, at === typed.length - 1)
  }
  if (found === 0) return 0
  const whole = entry.phrases.some((phrase) => phrase.every((word) => typed.includes(word))) ? WHOLE_PHRASE : 0
  const unsaid = entry.label.filter((word) => !typed.includes(word)).length
  return found * (found / all) + whole - UNSAID * unsaid
}

function fit(entry: Entry, word: string, mayBeUnfinished: boolean): number {
  if (entry.label.includes(word)) return IN_LABEL
  if (entry.words.has(word)) return IN_PHRASE
  const begins = mayBeUnfinished && word.length >= 3 && [...entry.words].some((known) => known.startsWith(word))
  return begins ? BEGINNING : 0
}

function rarityOf(word: string): number {
  return Math.log(1 + ENTRIES.length / (SPREAD.get(word) ?? 1))
}

function stemsOf(text: string): string[] {
  return normaliseName(text)
    .split(' ')
    .filter((word) => word !== '' && !EMPTY.has(word))
    .map(stem)
}

/** A word without the ending that it has as another form: visits, visited, visiting are one. Longer endings first. */
function stem(word: string): string {
  const bare = word.replace(/(?:ations?|ings?|ments?|ies|ied|es|ed|s|y|e)$/, '')
  return bare.length < 3 ? word : bare.replace(/([bdfglmnprt])\1$/, '$1')
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
