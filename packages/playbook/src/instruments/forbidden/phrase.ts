/** A place in a phrase: words that can stand there, by their wildcards. */
export interface Slot {
  readonly exact: ReadonlySet<string>
  readonly beginning: ReadonlySet<string>
  readonly holding: readonly string[]
  readonly any: boolean
  readonly optional: boolean
  /** Words that may stand between this slot and the one before it. */
  readonly gap: number
}

export type Phrase = readonly Slot[]

const GAP = 5

/** Lists of words that phrases name as `<list>`. */
export type WordLists = Readonly<Record<string, string>>

/**
 * Phrases, one a line: words in small letters without accents or signs. `a|b` either word, `a*` any ending, `*a*` anywhere
 * in a word, `a?` may be missing, `_` any word, `<list>` a word of the list, `..` up to five words between within a sentence,
 * `~` the same in either order.
 */
export function phrasesOf(lines: string, lists: WordLists): readonly Phrase[] {
  return lines
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .flatMap((line) => inEitherOrder(line).map((one) => phrase(one, lists)))
}

function inEitherOrder(line: string): readonly string[] {
  const [first, second] = line.split(' ~ ')
  return second === undefined ? [line] : [`${first} .. ${second}`, `${second} .. ${first}`]
}

function phrase(line: string, lists: WordLists): Phrase {
  const slots: Slot[] = []
  let gap = 0
  for (const word of line.split(/ +/u)) {
    if (word === '..') gap = GAP
    else {
      slots.push(slot(word, gap, lists))
      gap = 0
    }
  }
  return slots
}

function slot(written: string, gap: number, lists: WordLists): Slot {
  const optional = written.endsWith('?')
  const words = (optional ? written.slice(0, -1) : written)
    .split('|')
    .flatMap((word) => (word.startsWith('<') ? (lists[word.slice(1, -1)] ?? '').trim().split(/[\s|]+/u) : [word]))
  return {
    exact: new Set(words.filter((word) => !word.includes('*') && word !== '_')),
    beginning: new Set(
      words.filter((word) => word.endsWith('*') && !word.startsWith('*')).map((word) => word.slice(0, -1)),
    ),
    holding: words.filter((word) => word.startsWith('*')).map((word) => word.replaceAll('*', '')),
    any: words.includes('_'),
    optional,
    gap,
  }
}
