import type { Phrase, Slot } from './phrase.ts'
import { END_OF_SENTENCE } from './words.ts'

const SHORTEST_BEGINNING = 3

/** Where a phrase was found: words from `start` up to, not including, `end`. */
export interface Found<T> {
  readonly start: number
  readonly end: number
  readonly of: T
}

/** Finds phrases in words; a phrase is looked up by the word it begins with, so that many cost little more than few. */
export class PhraseIndex<T> {
  readonly #exact = new Map<string, [Phrase, T][]>()
  readonly #beginning = new Map<string, [Phrase, T][]>()
  readonly #holding: [string, Phrase, T][] = []

  add(phrase: Phrase, of: T): void {
    const [first] = phrase
    if (first === undefined) return
    for (const word of first.exact) listed(this.#exact, word).push([phrase, of])
    for (const start of first.beginning) listed(this.#beginning, start).push([phrase, of])
    for (const part of first.holding) this.#holding.push([part, phrase, of])
  }

  /** The first find that begins at `start`. */
  at(words: readonly string[], start: number): Found<T> | undefined {
    for (const [phrase, of] of this.#beginningWith(words[start] ?? '')) {
      const end = endOf(phrase, 1, words, start + 1)
      if (end !== undefined) return { start, end, of }
    }
    return undefined
  }

  first(words: readonly string[]): Found<T> | undefined {
    for (const start of words.keys()) {
      const found = this.at(words, start)
      if (found !== undefined) return found
    }
    return undefined
  }

  #beginningWith(word: string): readonly (readonly [Phrase, T])[] {
    const found = [...(this.#exact.get(word) ?? [])]
    for (let length = SHORTEST_BEGINNING; length <= word.length; length += 1) {
      found.push(...(this.#beginning.get(word.slice(0, length)) ?? []))
    }
    for (const [part, phrase, of] of this.#holding) if (word.includes(part)) found.push([phrase, of])
    return found
  }
}

function listed<T>(map: Map<string, T[]>, key: string): T[] {
  const list = map.get(key) ?? []
  map.set(key, list)
  return list
}

/** Where the slots from `next` on end, if they stand from the word `at` on. */
function endOf(phrase: Phrase, next: number, words: readonly string[], at: number): number | undefined {
  const slot = phrase[next]
  if (slot === undefined) return at
  for (let skipped = 0; skipped <= slot.gap; skipped += 1) {
    const word = words[at + skipped]
    if (word === undefined || word === END_OF_SENTENCE) break
    if (!fits(slot, word)) continue
    const end = endOf(phrase, next + 1, words, at + skipped + 1)
    if (end !== undefined) return end
  }
  return slot.optional ? endOf(phrase, next + 1, words, at) : undefined
}

function fits({ exact, beginning, holding, any }: Slot, word: string): boolean {
  if (any || exact.has(word)) return true
  if (beginning.size > 0) {
    for (let length = SHORTEST_BEGINNING; length <= word.length; length += 1) {
      if (beginning.has(word.slice(0, length))) return true
    }
  }
  return holding.some((part) => word.includes(part))
}
